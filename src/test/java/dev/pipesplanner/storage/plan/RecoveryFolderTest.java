package dev.pipesplanner.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An app that keeps its work and then never ends as it should: a process of its own, killed.
public class RecoveryFolderTest {

    @TempDir Path folder;

    @Test
    void workOfAKilledAppIsFoundAndCanBeForgotten() throws Exception {
        Process app = appThatKeeps("the work", "/plans/a.plan.json");
        RecoveryFolder mine = folder(folder);
        assertThat(mine.leftBehind()).as("while the other runs").isEmpty();

        app.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        assertThat(mine.leftBehind())
                .hasValueSatisfying(left -> {
                    assertThat(left.text()).isEqualTo("the work");
                    assertThat(left.location()).isEqualTo("/plans/a.plan.json");
                });
        mine.leftBehind().orElseThrow().forget().run();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRunningAppIsNotTakenForACrash() {
        RecoveryFolder one = folder(folder);
        one.keep("first", "");
        one.keep("second", "");

        assertThat(folder(folder).leftBehind()).isEmpty();

        one.drop();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRefusedCopyIsToldToTheLogAndStopsNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "no folder");
        List<Throwable> log = new ArrayList<>();
        RecoveryFolder mine = new RecoveryFolder(file, log::add);

        mine.keep("the work", "");

        assertThat(log).singleElement().isInstanceOf(IOException.class);
        assertThat(mine.leftBehind()).isEmpty();
    }

    @Test
    void withoutAFolderThereIsNothingToFind() {
        assertThat(folder(folder.resolve("none")).leftBehind()).isEmpty();
    }

    private static RecoveryFolder folder(Path path) {
        return new RecoveryFolder(
                path,
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    private Process appThatKeeps(String text, String location) throws Exception {
        Process app =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classPath(),
                                RecoveryFolderTest.class.getName(),
                                folder.toString(),
                                text,
                                location)
                        .start();
        assertThat(app.inputReader().readLine()).isEqualTo("kept");
        return app;
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /// The app that is killed.
    public static void main(String[] arguments) throws Exception {
        folder(Path.of(arguments[0])).keep(arguments[1], arguments[2]);
        System.out.println("kept");
        Thread.sleep(60_000);
    }
}
