package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.terraform.importing.ImportReport.Line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// The environments that were read so far, each with its own name.
final class ImportedPlan {

    private static final int LONGEST_NAME = 31;
    private static final String MODULES = "modules";

    private final VariableMapping mapping;
    private final SequencedMap<String, Environment> environments = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> defaults = new ArrayList<>();
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    ImportedPlan(VariableMapping mapping) {
        this.mapping = mapping;
    }

    VariableMapping mapping() {
        return mapping;
    }

    /// A name for one more environment, as a plan names them.
    ///
    /// @throws IllegalArgumentException when no export could write it
    String name(String wanted) {
        String plain =
                wanted.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9-]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (plain.equals(MODULES)) {
            throw new IllegalArgumentException(
                    "An environment must not be named modules, as the folder of modules is.\n"
                            + "Rename the file or folder that it is named after.");
        }
        String name =
                plain.isEmpty()
                        ? "imported"
                        : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        String free = name;
        for (int i = 2; environments.containsKey(free); i++) {
            String number = "-" + i;
            int kept = Math.min(name.length(), LONGEST_NAME - number.length());
            free = name.substring(0, kept) + number;
        }
        return free;
    }

    /// Adds an environment, unless there is nothing to import.
    void add(String name, VariableValues values) {
        if (values.isEmpty()) {
            return;
        }
        ImportedEnvironment imported = new ImportedEnvironment(name, mapping, values);
        Environment environment = imported.read();
        environments.put(name, environment);
        lines.addAll(values.lines());
        defaults.addAll(imported.defaults(environment));
        found.put(name, imported.found());
    }

    /// @throws IllegalArgumentException when there is no environment
    ImportReport report(String planName) {
        if (environments.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are no values (*.tfvars, *.tfvars.json, arguments of a module, or"
                            + " defaults of variables) to import.\nName the folder that holds"
                            + " terraform.tfvars, or what terraform show -json printed.");
        }
        Plan plan = Plan.withDefaults(planName, List.copyOf(environments.values()));
        return new ImportReport(plan, lines, defaults, found);
    }
}
