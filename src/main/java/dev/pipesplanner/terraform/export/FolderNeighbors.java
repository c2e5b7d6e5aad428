package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.ValueFiles;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What Terraform reads in an exported folder besides the exported files.
public record FolderNeighbors(TextFolders folders, String folder) {

    /// A file that Terraform reads after an exported one.
    ///
    /// @param differs whether something else than the plan's is built
    public record Overriding(String message, boolean differs) {}

    /// Files of values that Terraform reads after an exported one and that set the same variables,
    /// and override files beside exported code.
    public List<Overriding> overriding(List<TextFile> files) {
        List<Overriding> all = new ArrayList<>();
        for (TextFile file : files) {
            if (ValueFiles.rank(file.path()) >= 0) {
                others(place(file), files)
                        .filter(path -> ValueFiles.isReadAfter(name(path), file.path()))
                        .forEach(path -> overriding(file, path).ifPresent(all::add));
            }
        }
        files.stream()
                .filter(file -> file.path().endsWith(".tf"))
                .map(FolderNeighbors::place)
                .distinct()
                .flatMap(place -> others(place, files))
                .filter(ValueFiles::isOverride)
                .forEach(path -> override(path, files).ifPresent(all::add));
        return all;
    }

    /// What of an environment's missing variables no file of values in its folder sets either.
    public List<String> unset(String environment, List<String> missing) {
        List<Map<String, HclValue>> files =
                others("envs/" + environment, List.of())
                        .filter(path -> ValueFiles.rank(path) >= 0)
                        .flatMap(path -> text(path).map(ValueFiles::values).stream())
                        .toList();
        return missing.stream()
                .filter(variable ->
                        files.stream().noneMatch(values -> ValueFiles.sets(values, variable)))
                .toList();
    }

    /// Paths of what lies in a folder and is not exported.
    private Stream<String> others(String place, List<TextFile> files) {
        return folders.list(folder + "/" + place)
                        instanceof TextFolders.Listed.Paths(String _, List<String> names)
                ? names.stream()
                        .filter(name -> !name.contains("/"))
                        .map(name -> place + "/" + name)
                        .filter(path -> files.stream().noneMatch(f -> f.path().equals(path)))
                : Stream.empty();
    }

    private Optional<TextFile> text(String path) {
        return folders.read(folder + "/" + path) instanceof TextFolders.Found.Text(String text)
                ? Optional.of(new TextFile(path, text))
                : Optional.empty();
    }

    private static String place(TextFile file) {
        return file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// A backend or a version of one's own changes nothing of what is built.
    private Optional<Overriding> override(String path, List<TextFile> files) {
        return text(path)
                .map(file -> {
                    Set<String> exported = new HashSet<>();
                    files.stream()
                            .filter(each -> place(each).equals(place(file)) && isCode(each))
                            .forEach(
                                    each -> exported.addAll(CodeBlocks.of(each).orElse(List.of())));
                    exported.remove("terraform");
                    Optional<List<String>> blocks = CodeBlocks.of(file);
                    List<String> common =
                            blocks.orElse(List.of()).stream().filter(exported::contains).toList();
                    String what =
                            common.isEmpty()
                                    ? ""
                                    : ", " + String.join(", ", common) + " among them";
                    return new Overriding(
                            path
                                    + " overrides what the export writes beside it"
                                    + what
                                    + ": Terraform merges it in last.\n"
                                    + "Set the same in the plan and delete it, or keep it"
                                    + " knowingly.",
                            !common.isEmpty() || blocks.isEmpty());
                });
    }

    private static boolean isCode(TextFile file) {
        return file.path().endsWith(".tf");
    }

    private Optional<Overriding> overriding(TextFile exported, String path) {
        Map<String, HclValue> wanted = ValueFiles.values(exported);
        Map<String, HclValue> set = text(path).map(ValueFiles::values).orElse(Map.of());
        List<String> common = set.keySet().stream().filter(wanted::containsKey).toList();
        boolean differs =
                common.stream()
                        .anyMatch(name ->
                                !SameValue.of(
                                        wanted.getOrDefault(name, HclValue.none()),
                                        set.getOrDefault(name, HclValue.none())));
        return common.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Overriding(
                                path
                                        + " sets "
                                        + String.join(", ", common)
                                        + " too. Terraform reads it after "
                                        + exported.path()
                                        + ", and its values win.\nDelete them there.",
                                differs));
    }
}
