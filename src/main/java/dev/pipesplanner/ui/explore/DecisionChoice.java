package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.optimiser.Decision;
import dev.pipesplanner.analysis.optimiser.Option;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanFields;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something that a team decides, and what a person lets the search do with it.
///
/// @param path of its field, or of the first of them
/// @param isOneField whether other values of it can be typed
/// @param usual the values that are tried where nobody says otherwise, in words
/// @param mayChange whether it is not locked
/// @param values that are tried instead, as typed; empty: the usual ones
record DecisionChoice(
        String path, boolean isOneField, String usual, boolean mayChange, String values) {

    static DecisionChoice of(Decision decision, Environment environment) {
        List<String> order = PlanFields.ofEnvironment().stream().map(Field::path).toList();
        List<String> fields =
                decision.fields().stream().sorted(Comparator.comparingInt(order::indexOf)).toList();
        return new DecisionChoice(
                fields.getFirst(),
                fields.size() == 1 && PlanFields.find(fields.getFirst()).isPresent(),
                decision.options().apply(environment).stream()
                        .map(DecisionChoice::said)
                        .collect(Collectors.joining(", ")),
                true,
                "");
    }

    private static String said(Option option) {
        return option.values().size() == 1
                ? option.values().entrySet().stream()
                        .map(value -> SelectedPlan.shown(value.getKey(), value.getValue()))
                        .collect(Collectors.joining())
                : option.words();
    }

    DecisionChoice locked(boolean isLocked) {
        return new DecisionChoice(path, isOneField, usual, !isLocked, values);
    }

    DecisionChoice trying(String typed) {
        return new DecisionChoice(path, isOneField, usual, mayChange, typed.strip());
    }

    /// The same with another environment's usual values.
    DecisionChoice like(DecisionChoice before) {
        return new DecisionChoice(path, isOneField, usual, before.mayChange, before.values);
    }

    /// The name of the field; of a section, that of its first field.
    String label() {
        return VariedField.label(
                PlanFields.find(path)
                        .map(_ -> path)
                        .orElseGet(() ->
                                PlanFields.ofEnvironment().stream()
                                        .map(field -> field.path())
                                        .filter(each -> each.startsWith(path + "."))
                                        .findFirst()
                                        .orElse(path)));
    }

    Optional<String> tried() {
        return mayChange && !values.isEmpty() ? Optional.of(values) : Optional.empty();
    }
}
