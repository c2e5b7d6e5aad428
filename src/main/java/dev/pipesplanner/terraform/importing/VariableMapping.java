package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.PlanFields;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Which field of a plan a Terraform variable is: lines of `variable = field`, comments after `#`.
///
/// @param targets in the order in which the first one that is set decides a field; field,
///   `design.X` for the field X of the imported design, a target of {@link SpecialVariables}, or
///   `!reason` for what is not taken over
public record VariableMapping(SequencedMap<String, String> targets) {

    static final String OF_DESIGN = "design.";

    public VariableMapping {
        targets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(targets));
    }

    /// @param origin what errors call the text
    /// @throws IllegalArgumentException with line, reason and way out
    public static VariableMapping parse(String origin, String text) {
        SequencedMap<String, String> targets = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            int sign = content.indexOf('=');
            String target = sign < 0 ? "" : content.substring(sign + 1).strip();
            if (target.isEmpty() || !isTarget(target)) {
                throw new IllegalArgumentException(
                        origin
                                + ", line "
                                + number
                                + ": expected variable = field, with a field of the plan."
                                + "\nLook the field up in src/docs/fields.md.");
            }
            targets.put(content.substring(0, sign).strip(), target);
        }
        return new VariableMapping(targets);
    }

    /// These lines over the ones here.
    public VariableMapping extended(VariableMapping more) {
        SequencedMap<String, String> both = new LinkedHashMap<>(more.targets);
        targets.forEach(both::putIfAbsent);
        return new VariableMapping(both);
    }

    Optional<String> target(String variable) {
        return Optional.ofNullable(targets.get(variable));
    }

    /// Whether the one decides where both mean the same field.
    boolean isBefore(String variable, String other) {
        List<String> order = List.copyOf(targets.keySet());
        return order.indexOf(variable) < order.indexOf(other);
    }

    private static boolean isTarget(String target) {
        return target.startsWith("!")
                || PlanFields.find(target).isPresent()
                || target.startsWith(OF_DESIGN) && isOfDesign(target.substring(OF_DESIGN.length()))
                || CommonVariables.withThoseOfDesigns().stream()
                        .anyMatch(special -> special.field(target, SetVariables.NONE).isPresent());
    }

    private static boolean isOfDesign(String field) {
        return Arrays.stream(Design.values())
                .anyMatch(design -> PlanFields.find(design.id() + "." + field).isPresent());
    }
}
