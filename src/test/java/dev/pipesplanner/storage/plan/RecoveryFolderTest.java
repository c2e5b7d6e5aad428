package dev.pipesplanner.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// An app that keeps its work and then never ends as it should: a process of its own, killed.
public class RecoveryFolderTest {

    @TempDir Path folder;

    @Test
    void workOfAKilledAppIsFoundAndCanBeForgotten() throws Exception {
        Process app = appThatKeeps("the work", "/plans/a.plan.json");
        RecoveryFolder mine = new RecoveryFolder(folder);
        assertThat(mine.abandoned()).as("while the other runs").isEmpty();

        app.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        assertThat(mine.abandoned())
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.text()).isEqualTo("the work");
                    assertThat(left.location()).isEqualTo("/plans/a.plan.json");
                });
        RecoveryFolder.discard(mine.abandoned().getFirst());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRunningAppIsNotTakenForACrash() throws IOException {
        RecoveryFolder one = new RecoveryFolder(folder);
        one.keep("first", "");
        one.keep("second", "");

        assertThat(new RecoveryFolder(folder).abandoned()).isEmpty();

        one.drop();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutAFolderThereIsNothingToFind() throws IOException {
        assertThat(new RecoveryFolder(folder.resolve("none")).abandoned()).isEmpty();
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
        new RecoveryFolder(Path.of(arguments[0])).keep(arguments[1], arguments[2]);
        System.out.println("kept");
        Thread.sleep(60_000);
    }
}
