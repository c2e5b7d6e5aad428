package dev.pipesplanner.cli;

import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.PlanSchema;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

@Command(
        name = "schema",
        description = {
            "Print the JSON Schema (2020-12) of plan files, for editors and for CI.",
            "A plan file may name it: \"$schema\": \"plan.schema.json\"."
        })
final class SchemaCommand implements Callable<Integer> {

    private final Session session;

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonOutput.print(session.console().out(), PlanSchema.document(PlanFiles.FORMAT_VERSION));
        return ExitCode.DONE;
    }
}
