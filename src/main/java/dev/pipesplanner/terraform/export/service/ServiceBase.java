package dev.pipesplanner.terraform.export.service;

import dev.pipesplanner.plan.BaseTasks;
import dev.pipesplanner.plan.CapacityProvider;
import dev.pipesplanner.plan.Problem;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.terraform.export.Variable;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.Meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The `base` of a service's capacity provider strategy, on its way out and back.
final class ServiceBase {

    static final String PROVIDER = "base_capacity_provider";

    private ServiceBase() {}

    static List<Variable> variables(BaseTasks base) {
        return List.of(
                new Variable(PROVIDER, HclValue.of(name(base.provider()))),
                new Variable("base_tasks", HclValue.of(base.tasks())));
    }

    /// Why AWS would not take it; empty when it does.
    static List<String> refusals(ServiceDesign service) {
        return service.contradictions().stream()
                .filter(problem -> problem.path().startsWith("service.base."))
                .map(Problem::message)
                .toList();
    }

    private static String name(CapacityProvider provider) {
        return switch (provider) {
            case SPOT -> "FARGATE_SPOT";
            case ON_DEMAND -> "FARGATE";
        };
    }

    static Optional<Meaning> meaning(Object name) {
        return Arrays.stream(CapacityProvider.values())
                .filter(provider -> name(provider).equals(name))
                .findFirst()
                .map(provider ->
                        new Meaning.FieldValue("service.base.provider", provider.id(), ""));
    }
}
