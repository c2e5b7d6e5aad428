package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Contradictions between fields, which no record can refuse alone because they meet while somebody
/// types.
public final class PlanChecks {

    private final List<Problem> problems = new ArrayList<>();

    private PlanChecks() {}

    /// Every contradiction of an environment, in the order of its fields; empty: engines may answer
    /// it.
    public static List<Problem> of(Environment environment) {
        PlanChecks checks = new PlanChecks();
        checks.chosen(environment);
        checks.processing(environment.workload().processingSeconds());
        checks.size(environment.task());
        for (Design design : Design.values()) {
            checks.weights(design, environment.settings(design));
        }
        for (Design design : Design.values()) {
            checks.problems.addAll(environment.settings(design).contradictions());
        }
        checks.problems.addAll(CredentialChecks.of(environment.terraform()));
        return List.copyOf(checks.problems);
    }

    private void add(String path, String message, String way) {
        problems.add(Problem.of(path, message, way));
    }

    private void chosen(Environment environment) {
        if (environment.chosenDesign() instanceof Setting.Typed<Design>(Design chosen)
                && !environment.designs().contains(chosen)) {
            add(
                    "chosenDesign",
                    "The chosen design ("
                            + chosen.id()
                            + ") must be one of the compared designs ("
                            + new DesignListType().format(environment.designs())
                            + ").",
                    "Add it to the compared designs, or let the verdict choose (auto).");
        }
    }

    private void processing(ProcessingTime time) {
        if (!(time instanceof ProcessingTime.Lognormal(double mean, double p95))) {
            return;
        }
        String path = "workload.processingSeconds.p95";
        if (p95 < mean) {
            add(
                    path,
                    "The p95 of the work ("
                            + Limits.plain(p95)
                            + ") must not be below its mean ("
                            + Limits.plain(mean)
                            + "): no lognormal has such a tail.",
                    "Swap p95 and mean, or choose the constant distribution.");
        } else if (p95 > ProcessingTime.Lognormal.LARGEST_P95_TO_MEAN * mean) {
            add(
                    path,
                    "The p95 of the work ("
                            + Limits.plain(p95)
                            + ") must be at most 3.8681 times its mean ("
                            + Limits.plain(mean)
                            + "): a lognormal with a longer tail does not exist.",
                    "Lower p95, or raise the mean: it must include the slow messages.");
        }
    }

    private void size(Task task) {
        List<Integer> memories = FargateSizes.memories(task.cpu());
        if (memories.isEmpty()) {
            add(
                    "task.cpu",
                    "Task CPU (" + task.cpu() + ") is not a size that Fargate offers.",
                    "Choose one of " + words(FargateSizes.cpus()) + " (1024 is one vCPU).");
        } else if (!memories.contains(task.memory())) {
            add(
                    "task.memory",
                    "Task memory ("
                            + task.memory()
                            + " MiB) is not offered by Fargate with task CPU "
                            + task.cpu()
                            + ".",
                    "Choose one of " + words(memories) + " MiB.");
        }
    }

    private static String words(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void weights(Design design, DesignSettings settings) {
        boolean isNowhere =
                settings.fargate()
                        .filter(each -> each.spotWeight() == 0 && each.onDemandWeight() == 0)
                        .isPresent();
        if (isNowhere) {
            add(
                    design.path(FargateCapacity.SPOT_WEIGHT),
                    "Spot weight and on-demand weight of "
                            + design.subject()
                            + " must not both be 0: tasks would run nowhere.",
                    "Set one of them to 100.");
        }
    }
}
