package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.VariableValues.Found;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `terraform show -json` printed, as values: the variables of the root module, and each
/// module with a worker among its resources.
final class ShownValues {

    private ShownValues() {}

    /// Adds an environment for each worker, or one of the variables alone.
    static void of(ShownJson shown, String wanted, ImportedPlan plan) {
        Map<String, Resources> modules = new LinkedHashMap<>(shown.resources());
        List<String> workers = modules.keySet().stream().filter(m -> builds(modules, m)).toList();
        if (workers.isEmpty()) {
            add(shown, plan.name(wanted), new Resources(List.of()), plan);
        }
        for (String module : workers) {
            String name = workers.size() == 1 ? wanted : module.replaceAll("(^|\\.)module\\.", "-");
            add(shown, plan.name(name), around(modules, module), plan);
        }
    }

    private static boolean builds(Map<String, Resources> modules, String module) {
        Resources own = modules.getOrDefault(module, new Resources(List.of()));
        return DesignModule.all().stream()
                .anyMatch(design -> !own.of(design.resourceReader().type()).isEmpty());
    }

    /// The module's own resources, and the queues of all.
    private static Resources around(Map<String, Resources> modules, String module) {
        List<Resource> all = new ArrayList<>();
        modules.forEach((address, resources) ->
                all.addAll(
                        address.equals(module) ? resources.all() : resources.of(TaskReader.QUEUE)));
        return new Resources(all);
    }

    private static void add(ShownJson shown, String name, Resources resources, ImportedPlan plan) {
        VariableValues values =
                new VariableValues(
                        name, plan.mapping(), new LinkedHashMap<>(), shown.sensitive(), List.of());
        shown.variables()
                .forEach((variable, value) ->
                        values.add(variable, new Found(value, shown.file(), false)));
        shown.masked()
                .forEach(place ->
                        values.say(Kind.MASKED, shown.file(), place, VariableValues.MASKED));
        RootValues.worker(values, resources);
        plan.add(name, values);
    }
}
