package dev.pipesplanner.cli;

import picocli.CommandLine.Parameters;

import java.util.Optional;

/// The plan that a command is asked about.
final class PlanArgument {

    @Parameters(
            arity = "0..1",
            paramLabel = "PLAN",
            description = "A plan file; - reads standard input.")
    Optional<String> location = Optional.empty();
}
