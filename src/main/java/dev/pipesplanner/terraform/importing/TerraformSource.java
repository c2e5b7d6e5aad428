package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.TextFolders;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Existing Terraform at a place that a user named: a folder with everything below it, or one file.
public sealed interface TerraformSource {

    /// Above it a file is no list of variables, and reading it would only cost memory.
    int MOST_CHARACTERS = 10_000_000;

    /// @param name of the folder or file, without ending: what a plan made of it may be called
    /// @param files paths relative to the folder, with `/`
    record Read(String name, List<TextFile> files) implements TerraformSource {
        public Read {
            name = name.isBlank() ? "imported" : name;
            files = List.copyOf(files);
        }
    }

    /// @param message names the location and a way out
    record Refused(String message) implements TerraformSource {}

    static TerraformSource at(TextFolders folders, String location) {
        return switch (folders.list(location)) {
            case TextFolders.Listed.Failed(String message) -> new Refused(message);
            case TextFolders.Listed.OneFile() -> withDeclarations(folders, location);
            case TextFolders.Listed.Paths(String name, List<String> paths) ->
                    below(folders, location, name, paths);
        };
    }

    /// One file of values, and the declarations beside it: they say what is sensitive.
    private static TerraformSource withDeclarations(TextFolders folders, String file) {
        TerraformSource source = text(folders, file);
        String path = file.replace('\\', '/');
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : ".";
        if (!(source instanceof Read(String name, List<TextFile> values))
                || !(folders.list(folder.isEmpty() ? "/" : folder)
                        instanceof TextFolders.Listed.Paths(String _, List<String> paths))) {
            return source;
        }
        List<String> beside =
                paths.stream()
                        .filter(each -> each.endsWith(".tf") && !each.contains("/"))
                        .filter(each -> !each.equals(lastName(file)))
                        .toList();
        TerraformSource declared = below(folders, folder, name, beside);
        if (!(declared instanceof Read(String _, List<TextFile> declarations))) {
            return declared;
        }
        return new Read(name, Stream.concat(values.stream(), declarations.stream()).toList());
    }

    /// One file.
    static TerraformSource text(TextFolders folders, String file) {
        return switch (folders.read(file)) {
            case TextFolders.Found.Text(String text) when text.length() <= MOST_CHARACTERS ->
                    new Read(
                            lastName(file).replaceFirst("\\.tfvars(\\.json)?$", ""),
                            List.of(new TextFile(lastName(file), text)));
            case TextFolders.Found.Text _ ->
                    new Refused(file + " is larger than 10 MB.\nMaybe another file was meant.");
            case TextFolders.Found.Nothing() -> new Refused("There is no file " + file + ".");
            case TextFolders.Found.Unreadable(String message) -> new Refused(message);
        };
    }

    private static TerraformSource below(
            TextFolders folders, String folder, String name, List<String> paths) {
        List<TextFile> files = new ArrayList<>();
        for (String path : paths) {
            switch (text(folders, folder + "/" + path)) {
                case Refused refused -> {
                    return refused;
                }
                case Read read -> files.add(new TextFile(path, read.files().getFirst().text()));
            }
        }
        return new Read(name, files);
    }

    private static String lastName(String location) {
        String path = location.replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
