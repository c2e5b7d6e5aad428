package dev.pipesplanner.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One place where the worker runs (dev, staging, prod): its workload and its designs, ready to be
/// compared.
///
/// @param designs compared, in the order in which they are shown; at least one
/// @param chosenDesign exported and added up; auto: the winner of the verdict
public record Environment(
        String name,
        String region,
        List<Design> designs,
        Setting<Design> chosenDesign,
        Workload workload,
        Queue queue,
        Task task,
        Logs logs,
        PipesDesign pipes,
        ServiceDesign service,
        LambdaDesign lambda,
        Network network,
        Quotas quotas,
        TerraformInputs terraform) {

    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

    public Environment {
        designs = List.copyOf(designs);
        if (designs.isEmpty() || EnumSet.copyOf(designs).size() < designs.size()) {
            throw new IllegalArgumentException(
                    "The designs ("
                            + designs.stream().map(Design::id).collect(Collectors.joining(", "))
                            + ") must be at least one, each once.");
        }
        if (Credentials.isIn(name)) {
            throw new IllegalArgumentException(
                    "The environment name must not hold a credential, and it looks like one.\n"
                            + "Choose another name.");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The environment name ("
                            + (Credentials.isInAddress(name) ? "masked" : name)
                            + ") must be 1 to 31 lowercase letters, digits and dashes, and begin"
                            + " with a letter or a digit.\nChoose another name.");
        }
    }

    /// An environment with every default of DESIGN §4.
    public static Environment withDefaults(String name) {
        return new Environment(
                name,
                "us-east-1",
                Design.DEFAULTS,
                Setting.auto(),
                new Workload(
                        100_000,
                        1,
                        new Arrivals.Poisson(),
                        2048,
                        0,
                        0,
                        1,
                        QueueType.STANDARD,
                        new ProcessingTime.Lognormal(5, 15),
                        0,
                        false,
                        LatencyTarget.NONE,
                        0.001),
                new Queue(30, 5, true),
                new Task(
                        1024,
                        2048,
                        Architecture.X86_64,
                        20,
                        300,
                        10,
                        15,
                        3,
                        2,
                        0.2,
                        0,
                        Setting.auto(),
                        2048),
                new Logs(30, 0.15),
                new PipesDesign(
                        PipesTarget.ECS_TASK,
                        1,
                        0,
                        100,
                        0,
                        Setting.auto(),
                        3,
                        3,
                        2,
                        false,
                        5,
                        RefusedLaunches.WAIT,
                        PipeLogLevel.ERROR,
                        false),
                new ServiceDesign(
                        1,
                        10,
                        1,
                        1,
                        0,
                        100,
                        BaseTasks.NONE,
                        Setting.auto(),
                        0,
                        ScalingPolicy.Step.ON_OFF,
                        60,
                        false),
                LambdaDesign.DEFAULT,
                new Network(
                        NetworkAccess.PUBLIC_IP,
                        2,
                        Setting.auto(),
                        1,
                        Setting.auto(),
                        Setting.auto(),
                        1),
                new Quotas(6, 20, 20, Double.POSITIVE_INFINITY, 1_000),
                TerraformInputs.EMPTY);
    }

    /// What one design states; the one place that knows where it stands.
    public DesignSettings settings(Design design) {
        return switch (design) {
            case PIPES -> pipes;
            case SERVICE -> service;
            case LAMBDA -> lambda;
        };
    }

    /// Whether a design may lose messages to Spot interruptions, at a rate that nobody typed.
    public boolean hasUnknownLosses(Design design) {
        DesignSettings settings = settings(design);
        return !task.interruptionsPerTaskHour().isTyped()
                && workload.messagesPerMonth() > 0
                && workload.filterPassRate() > 0
                && settings.spotShare() > 0
                && settings.losesInterruptedWork();
    }

    /// The Spot discount in force for a design; automatic where the region's latest observation is.
    public Setting<Double> spotDiscount(Design design) {
        DesignSettings settings = settings(design);
        Setting<Double> own = settings.ownSpotDiscount();
        return own.isTyped()
                ? own
                : settings.spotDiscountFollows().map(this::spotDiscount).orElse(own);
    }

    public Environment withName(String newName) {
        return new Environment(
                newName,
                region,
                designs,
                chosenDesign,
                workload,
                queue,
                task,
                logs,
                pipes,
                service,
                lambda,
                network,
                quotas,
                terraform);
    }

    public Environment withChosenDesign(Setting<Design> newChosenDesign) {
        return new Environment(
                name,
                region,
                designs,
                newChosenDesign,
                workload,
                queue,
                task,
                logs,
                pipes,
                service,
                lambda,
                network,
                quotas,
                terraform);
    }

    public Environment withWorkload(Workload newWorkload) {
        return new Environment(
                name,
                region,
                designs,
                chosenDesign,
                newWorkload,
                queue,
                task,
                logs,
                pipes,
                service,
                lambda,
                network,
                quotas,
                terraform);
    }

    public Environment withMessagesPerMonth(double messages) {
        return withWorkload(workload.withMessagesPerMonth(messages));
    }
}
