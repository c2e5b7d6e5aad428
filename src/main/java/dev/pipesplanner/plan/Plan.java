package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Several environments compared on the same month.
///
/// @param hoursPerMonth hours of the billing month, 730 as in AWS's calculator
/// @param includeFreeTier gives the account-wide free tiers to each environment
/// @param schema where its file says that the JSON Schema of plans is; empty where it does not
public record Plan(
        String name,
        int hoursPerMonth,
        boolean includeFreeTier,
        List<Environment> environments,
        String schema) {

    private static final int DEFAULT_HOURS = 730;

    public Plan {
        if (Credentials.isIn(name)) {
            throw new IllegalArgumentException(
                    "The plan's name must not hold a credential, and it looks like one.\n"
                            + "Choose another name.");
        }
        Limits.require("hoursPerMonth", hoursPerMonth);
        environments = List.copyOf(environments);
        if (environments.isEmpty()) {
            throw new IllegalArgumentException("A plan must have at least one environment.");
        }
        Set<String> names = new HashSet<>();
        for (Environment environment : environments) {
            if (!names.add(environment.name())) {
                throw new IllegalArgumentException(
                        "The environment name (" + environment.name() + ") must be unique.");
            }
        }
    }

    /// Of a file that names no schema.
    public Plan(
            String name,
            int hoursPerMonth,
            boolean includeFreeTier,
            List<Environment> environments) {
        this(name, hoursPerMonth, includeFreeTier, environments, "");
    }

    /// A plan of AWS's month without free tiers.
    public static Plan withDefaults(String name, List<Environment> environments) {
        return new Plan(name, DEFAULT_HOURS, false, environments);
    }

    public Optional<Environment> find(String environmentName) {
        return environments.stream().filter(e -> e.name().equals(environmentName)).findFirst();
    }

    /// The plan with one environment changed; its place and the others stay.
    public Plan with(String environmentName, UnaryOperator<Environment> change) {
        return withEnvironments(
                environments.stream()
                        .map(e -> e.name().equals(environmentName) ? change.apply(e) : e)
                        .toList());
    }

    public Plan adding(Environment environment) {
        List<Environment> more = new ArrayList<>(environments);
        more.add(environment);
        return withEnvironments(more);
    }

    public Plan without(String environmentName) {
        return withEnvironments(
                environments.stream().filter(e -> !e.name().equals(environmentName)).toList());
    }

    private Plan withEnvironments(List<Environment> others) {
        return new Plan(name, hoursPerMonth, includeFreeTier, others, schema);
    }

    public Plan withName(String newName) {
        return new Plan(newName, hoursPerMonth, includeFreeTier, environments, schema);
    }

    /// The same of a file that names a schema.
    public Plan withSchema(String place) {
        return new Plan(name, hoursPerMonth, includeFreeTier, environments, place);
    }

    /// A name for a new environment that the plan does not have yet.
    public String freeName(String wanted) {
        String free = wanted;
        for (int i = 2; find(free).isPresent(); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }
}
