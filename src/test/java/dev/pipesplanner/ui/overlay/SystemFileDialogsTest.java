package dev.pipesplanner.ui.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The operating system's dialogs begin where the plan is.
class SystemFileDialogsTest {

    @TempDir Path folder;

    @Test
    void theFolderOfThePlanIsTheFirstAsLongAsItIsThere() {
        assertThat(SystemFileDialogs.folderOf(folder.resolve("my.plan.json").toString()))
                .contains(folder.toFile());
        assertThat(SystemFileDialogs.folderOf(folder.resolve("gone/my.plan.json").toString()))
                .isEmpty();
        assertThat(SystemFileDialogs.folderOf("my.plan.json"))
                .contains(Path.of("").toAbsolutePath().toFile());
        assertThat(SystemFileDialogs.folderOf("")).as("a plan in no file").isEmpty();
    }
}
