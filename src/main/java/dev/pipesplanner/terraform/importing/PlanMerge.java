package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An import on its way into a plan that exists: in environments of the same name only the fields
/// change that something was found for, and of maps only the entries; other environments are added.
///
/// @param plan with the changes
/// @param left what was found and has no place in the plan, in words
public record PlanMerge(Plan plan, List<Change> changes, List<String> left) {

    /// @param field empty when the whole environment is new
    /// @param before as others may read it
    public record Change(String environment, String field, String before, String after) {}

    private static final String CHOSEN = "chosenDesign";
    private static final String DESIGNS = "designs";

    public PlanMerge {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }

    public static PlanMerge of(Plan plan, ImportReport report) {
        Plan merged = plan;
        List<Change> changes = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Environment imported : report.plan().environments()) {
            Optional<Environment> existing = plan.find(imported.name());
            if (existing.isEmpty()) {
                merged = merged.adding(imported);
                changes.add(new Change(imported.name(), "", "", ""));
                continue;
            }
            List<String> found = report.found().getOrDefault(imported.name(), List.of());
            Environment changed = merged(existing.get(), imported, found, left);
            merged = merged.with(imported.name(), _ -> changed);
            changes.addAll(changes(existing.get(), changed));
        }
        return new PlanMerge(merged, changes, left);
    }

    private static Environment merged(
            Environment existing, Environment imported, List<String> found, List<String> left) {
        Environment merged = found.contains(CHOSEN) ? withDesign(existing, imported) : existing;
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            if (!found.contains(field.path()) || !field.applies(imported)) {
                continue;
            }
            if (field.applies(merged)) {
                merged = field.withData(merged, data(field.data(merged), field.data(imported)));
            } else {
                left.add(
                        imported.name()
                                + ": "
                                + field.path()
                                + " = "
                                + field.shown(imported)
                                + " does not apply in the plan, where another kind is chosen");
            }
        }
        return merged;
    }

    /// A design that is chosen is compared, too.
    private static Environment withDesign(Environment existing, Environment imported) {
        if (!(imported.chosenDesign() instanceof Setting.Typed<Design>(Design design))
                || existing.designs().contains(design)) {
            return existing;
        }
        Field<Environment, ?> designs = PlanFields.require(DESIGNS);
        return designs.withText(existing, designs.text(existing) + ", " + design.id());
    }

    /// Of maps the entries that were found; one that is still to be filled takes nothing away.
    private static Object data(Object existing, Object found) {
        if (!(existing instanceof Map<?, ?> kept) || !(found instanceof Map<?, ?> more)) {
            return found;
        }
        Map<Object, Object> both = new LinkedHashMap<>(kept);
        more.forEach((name, value) -> {
            if (!"".equals(value)) {
                both.put(name, value);
            } else {
                both.putIfAbsent(name, value);
            }
        });
        return both;
    }

    private static List<Change> changes(Environment before, Environment after) {
        return PlanFields.ofEnvironment().stream()
                .filter(field -> !field.same(before, after))
                .map(field ->
                        new Change(
                                before.name(),
                                field.path(),
                                shown(field, before),
                                shown(field, after)))
                .toList();
    }

    private static String shown(Field<Environment, ?> field, Environment environment) {
        return field.applies(environment) ? field.shown(environment) : "";
    }
}
