package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.ValueFiles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Existing Terraform at a place that a user named: a folder with everything below it, or one file.
///
/// @param name of the folder or file, without ending: what a plan made of it may be called
/// @param files paths relative to the folder, with `/`
public record TerraformSource(String name, List<TextFile> files) {

    /// Of all files together; above it a folder holds something else than variables.
    private static final int MOST_CHARACTERS = 50_000_000;

    private static final String DOCUMENT = "README.md";

    /// What files are called in every folder, so that the folder's name tells more.
    private static final String OF_A_FOLDER = "terraform";

    public TerraformSource {
        name = name.isBlank() ? "imported" : name;
        files = List.copyOf(files);
    }

    /// A folder, or one file of values with the declarations beside it.
    public static Reading<TerraformSource> at(TextFolders folders, String location) {
        return switch (folders.list(location)) {
            case TextFolders.Listed.Failed(String message) -> Reading.refused(message);
            case TextFolders.Listed.OneFile() ->
                    text(folders, location)
                            .then(values -> withDeclarations(folders, location, values));
            case TextFolders.Listed.Paths(String name, List<String> paths) ->
                    below(folders, location, name, paths);
        };
    }

    /// The declarations beside a file of values say what is sensitive, and what it is passed to.
    private static Reading<TerraformSource> withDeclarations(
            TextFolders folders, String file, TerraformSource values) {
        String path = file.replace('\\', '/');
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : ".";
        if (!(folders.list(folder.isEmpty() ? "/" : folder)
                instanceof TextFolders.Listed.Paths(String folderName, List<String> paths))) {
            return Reading.of(values);
        }
        List<String> beside =
                paths.stream()
                        .filter(each -> !each.contains("/"))
                        .filter(each -> ValueFiles.isCode(each) || each.endsWith(DOCUMENT))
                        .filter(each -> !each.equals(lastName(file)))
                        .toList();
        boolean isAsAnywhere = ValueFiles.isCode(file) || values.name().equals(OF_A_FOLDER);
        return below(folders, folder, isAsAnywhere ? folderName : values.name(), beside)
                .map(more -> more.after(values));
    }

    private TerraformSource after(TerraformSource first) {
        return new TerraformSource(
                name, Stream.concat(first.files().stream(), files.stream()).toList());
    }

    /// One file.
    public static Reading<TerraformSource> text(TextFolders folders, String file) {
        return switch (folders.read(file)) {
            case TextFolders.Found.Text(String text) ->
                    Reading.of(
                            new TerraformSource(
                                    lastName(file)
                                            .replaceFirst(
                                                    "(\\.tfvars(\\.json|\\.example)?|\\.json)$",
                                                    ""),
                                    List.of(new TextFile(lastName(file), text))));
            case TextFolders.Found.Nothing() ->
                    Reading.refused("There is no file " + file + ".\nCheck its name.");
            case TextFolders.Found.Unreadable(String message) -> Reading.refused(message);
        };
    }

    private static Reading<TerraformSource> below(
            TextFolders folders, String folder, String name, List<String> paths) {
        List<TextFile> files = new ArrayList<>();
        long characters = 0;
        for (String path : paths) {
            switch (text(folders, folder + "/" + path)) {
                case Reading.Refused<TerraformSource> refused -> {
                    if (!path.endsWith(DOCUMENT)) {
                        return refused;
                    }
                }
                case Reading.Read<TerraformSource>(TerraformSource read) -> {
                    files.add(new TextFile(path, read.files().getFirst().text()));
                    characters += files.getLast().text().length();
                }
            }
            if (characters > MOST_CHARACTERS) {
                return Reading.refused(
                        "The files of "
                                + folder
                                + " are larger than 50 MB together.\nName a folder further below,"
                                + " or one file.");
            }
        }
        return Reading.of(new TerraformSource(name, files));
    }

    private static String lastName(String location) {
        String path = location.replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
