package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.TerraformInputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Environments that would make things of the same names in one account and region: AWS refuses
/// most of what the second one makes, half-way through, and lets its alarms replace those of the
/// first.
public final class NameClashes {

    private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

    private NameClashes() {}

    /// Why environments cannot be exported: whole messages, advice on a second line; empty when
    /// they can.
    ///
    /// @param exported now; some of `all`
    /// @param all of the plan, since the others may have been exported before
    public static List<String> among(List<Environment> exported, List<Environment> all) {
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (Environment other : all.subList(i + 1, all.size())) {
                if (exported.contains(all.get(i)) || exported.contains(other)) {
                    between(all.get(i), other).ifPresent(reasons::add);
                }
            }
        }
        return reasons;
    }

    /// IAM takes names that differ in their case alone for the same.
    private static Optional<String> between(Environment one, Environment other) {
        String prefix = one.terraform().namePrefix();
        if (prefix.isBlank()
                || !prefix.equalsIgnoreCase(other.terraform().namePrefix())
                || !one.region().equals(other.region())) {
            return Optional.empty();
        }
        Optional<String> account = account(one.terraform());
        Optional<String> otherAccount = account(other.terraform());
        boolean areKnown = account.isPresent() && otherAccount.isPresent();
        return areKnown && !account.equals(otherAccount)
                ? Optional.empty()
                : Optional.of(message(one, other, areKnown));
    }

    private static String message(Environment one, Environment other, boolean areKnown) {
        String prefix = FieldLabels.of("terraform.namePrefix");
        return one.name()
                + " and "
                + other.name()
                + " have the same "
                + prefix
                + " ("
                + one.terraform().namePrefix()
                + ") in "
                + one.region()
                + (areKnown
                        ? " and in one account"
                        : ", and their addresses do not tell two accounts apart")
                + ": AWS takes each name once.\nGive each its own "
                + prefix
                + (areKnown
                        ? "."
                        : ", or set " + FieldLabels.of("terraform.queueArn") + " of both.");
    }

    /// The account that the worker's cluster and queue belong to.
    private static Optional<String> account(TerraformInputs inputs) {
        return Stream.of(inputs.clusterId(), inputs.queueArn(), inputs.queueUrl())
                .flatMap(address -> ACCOUNT.matcher(address).results())
                .map(found -> found.group())
                .findFirst();
    }
}
