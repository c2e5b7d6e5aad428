package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a `validation` block demands of a variable, as far as it compares the variable with
/// literals: `contains([1, 2], var.x)`, `var.x >= 1` and `length(var.x) < 5`, joined by `&&`.
/// Anything else is left to Terraform.
final class Condition {

    private static final Pattern CONTAINS =
            Pattern.compile("contains\\(\\s*(\\[[^\\]]*+\\])\\s*,\\s*var\\.([\\w-]+)\\s*\\)");
    private static final Pattern COMPARES =
            Pattern.compile(
                    "(?:var\\.([\\w-]+)|length\\(\\s*var\\.([\\w-]+)\\s*\\))"
                            + "\\s*(>=|<=|>|<|==|!=)\\s*(-?\\d{1,18}(?:\\.\\d{1,18})?)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?");

    private final String variable;
    private final HclValue value;

    Condition(String variable, HclValue value) {
        this.variable = variable;
        this.value = value;
    }

    /// Whether the value is certain to fail.
    boolean isBroken(String condition) {
        if (condition.contains("||")) {
            return false;
        }
        for (String clause : condition.split("&&")) {
            if (!holds(clause.strip()).orElse(true)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Boolean> holds(String clause) {
        Matcher contains = CONTAINS.matcher(clause);
        if (contains.matches() && contains.group(2).equals(variable)) {
            return literals(contains.group(1))
                    .map(list -> list.items().stream().anyMatch(item -> SameValue.of(item, value)));
        }
        Matcher compares = COMPARES.matcher(clause);
        if (!compares.matches()) {
            return Optional.empty();
        }
        boolean length = compares.group(2) != null;
        String name = length ? compares.group(2) : compares.group(1);
        Optional<BigDecimal> left = length ? length() : number();
        return left.filter(_ -> name.equals(variable))
                .map(n -> n.compareTo(new BigDecimal(compares.group(4))))
                .map(order -> holds(order, compares.group(3)));
    }

    private static boolean holds(int order, String operator) {
        return switch (operator) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }

    private Optional<BigDecimal> number() {
        return switch (value) {
            case HclValue.Number(BigDecimal number) -> Optional.of(number);
            case HclValue.Text(String text) when NUMBER.matcher(text).matches() ->
                    Optional.of(new BigDecimal(text));
            default -> Optional.empty();
        };
    }

    private Optional<BigDecimal> length() {
        return switch (value) {
            case HclValue.ListOf(var items) -> Optional.of(BigDecimal.valueOf(items.size()));
            case HclValue.MapOf(var entries) -> Optional.of(BigDecimal.valueOf(entries.size()));
            case HclValue.Text(String text) ->
                    Optional.of(BigDecimal.valueOf(text.codePointCount(0, text.length())));
            case HclValue.Number _, HclValue.Bool _, HclValue.Null _ -> Optional.empty();
        };
    }

    private static Optional<HclValue.ListOf> literals(String text) {
        try {
            return HclLiterals.hcl(text) instanceof HclValue.ListOf list
                    ? Optional.of(list)
                    : Optional.empty();
        } catch (HclCursor.Unexpected _) {
            return Optional.empty();
        }
    }
}
