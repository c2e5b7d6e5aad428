package dev.pipesplanner.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pipesplanner.terraform.TextFolders.Found;
import dev.pipesplanner.terraform.TextFolders.Listed;
import dev.pipesplanner.terraform.TextFolders.Written;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

final class DiskTextFoldersTest {

    private final DiskTextFolders folders = new DiskTextFolders();

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("envs/dev/terraform.tfvars");
    }

    @Test
    void readsWhatItWroteAndLeavesNothingAside() throws IOException {
        assertThat(read()).isEqualTo(new Found.Nothing());
        assertThat(write("ä = 1\n")).isEqualTo(new Written.Done());
        assertThat(write("字😀 = 2\n")).isEqualTo(new Written.Done());
        assertThat(read()).isEqualTo(new Found.Text("字😀 = 2\n"));
        try (Stream<Path> names = Files.list(file.getParent())) {
            assertThat(names).containsExactly(file);
        }
    }

    @Test
    void aWayThroughAFolderThatIsNotThereLeavesNothingBehind() throws IOException {
        Path typed = folder.resolve("none/../infra/envs/../main.tf");

        assertThat(folders.write(typed.toString(), "x")).isEqualTo(new Written.Done());

        assertThat(folders.read(typed.toString())).isEqualTo(new Found.Text("x"));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all)
                    .containsExactlyInAnyOrder(
                            folder, folder.resolve("infra"), folder.resolve("infra/main.tf"));
        }
    }

    @Test
    void theWayBackOutOfALinkStartsAtItsTarget() throws IOException {
        Path there = Files.createDirectories(folder.resolve("far/away"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), there);

        assertThat(folders.write(link + "/../main.tf", "x")).isEqualTo(new Written.Done());

        assertThat(folder.resolve("far/main.tf")).hasContent("x");
    }

    @Test
    void keepsTheLinkAndThePermissions() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, target);
        assertThat(write("new")).isEqualTo(new Written.Done());
        assertThat(file).isSymbolicLink();
        assertThat(target).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void refusesALinkToNothing() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, folder.resolve("gone"));
        assertUnreadable("it is a broken link");
        assertFailed("it is a broken link");
    }

    /// Such a folder answers as if a name in the path were missing.
    @Test
    void saysThatAFolderTakesNoNewFiles() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));

        assertThat(((Written.Failed) folders.write("/proc/foo.tfvars", "x")).message())
                .isEqualTo(
                        "Could not write /proc/foo.tfvars: its folder accepts no new files.\n"
                                + "Choose another folder.");
    }

    @Test
    void refusesAFolderInPlaceOfTheFile() throws IOException {
        Files.createDirectories(file);
        assertThat(read()).isInstanceOf(Found.Unreadable.class);
        assertFailed("is a folder");
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("envs"), "a file");
        assertThat(write("x")).isInstanceOf(Written.Failed.class);
        assertThat(folder.resolve("envs")).hasContent("a file");
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, 'a'});
        assertUnreadable("not UTF-8");
    }

    /// Opening one would wait for somebody who writes to it.
    @Test
    void refusesAPipeInPlaceOfTheFile() throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        Process made = new ProcessBuilder("mkfifo", file.toString()).start();
        assumeTrue(made.waitFor() == 0, "mkfifo makes a pipe");

        assertUnreadable("it is not a regular file");
        assertThat(folders.list(file.toString()))
                .isEqualTo(
                        new Listed.Failed(
                                "Could not read "
                                        + file
                                        + ": it is neither a folder nor a regular file.\n"
                                        + "Name a folder or a file of text."));
        assertThat(folders.list(folder.toString()))
                .as("listed, so that whoever reads the folder is told of it")
                .isEqualTo(
                        new Listed.Paths(
                                folder.getFileName().toString(),
                                List.of(
                                        folder.relativize(file)
                                                .toString()
                                                .replace(File.separatorChar, '/'))));
    }

    @Test
    void refusesAFileThatNobodyWroteByHandUnread() throws IOException {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50_000_000);
        }

        assertUnreadable("it is larger than 10 MB");
    }

    @Test
    void listsCodeValuesExamplesAndDocuments() throws IOException {
        for (String name :
                List.of("a.tf", "b.tfvars", "b.tfvars.json", "c.tfvars.example", "README.md")) {
            Files.writeString(folder.resolve(name), "");
        }
        Files.writeString(folder.resolve("notes.md"), "");
        Files.createDirectories(folder.resolve(".terraform"));
        Files.writeString(folder.resolve(".terraform/d.tf"), "");

        assertThat(folders.list(folder.toString()))
                .isEqualTo(
                        new Listed.Paths(
                                folder.getFileName().toString(),
                                List.of(
                                        "README.md",
                                        "a.tf",
                                        "b.tfvars",
                                        "b.tfvars.json",
                                        "c.tfvars.example")));
    }

    @Test
    void refusesAReadOnlyFile() throws IOException {
        write("old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertFailed("read-only");
        assertThat(file).hasContent("old");
    }

    @Test
    void refusesAPathThatIsNone() {
        assertThat(folders.read("a\0b")).isInstanceOf(Found.Unreadable.class);
        assertThat(folders.write("a\0b", "x")).isInstanceOf(Written.Failed.class);
    }

    private Found read() {
        return folders.read(file.toString());
    }

    private Written write(String text) {
        return folders.write(file.toString(), text);
    }

    private void assertUnreadable(String reason) {
        assertThat(read())
                .isInstanceOfSatisfying(
                        Found.Unreadable.class,
                        found ->
                                assertThat(found.message())
                                        .contains(file.toString(), reason, ".\n"));
    }

    private void assertFailed(String reason) {
        assertThat(write("x"))
                .isInstanceOfSatisfying(
                        Written.Failed.class,
                        written ->
                                assertThat(written.message())
                                        .contains(file.toString(), reason, ".\n"));
    }
}
