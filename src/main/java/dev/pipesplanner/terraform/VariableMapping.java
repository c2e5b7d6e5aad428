package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.PlanFields;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which field of a plan a Terraform variable is: lines of `variable = field`, comments after `#`.
///
/// @param targets field, `design.X`, `policy.X`, or `!reason` for what is not taken over
public record VariableMapping(Map<String, String> targets) {

    public VariableMapping {
        targets = Map.copyOf(targets);
    }

    /// @param origin what errors call the text
    /// @throws IllegalArgumentException with line, reason and way out
    public static VariableMapping parse(String origin, String text) {
        Map<String, String> targets = new LinkedHashMap<>();
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
                                + "\nMaybe see src/docs/fields.md for the fields.");
            }
            targets.put(content.substring(0, sign).strip(), target);
        }
        return new VariableMapping(targets);
    }

    /// These lines over the ones here.
    public VariableMapping extended(VariableMapping more) {
        Map<String, String> both = new LinkedHashMap<>(targets);
        both.putAll(more.targets);
        return new VariableMapping(both);
    }

    Optional<String> target(String variable) {
        return Optional.ofNullable(targets.get(variable));
    }

    private static boolean isTarget(String target) {
        return target.startsWith("!")
                || target.equals("policy.scaleOut")
                || target.equals("policy.scaleIn")
                || PlanFields.find(target.replaceFirst("^design\\.", "pipes.")).isPresent();
    }
}
