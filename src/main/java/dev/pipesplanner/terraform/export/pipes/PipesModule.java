package dev.pipesplanner.terraform.export.pipes;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.terraform.export.CapacityWeights;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.export.ModuleSummary;
import dev.pipesplanner.terraform.export.Note;
import dev.pipesplanner.terraform.export.TfvarsSection;
import dev.pipesplanner.terraform.export.Variable;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.SpecialVariables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// `eventbridge-pipes-worker` (TERRAFORM §3).
public final class PipesModule implements DesignModule {

    private static final String HEADING = "Pipe";

    /// The comment above `target` where the plan's batch is not what is built.
    private static final Note WHAT_IF =
            new Note(
                    "target",
                    Pattern.compile(
                            "# A pipe starts ECS tasks message by message: the plan's batch of"
                                    + " [0-9]+ within [0-9]+ s is a what-if\\."));

    @Override
    public String name() {
        return "eventbridge-pipes-worker";
    }

    @Override
    public List<String> files() {
        return List.of(
                "pipe.tf",
                "state-machine.tf",
                "examples/pipes/README.md",
                "examples/pipes/main.tf",
                "tests/ecs-task.tftest.hcl",
                "tests/step-functions.tftest.hcl");
    }

    @Override
    public Set<String> variables() {
        return Set.of(
                "target",
                "desired_state",
                "batch_size",
                "maximum_batching_window_in_seconds",
                "pipe_log_level",
                "pipe_log_execution_data",
                FilterVariables.PATTERNS);
    }

    @Override
    public Set<String> neverWritten() {
        return Set.of("desired_state", FilterVariables.PATTERNS);
    }

    @Override
    public List<TfvarsSection> sections(Environment environment) {
        PipesDesign pipes = environment.pipes();
        boolean batches = pipes.target() == PipesTarget.STEP_FUNCTIONS;
        int batch = batches ? pipes.batchSize() : 1;
        int window = batches ? pipes.batchWindowSeconds() : 0;
        boolean asPlanned = batch == pipes.batchSize() && window == pipes.batchWindowSeconds();
        List<Variable> variables = new ArrayList<>();
        variables.add(new Variable("target", HclValue.of(pipes.target().id())));
        variables.add(new Variable("batch_size", HclValue.of(batch)));
        variables.add(new Variable("maximum_batching_window_in_seconds", HclValue.of(window)));
        variables.addAll(weights(pipes).variables());
        variables.add(new Variable("pipe_log_level", HclValue.of(pipes.logLevel().id())));
        variables.add(
                new Variable("pipe_log_execution_data", HclValue.of(pipes.logExecutionData())));
        List<String> patterns = environment.terraform().filterPatterns();
        if (!patterns.isEmpty()) {
            variables.add(new Variable(FilterVariables.PATTERNS, HclValue.ofTexts(patterns)));
        }
        return List.of(new TfvarsSection(HEADING, asPlanned ? "" : whatIf(pipes), variables));
    }

    private static String whatIf(PipesDesign pipes) {
        return "A pipe starts ECS tasks message by message: the plan's batch of "
                + pipes.batchSize()
                + " within "
                + pipes.batchWindowSeconds()
                + " s is a what-if.";
    }

    @Override
    public List<String> headings() {
        return List.of(HEADING);
    }

    @Override
    public List<Note> notes() {
        return List.of(WHAT_IF);
    }

    @Override
    public List<String> refusals(Environment environment) {
        return weights(environment.pipes()).refusals();
    }

    private static CapacityWeights weights(PipesDesign pipes) {
        return new CapacityWeights(Design.PIPES, pipes.spotWeight(), pipes.onDemandWeight());
    }

    @Override
    public ModuleSummary summary(Environment environment) {
        PipesDesign pipes = environment.pipes();
        return switch (pipes.target()) {
            case ECS_TASK ->
                    ModuleSummary.of(
                            "a task for each message",
                            "pipe, task definition, roles, log group",
                            0,
                            environment);
            case STEP_FUNCTIONS ->
                    ModuleSummary.of(
                            "a task for each batch of up to " + pipes.batchSize(),
                            "pipe, state machine, task definition, roles, log group",
                            0,
                            environment);
        };
    }

    /// A target and a batch size are variables of many modules.
    @Override
    public boolean isToldBy(String field) {
        return false;
    }

    @Override
    public SpecialVariables specialVariables() {
        return new FilterVariables();
    }
}
