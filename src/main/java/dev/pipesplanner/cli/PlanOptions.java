package dev.pipesplanner.cli;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Options of every command that reads a plan.
final class PlanOptions {

    @Option(names = "--sample", paramLabel = "NAME", description = "Use a sample plan of the app.")
    Optional<String> sample = Optional.empty();

    @Option(
            names = "--env",
            paramLabel = "NAME",
            description = "Use only this environment; repeatable.")
    List<String> environments = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "[ENV:]FIELD=VALUE",
            description = "Change a field, such as workload.messagesPerMonth=1.5M; repeatable.")
    List<String> assignments = new ArrayList<>();

    /// Whether an environment is one of those that are asked for.
    boolean asksFor(String environment) {
        return environments.isEmpty() || environments.contains(environment);
    }

    boolean isGiven() {
        return sample.isPresent() || !environments.isEmpty() || !assignments.isEmpty();
    }
}
