package dev.pipesplanner.terraform.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is read of a place that somebody named.
final class TerraformSourceTest {

    private final DiskTextFolders folders = new DiskTextFolders();

    @TempDir Path folder;

    @Test
    void aFolderOfManyLargeFilesIsRefused() throws IOException {
        String large = "#".repeat(9_000_000);
        for (int i = 0; i < 6; i++) {
            Files.writeString(folder.resolve(i + ".tfvars"), large);
        }

        assertThat(TerraformSource.at(folders, folder.toString()))
                .isEqualTo(
                        Reading.refused(
                                "The files of "
                                        + folder
                                        + " are larger than 50 MB together.\nName a folder further"
                                        + " below, or one file."));
    }

    @Test
    void aDocumentThatCannotBeReadIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("dev.tfvars"), "task_cpu = 512\n");
        Files.write(folder.resolve("README.md"), new byte[] {(byte) 0xff});

        assertThat(TerraformSource.at(folders, folder.toString()))
                .isEqualTo(
                        Reading.of(
                                new TerraformSource(
                                        folder.getFileName().toString(),
                                        List.of(new TextFile("dev.tfvars", "task_cpu = 512\n")))));
    }

    /// So that it is merged into the environment of that folder.
    @ParameterizedTest
    @CsvSource({
        "terraform.tfvars, prod",
        "terraform.tfvars.json, prod",
        "main.tf, prod",
        "dev.tfvars, dev",
        "dev.json, dev"
    })
    void oneFileIsNamedAfterItselfOrItsFolder(String file, String name) throws IOException {
        Path prod = Files.createDirectory(folder.resolve("prod"));
        Files.writeString(prod.resolve(file), "");

        assertThat(
                        TerraformSource.at(folders, prod.resolve(file).toString())
                                .map(TerraformSource::name))
                .isEqualTo(Reading.of(name));
    }

    /// The code beside it says what its variables are.
    @Test
    void oneFileComesWithTheCodeAndTheDocumentBesideIt() throws IOException {
        for (String name : List.of("dev.tfvars", "prod.tfvars", "main.tf", "README.md")) {
            Files.writeString(folder.resolve(name), "");
        }

        assertThat(
                        TerraformSource.at(folders, folder.resolve("dev.tfvars").toString())
                                .map(source ->
                                        source.files().stream().map(TextFile::path).toList()))
                .isEqualTo(Reading.of(List.of("dev.tfvars", "README.md", "main.tf")));
    }
}
