package dev.pipesplanner.ui.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.FolderExport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class ChangePagesTest {

    @TempDir Path folder;

    @Test
    void credentialsOfTheFolderAreMasked() throws IOException {
        Files.writeString(
                folder.resolve("terraform.tfvars"),
                """
                task_cpu = 512
                DB_PASS  = "hunter2"
                endpoint = "postgres://app:hunter2@db/app"
                """);

        List<CodePage> pages =
                ChangePages.of(
                        new FolderExport(new DiskTextFolders(), folder.toString())
                                .export(
                                        List.of(
                                                new TextFile(
                                                        "terraform.tfvars", "task_cpu = 256\n")),
                                        FolderExport.Mode.CHECK));

        assertThat(pages)
                .singleElement()
                .satisfies(page ->
                        assertThat(page.text())
                                .endsWith(
                                        """
                                        @@ -1,3 +1,3 @@
                                        -task_cpu = 512
                                        +task_cpu = 256
                                         DB_PASS  = "(masked)"
                                         endpoint = "(masked)"
                                        """));
    }
}
