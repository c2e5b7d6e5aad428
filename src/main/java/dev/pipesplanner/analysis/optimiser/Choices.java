package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.PlanFields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a person lets the search change: the default decisions, but for those that are locked, and
/// with other values for some fields.
///
/// @param locked paths of fields, or what the paths of a section begin with, that stay as in the
///   plan
/// @param tried values of a field instead of the default ones, as plan files hold them
public record Choices(Set<String> locked, Map<String, List<Object>> tried) {

    /// Everything as QUESTIONS §3 says.
    public static final Choices DEFAULT = new Choices(Set.of(), Map.of());

    /// What is asked for, not decided; the designs are compared anyway.
    private static final List<String> NOT_DECIDED =
            List.of("name", "designs", "chosenDesign", "workload");

    public Choices {
        locked = Collections.unmodifiableSet(new LinkedHashSet<>(locked));
        tried = Collections.unmodifiableMap(new LinkedHashMap<>(tried));
    }

    /// The same with one field, or one section, left as it is in the plan.
    ///
    /// @throws IllegalArgumentException when there is no such field, or other values of it are
    ///   tried
    public Choices locking(String path) {
        if (PlanFields.ofEnvironment().stream()
                .noneMatch(field -> Decision.isWithin(field.path(), path))) {
            throw PlanFields.unknown(path);
        }
        Set<String> more = new LinkedHashSet<>(locked);
        more.add(path);
        return new Choices(more, tried).withoutContradiction();
    }

    /// The same with other values for one field.
    ///
    /// @param text values separated by commas, as people type them
    /// @throws IllegalArgumentException when there is no such field, a value is refused, the field
    ///   is locked, or it is not for a team to decide
    public Choices trying(String path, String text) {
        Field<Environment, ?> field = PlanFields.require(path);
        NOT_DECIDED.stream()
                .filter(section -> Decision.isWithin(path, section))
                .findFirst()
                .ifPresent(_ -> {
                    throw new IllegalArgumentException(
                            path
                                    + " is not for a team to decide.\n"
                                    + "Set it with --set, or see what it does with sweep.");
                });
        Map<String, List<Object>> more = new LinkedHashMap<>(tried);
        more.put(
                path,
                new FieldType.TextList()
                        .parse(text).stream().map(each -> data(field, each)).toList());
        return new Choices(locked, more).withoutContradiction();
    }

    private static <T> Object data(Field<Environment, T> field, String text) {
        try {
            return field.type().toData(field.type().parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field.path() + " " + e.getMessage(), e);
        }
    }

    private Choices withoutContradiction() {
        tried.keySet().stream()
                .filter(this::isLocked)
                .findFirst()
                .ifPresent(path -> {
                    throw new IllegalArgumentException(
                            path
                                    + " cannot be locked while other values of it are"
                                    + " tried.\nLeave out one of the two.");
                });
        return this;
    }

    private boolean isLocked(String path) {
        return locked.stream().anyMatch(section -> Decision.isWithin(path, section));
    }

    /// What is decided of a design, in the order in which one hangs on the other: values that a
    /// person tries stand in place of the default decision on the same field.
    ///
    /// @throws IllegalArgumentException when a value is tried that nothing can take
    List<Decision> of(Design design, List<Decision> byDefault) {
        Set<String> left = new TreeSet<>(tried.keySet());
        left.removeIf(path -> isOfAnother(design, path));
        List<Decision> decisions = new ArrayList<>();
        for (Decision decision : byDefault) {
            List<String> instead = left.stream().filter(decision::isAbout).toList();
            instead.forEach(path -> decisions.add(trial(path)));
            instead.forEach(left::remove);
            boolean isReplaced = tried.keySet().stream().anyMatch(decision::isAbout);
            if (!isReplaced && locked.stream().noneMatch(decision::isAbout)) {
                decisions.add(decision);
            }
        }
        List<Decision> all = new ArrayList<>(left.stream().map(this::trial).toList());
        all.addAll(decisions);
        return all;
    }

    private Decision trial(String path) {
        if (path.equals(TaskSizes.CPU)) {
            return TaskSizes.of(
                    tried.getOrDefault(path, List.of()).stream()
                            .map(units -> ((Number) units).intValue())
                            .toList());
        }
        List<Option> options =
                tried.getOrDefault(path, List.of()).stream()
                        .map(value -> Option.of(path, value))
                        .toList();
        return new Decision(Set.of(path), _ -> options);
    }

    private static boolean isOfAnother(Design design, String path) {
        return Arrays.stream(Design.values())
                .filter(other -> other != design)
                .anyMatch(other -> Decision.isWithin(path, other.id()));
    }
}
