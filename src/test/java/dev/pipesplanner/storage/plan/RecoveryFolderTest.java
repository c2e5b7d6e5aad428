package dev.pipesplanner.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.storage.PermissionsTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// An app that keeps its work and then never ends as it should: a process of its own, killed.
public class RecoveryFolderTest {

    private static final RecoveryCopies.Found NOTHING =
            new RecoveryCopies.Found(List.of(), List.of());

    @TempDir Path folder;

    @Test
    void workOfAKilledAppIsFoundAndCanBeForgotten() throws Exception {
        Process app = appThatKeeps("the work", "/plans/a.plan.json");
        RecoveryFolder mine = folder(folder);
        assertThat(mine.leftBehind()).as("while the other runs").isEqualTo(NOTHING);

        app.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        assertThat(mine.leftBehind().works())
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.text()).isEqualTo("the work");
                    assertThat(left.location()).isEqualTo("/plans/a.plan.json");
                });
        mine.leftBehind().works().getFirst().forget().run();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRunningAppIsNotTakenForACrash() {
        RecoveryFolder one = folder(folder);
        one.keep("first", "");
        one.keep("second", "");

        assertThat(folder(folder).leftBehind()).isEqualTo(NOTHING);

        one.drop();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRefusedCopyIsToldToTheLogAndStopsNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "no folder");
        List<Throwable> log = new ArrayList<>();
        RecoveryFolder mine = new RecoveryFolder(file, log::add);

        Optional<String> refused = mine.keep("the work", "");

        assertThat(refused).contains("a part of the path is a file, not a folder");
        assertThat(log).singleElement().isInstanceOf(IOException.class);
        assertThat(mine.leftBehind()).isEqualTo(NOTHING);
    }

    @Test
    void withoutAFolderThereIsNothingToFind() {
        assertThat(folder(folder.resolve("none")).leftBehind()).isEqualTo(NOTHING);
    }

    @Test
    void whatCannotBeReadHidesNoCopy() throws IOException {
        Files.writeString(folder.resolve("old.plan.json"), "the work");
        Path binary = Files.write(folder.resolve("x.plan.json"), new byte[] {(byte) 0xFF, 0});
        Path nested = Files.createDirectory(folder.resolve("y.plan.json"));
        for (Path file : List.of(binary, nested)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        }

        RecoveryCopies.Found found = folder(folder).leftBehind();

        assertThat(found.works())
                .extracting(RecoveryCopies.LeftBehind::text)
                .containsExactly("the work");
        assertThat(found.unreadable())
                .containsExactlyInAnyOrder(binary.toString(), nested.toString());
    }

    @Test
    void workOfAnotherFileIsNeverBesideTheNameOfTheFirst() {
        RecoveryFolder mine = folder(folder);
        mine.keep("first", "/plans/a.plan.json");
        mine.keep("second", "/plans/b.plan.json");

        assertThat(leftByAnEndedApp()).containsExactly("second of /plans/b.plan.json");
    }

    /// As if the app had ended without a word: its locks name no process any more.
    private List<String> leftByAnEndedApp() {
        Path copied = folder.resolve("copied");
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectory(copied);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(
                        copied.resolve(file.getFileName()),
                        Files.readString(file).replaceFirst("\n\\d+ \\d+$", "\n999999999 1"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder(copied).leftBehind().works().stream()
                .map(left -> left.text() + " of " + left.location())
                .toList();
    }

    @Test
    void aFileSystemWithoutLocksKeepsCopiesAndKnowsWhoRuns() {
        AppLock.Locks none =
                _ -> {
                    throw new IOException("No locks available");
                };
        RecoveryFolder one = new RecoveryFolder(folder, RecoveryFolderTest::fail, none);

        assertThat(one.keep("the work", "/plans/a.plan.json")).isEmpty();

        assertThat(new RecoveryFolder(folder, RecoveryFolderTest::fail, none).leftBehind())
                .isEqualTo(NOTHING);
        assertThat(leftByAnEndedApp()).containsExactly("the work of /plans/a.plan.json");
    }

    @Test
    void nobodyElseMayReadACopy() throws IOException {
        assumeTrue(PermissionsTest.areKnown(folder), "the file system knows no permissions");
        Path made = folder.resolve("state/recovery");
        folder(made).keep("the work", "");

        assertThat(PermissionsTest.of(made)).containsOnly("rw-------", "rwx------");
    }

    private static RecoveryFolder folder(Path path) {
        return new RecoveryFolder(path, RecoveryFolderTest::fail);
    }

    private static void fail(Throwable failure) {
        throw new AssertionError(failure);
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
