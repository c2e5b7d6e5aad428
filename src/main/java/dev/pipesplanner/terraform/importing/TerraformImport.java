package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.ValueFiles;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.SyntaxErrors;
import dev.pipesplanner.terraform.importing.ImportReport.Line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final int LONGEST_NAME = 31;

    private final VariableMapping mapping;

    public TerraformImport(VariableMapping mapping) {
        this.mapping = mapping;
    }

    /// @param planName also the name of an environment whose folder has none
    /// @param files `.tf`, `.tfvars` and `.tfvars.json` files, paths with `/`
    /// @throws IllegalArgumentException when a file cannot be read, or there is no value anywhere;
    ///   the message names file, line and column
    public ImportReport read(String planName, List<TextFile> files) {
        Map<String, List<TextFile>> folders = new TreeMap<>();
        for (TextFile file : files) {
            int slash = file.path().lastIndexOf('/');
            String folder = slash < 0 ? "" : file.path().substring(0, slash);
            folders.computeIfAbsent(folder, _ -> new ArrayList<>()).add(file);
        }
        // a module may declare beside the folder of values what these must not give away
        Set<String> sensitive = sensitive(files);
        SequencedMap<String, Environment> environments = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, List<TextFile>> set : sets(planName, folders).entrySet()) {
            String path = set.getKey();
            String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            String own = path.substring(path.lastIndexOf('/') + 1);
            String name = unused(environmentName(ending(own)), environments);
            VariableValues values =
                    new VariableValues(
                            name,
                            mapping,
                            declarations(folder, folders),
                            sensitive,
                            set.getValue());
            if (!values.isEmpty()) {
                environments.put(name, new ImportedEnvironment(name, mapping, values).read());
                lines.addAll(values.lines());
            }
        }
        if (environments.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are no values (*.tfvars, *.tfvars.json, or defaults of variables) to"
                            + " import.\nName the folder that holds terraform.tfvars.");
        }
        Plan plan = Plan.withDefaults(planName, List.copyOf(environments.values()));
        return new ImportReport(plan, lines);
    }

    /// The files of each environment, in the order Terraform reads them, by the file or folder it
    /// is called after. Without any values, a folder's defaults are an environment.
    private static SequencedMap<String, List<TextFile>> sets(
            String planName, Map<String, List<TextFile>> folders) {
        SequencedMap<String, List<TextFile>> sets = new LinkedHashMap<>();
        folders.forEach((folder, files) -> sets.putAll(sets(planName, folder, files)));
        if (sets.isEmpty()) {
            folders.forEach((folder, _) -> sets.put(place(folder, planName), List.of()));
        }
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
            String name = name(file);
            if (rank(file) < 0 && !ending(name).equals(name)) {
                List<TextFile> set = new ArrayList<>(shared);
                set.add(file);
                sets.put(file.path(), set);
            }
        }
        if (sets.isEmpty() && !shared.isEmpty()) {
            sets.put(place(folder, planName), shared);
        }
        return sets;
    }

    /// A folder's path ends with its own name; the first of all has the plan's.
    private static String place(String folder, String planName) {
        String own = folder.substring(folder.lastIndexOf('/') + 1);
        return folder.isEmpty() ? planName.replace('/', '-') : folder + "/" + own;
    }

    /// Without the ending of a file of values.
    private static String ending(String name) {
        return name.replaceFirst("\\.tfvars(\\.json)?$", "");
    }

    private static int rank(TextFile file) {
        return ValueFiles.rank(file.path());
    }

    /// Those of the folder, or, where it holds values alone, of the nearest one above it, from
    /// which its values are named on the command line.
    private static SequencedMap<String, Declarations.Declared> declarations(
            String folder, Map<String, List<TextFile>> folders) {
        String place = folder;
        while (true) {
            List<TextFile> files = folders.getOrDefault(place, List.of());
            if (place.isEmpty() || files.stream().anyMatch(f -> f.path().endsWith(".tf"))) {
                return declarations(files);
            }
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        }
    }

    private static SequencedMap<String, Declarations.Declared> declarations(List<TextFile> files) {
        SequencedMap<String, Declarations.Declared> all = new LinkedHashMap<>();
        for (TextFile file : files) {
            if (file.path().endsWith(".tf")) {
                all.putAll(SyntaxErrors.in(file, () -> Declarations.of(file)));
            }
        }
        return all;
    }

    /// What any `.tf` file that can be read calls sensitive.
    private static Set<String> sensitive(List<TextFile> files) {
        Set<String> names = new HashSet<>();
        for (TextFile file : files) {
            if (file.path().endsWith(".tf")) {
                try {
                    Declarations.of(file)
                            .forEach((name, declared) -> {
                                if (declared.sensitive()) {
                                    names.add(name);
                                }
                            });
                } catch (HclCursor.Unexpected _) {
                    // where it declares an environment's variables, the import says so
                }
            }
        }
        return names;
    }

    /// As a plan names environments.
    private static String environmentName(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-").replaceFirst("^-+", "");
        return plain.isEmpty()
                ? "imported"
                : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private static String unused(String name, Map<String, Environment> taken) {
        String free = name;
        for (int i = 2; taken.containsKey(free); i++) {
            String number = "-" + i;
            int kept = Math.min(name.length(), LONGEST_NAME - number.length());
            free = name.substring(0, kept) + number;
        }
        return free;
    }

    private static String name(TextFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }
}
