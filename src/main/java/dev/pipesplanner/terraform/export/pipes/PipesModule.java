package dev.pipesplanner.terraform.export.pipes;

import dev.pipesplanner.plan.ContainerOverride;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.terraform.export.CapacityWeights;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.export.FargateVariables;
import dev.pipesplanner.terraform.export.FilterPatterns;
import dev.pipesplanner.terraform.export.ModuleSummary;
import dev.pipesplanner.terraform.export.Note;
import dev.pipesplanner.terraform.export.TfvarsSection;
import dev.pipesplanner.terraform.export.Variable;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ResourceReader;
import dev.pipesplanner.terraform.importing.SpecialVariables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// `eventbridge-pipes-worker` (TERRAFORM §3).
public final class PipesModule implements DesignModule {

    private static final String HEADING = "Pipe";
    private static final String FIFO = ".fifo";

    /// The comment above `target` where the plan's batch is not what is built.
    private static final Note BATCH =
            new Note(
                    "target",
                    Pattern.compile(
                            "# A pipe starts ECS tasks message by message: the plan's batch of"
                                    + " [0-9]+ within [0-9]+ s is a what-if\\."
                                    + "|# A task takes 8192 characters of overrides: the plan's"
                                    + " batch of [0-9]+ does not fit\\."));

    @Override
    public String name() {
        return "eventbridge-pipes-worker";
    }

    @Override
    public List<String> files() {
        return List.of(
                "pipe.tf",
                "state-machine.tf",
                "task.tf",
                "examples/pipes/README.md",
                "examples/pipes/main.tf",
                "tests/ecs-task.tftest.hcl",
                "tests/step-functions.tftest.hcl");
    }

    @Override
    public Set<String> variables() {
        return FargateVariables.and(
                Set.of(
                        "target",
                        "desired_state",
                        "batch_size",
                        "max_message_bytes",
                        "state_machine_attempts",
                        "state_machine_backoff_seconds",
                        "maximum_batching_window_in_seconds",
                        "pipe_log_level",
                        "pipe_log_execution_data",
                        "failure_alarm",
                        FilterPatterns.VARIABLE));
    }

    @Override
    public Set<String> mayBeOwn() {
        Set<String> own = new HashSet<>(FargateVariables.MAY_BE_OWN);
        own.addAll(Set.of("desired_state", FilterPatterns.VARIABLE));
        return own;
    }

    /// A state machine sends there what fails at its last attempt.
    @Override
    public boolean needsDeadLetterQueue(Environment environment) {
        return environment.pipes().target() == PipesTarget.STEP_FUNCTIONS;
    }

    @Override
    public List<TfvarsSection> sections(Environment environment) {
        PipesDesign pipes = environment.pipes();
        int messageBytes = environment.workload().messageBytes();
        List<Variable> variables = new ArrayList<>();
        variables.add(new Variable("target", HclValue.of(pipes.target().id())));
        variables.add(new Variable("batch_size", HclValue.of(pipes.batch(messageBytes))));
        variables.add(new Variable("max_message_bytes", HclValue.of(messageBytes)));
        variables.add(
                new Variable(
                        "maximum_batching_window_in_seconds", HclValue.of(builtWindow(pipes))));
        variables.add(
                new Variable("state_machine_attempts", HclValue.of(pipes.stateMachineAttempts())));
        variables.add(
                new Variable(
                        "state_machine_backoff_seconds",
                        HclValue.of(pipes.stateMachineBackoffSeconds())));
        variables.addAll(weights(pipes).variables());
        variables.add(new Variable("pipe_log_level", HclValue.of(pipes.logLevel().id())));
        variables.add(
                new Variable("pipe_log_execution_data", HclValue.of(pipes.logExecutionData())));
        variables.add(new Variable("failure_alarm", HclValue.of(pipes.failureAlarm())));
        variables.addAll(FilterPatterns.of(environment));
        return List.of(new TfvarsSection(HEADING, remark(pipes, messageBytes), variables));
    }

    private static int builtWindow(PipesDesign pipes) {
        return switch (pipes.target()) {
            case ECS_TASK -> 0;
            case STEP_FUNCTIONS -> pipes.batchWindowSeconds();
        };
    }

    /// How what is built differs from the plan's batch; empty where it does not.
    private static String remark(PipesDesign pipes, int messageBytes) {
        return switch (pipes.target()) {
            case ECS_TASK ->
                    pipes.batchSize() == 1 && pipes.batchWindowSeconds() == 0
                            ? ""
                            : "A pipe starts ECS tasks message by message: the plan's batch of "
                                    + pipes.batchSize()
                                    + " within "
                                    + pipes.batchWindowSeconds()
                                    + " s is a what-if.";
            case STEP_FUNCTIONS ->
                    pipes.batch(messageBytes) == pipes.batchSize()
                            ? ""
                            : "A task takes 8192 characters of overrides: the plan's batch of "
                                    + pipes.batchSize()
                                    + " does not fit.";
        };
    }

    @Override
    public List<String> headings() {
        return List.of(HEADING);
    }

    @Override
    public List<Note> notes() {
        return List.of(BATCH);
    }

    @Override
    public List<String> refusals(Environment environment) {
        List<String> reasons = new ArrayList<>(weights(environment.pipes()).refusals());
        int messageBytes = environment.workload().messageBytes();
        if (environment.pipes().batch(messageBytes) == 0) {
            reasons.add(
                    FieldLabels.of("workload.messageBytes")
                            + " ("
                            + messageBytes
                            + ") must be at most "
                            + environment.pipes().target().override().longestBody()
                            + ": ECS takes "
                            + ContainerOverride.MOST_CHARACTERS
                            + " characters of overrides.\n"
                            + "Put the body into S3 and its key into the message.");
        }
        String queue = environment.terraform().queueArn();
        String deadLetters = environment.terraform().dlqName();
        if (needsDeadLetterQueue(environment)
                && !queue.isEmpty()
                && !deadLetters.isEmpty()
                && queue.endsWith(FIFO) != deadLetters.endsWith(FIFO)) {
            reasons.add(
                    FieldLabels.of("terraform.dlqName")
                            + " ("
                            + deadLetters
                            + ") must be a FIFO queue when the queue is one, and only then.\n"
                            + "Use the queue's own dead-letter queue.");
        }
        return List.copyOf(reasons);
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
                            alarms(pipes, "1 for the pipe"),
                            environment);
            case STEP_FUNCTIONS ->
                    ModuleSummary.of(
                            "a task for each batch of up to "
                                    + pipes.batch(environment.workload().messageBytes()),
                            "pipe, state machine, task definition, roles, log groups",
                            alarms(pipes, "1 for the state machine"),
                            environment);
        };
    }

    private static List<String> alarms(PipesDesign pipes, String onFailures) {
        return pipes.failureAlarm() ? List.of(onFailures) : List.of();
    }

    /// A target and a batch size are variables of many modules.
    @Override
    public boolean isToldBy(String field) {
        return false;
    }

    @Override
    public ResourceReader resourceReader() {
        return new PipeReader();
    }

    @Override
    public SpecialVariables specialVariables() {
        return new FilterVariables();
    }
}
