package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.ValueFiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// Existing Terraform as a plan: one environment for each folder with a `terraform.tfvars`, or for
/// each `NAME.tfvars`.
///
/// In a folder later files win, as Terraform reads them: defaults, `terraform.tfvars`,
/// `terraform.tfvars.json`, `*.auto.tfvars(.json)` by name (TERRAFORM §4). Any other `NAME.tfvars`
/// is an environment of its own over the folder's.
public final class TerraformImport {

    private final VariableMapping mapping;

    public TerraformImport(VariableMapping mapping) {
        this.mapping = mapping;
    }

    /// @param planName also the name of an environment whose folder has none
    /// @param files of code and of values, what `terraform show -json` printed, and documents;
    ///   paths with `/`
    /// @throws IllegalArgumentException when a file cannot be read, or there is no value anywhere;
    ///   the message names file, line and column
    public ImportReport read(String planName, List<TextFile> files) {
        Map<String, List<TextFile>> folders = new TreeMap<>();
        ImportedPlan plan = new ImportedPlan(mapping);
        for (TextFile file : files) {
            Optional<ShownJson> shown = ShownJson.of(file);
            if (shown.isPresent()) {
                ShownValues.of(shown.get(), planName, plan);
            } else {
                folders.computeIfAbsent(folder(file.path()), _ -> new ArrayList<>()).add(file);
            }
        }
        // a module may declare beside the folder of values what these must not give away
        Set<String> sensitive = sensitive(files);
        Map<String, RootCode> code = new HashMap<>();
        LocalModules modules = new LocalModules(Map.copyOf(folders));
        folders.keySet().removeIf(LocalModules::isForModules);
        for (Map.Entry<String, List<TextFile>> set :
                sets(planName, folders, modules.called()).entrySet()) {
            String place = codeFolder(folder(set.getKey()), folders);
            List<TextFile> beside = folders.getOrDefault(place, List.of());
            RootCode own = code.computeIfAbsent(place, _ -> RootCode.of(beside));
            new RootValues(mapping, own, modules, sensitive, beside)
                    .addTo(plan, ending(name(set.getKey())), set.getValue());
        }
        return plan.report(planName);
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /// The files of each environment, in the order Terraform reads them, by the file or folder it
    /// is called after. A folder with examples of values alone has those, and one whose code builds
    /// a worker without any values is an environment, too. Where there are no values at all, a
    /// folder's defaults are one.
    ///
    /// @param called folders that are part of the environments that call them
    private SequencedMap<String, List<TextFile>> sets(
            String planName, Map<String, List<TextFile>> folders, Set<String> called) {
        SequencedMap<String, List<TextFile>> sets = new LinkedHashMap<>();
        folders.forEach((folder, files) -> sets.putAll(sets(planName, folder, files)));
        List<String> used =
                sets.keySet().stream().map(set -> codeFolder(folder(set), folders)).toList();
        folders.forEach((folder, files) -> {
            boolean builds = !used.contains(folder) && RootValues.builds(files, mapping);
            if (!called.contains(folder) && (used.isEmpty() || builds)) {
                sets.putIfAbsent(place(folder, planName), List.of());
            }
        });
        return sets;
    }

    private static SequencedMap<String, List<TextFile>> sets(
            String planName, String folder, List<TextFile> files) {
        List<TextFile> shared =
                files.stream()
                        .filter(file -> rank(file) >= 0)
                        .sorted(
                                Comparator.comparingInt(TerraformImport::rank)
                                        .thenComparing(TextFile::path))
                        .toList();
        SequencedMap<String, List<TextFile>> sets = new LinkedHashMap<>();
        for (TextFile file : files) {
            String name = name(file.path());
            if (rank(file) < 0 && !isExample(file) && !ending(name).equals(name)) {
                List<TextFile> set = new ArrayList<>(shared);
                set.add(file);
                sets.put(file.path(), set);
            }
        }
        if (sets.isEmpty() && !shared.isEmpty()) {
            sets.put(place(folder, planName), shared);
        }
        if (sets.isEmpty()) {
            for (TextFile file : files) {
                if (isExample(file)) {
                    boolean own = name(file.path()).equals("terraform" + ValueFile.EXAMPLE);
                    sets.put(own ? place(folder, planName) : file.path(), List.of(file));
                }
            }
        }
        return sets;
    }

    private static boolean isExample(TextFile file) {
        return file.path().endsWith(ValueFile.EXAMPLE);
    }

    /// A folder's path ends with its own name; the first of all has the plan's.
    private static String place(String folder, String planName) {
        String own = folder.substring(folder.lastIndexOf('/') + 1);
        return folder.isEmpty() ? planName.replace('/', '-') : folder + "/" + own;
    }

    /// Without the ending of a file of values.
    private static String ending(String name) {
        return name.replaceFirst("\\.tfvars(\\.json|\\.example)?$", "");
    }

    private static int rank(TextFile file) {
        return ValueFiles.rank(file.path());
    }

    /// The folder itself, or, where it holds values alone, the nearest one above it with code, from
    /// which its values are named on the command line.
    private static String codeFolder(String folder, Map<String, List<TextFile>> folders) {
        String place = folder;
        while (!place.isEmpty()
                && folders.getOrDefault(place, List.of()).stream()
                        .noneMatch(file -> ValueFiles.isCode(file.path()))) {
            place = folder(place);
        }
        return place;
    }

    /// What any file of code that can be read calls sensitive.
    private static Set<String> sensitive(List<TextFile> files) {
        Set<String> names = new HashSet<>();
        for (TextFile file : files) {
            if (ValueFiles.isCode(file.path())) {
                try {
                    RootCode.of(List.of(file))
                            .declared()
                            .forEach((name, declared) -> {
                                if (declared.sensitive()) {
                                    names.add(name);
                                }
                            });
                } catch (IllegalArgumentException _) {
                    // where it declares an environment's variables, the import says so
                }
            }
        }
        return names;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
