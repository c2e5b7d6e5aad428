package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Contradictions between fields, which no record can refuse alone because they meet while somebody
/// types.
public final class PlanChecks {

    /// Largest p95/mean of a lognormal: e^{z²/2}, z = 1.6448536 (MODEL §1).
    static final double LARGEST_P95_TO_MEAN = Math.exp(1.6448536 * 1.6448536 / 2);

    private final List<Problem> problems = new ArrayList<>();

    private PlanChecks() {}

    /// Every contradiction of an environment, in the order of its fields; empty: engines may answer
    /// it.
    public static List<Problem> of(Environment environment) {
        PlanChecks checks = new PlanChecks();
        checks.processing(environment.workload().processingSeconds());
        checks.size(environment.task());
        checks.weights(
                "pipes", environment.pipes().spotWeight(), environment.pipes().onDemandWeight());
        checks.weights(
                "service",
                environment.service().spotWeight(),
                environment.service().onDemandWeight());
        checks.service(environment.service());
        checks.terraform(environment.terraform());
        return List.copyOf(checks.problems);
    }

    private void add(String path, String message, String way) {
        problems.add(new Problem(path, message + "\n" + way));
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
        } else if (p95 > LARGEST_P95_TO_MEAN * mean) {
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

    private void weights(String design, int spot, int onDemand) {
        if (spot == 0 && onDemand == 0) {
            add(
                    design + ".spotWeight",
                    "Spot weight and on-demand weight of "
                            + design
                            + " must not both be 0: tasks would run nowhere.",
                    "Set one of them to 100.");
        }
    }

    private void service(ServiceDesign service) {
        if (service.minTasks() > service.maxTasks()) {
            add(
                    "service.minTasks",
                    "Minimum tasks ("
                            + service.minTasks()
                            + ") must not be above maximum tasks ("
                            + service.maxTasks()
                            + ").",
                    "Swap the two.");
        }
        if (service.maxTasks() == 0 && !(service.scaling() instanceof ScalingPolicy.Fixed)) {
            add(
                    "service.maxTasks",
                    "Maximum tasks (0) leave the policy "
                            + service.scaling().policy()
                            + " nothing to scale: no message would be processed.",
                    "Set maximum tasks to 1 or more.");
        }
        if (service.scaling() instanceof ScalingPolicy.Step(ScalingRule out, ScalingRule in)) {
            steps("service.scaling.scaleOut.steps", "Scale-out steps", out.steps());
            steps("service.scaling.scaleIn.steps", "Scale-in steps", in.steps());
            scaleIn(in.steps());
        }
    }

    private void scaleIn(List<ScalingStep> steps) {
        if (steps.size() != 1 || steps.getFirst().from() != 0) {
            add(
                    "service.scaling.scaleIn.steps",
                    "Scale-in steps ("
                            + steps.size()
                            + ", the first from "
                            + Limits.plain(steps.getFirst().from())
                            + ") must be exactly one step from 0: below an empty queue there is"
                            + " nothing to scale by.",
                    "Keep one step, from 0.");
        }
    }

    private void steps(String path, String label, List<ScalingStep> steps) {
        for (int i = 1; i < steps.size(); i++) {
            ScalingStep before = steps.get(i - 1);
            ScalingStep step = steps.get(i);
            if (step.adjustment() != before.adjustment()) {
                add(
                        path,
                        label
                                + " ("
                                + before.adjustment().id()
                                + ", then "
                                + step.adjustment().id()
                                + ") must be of one kind: a policy has one adjustment type.",
                        "Write every step with " + before.adjustment().id() + ".");
                return;
            }
            if (step.from() <= before.from()) {
                add(
                        path,
                        label
                                + " (from "
                                + Limits.plain(before.from())
                                + ", then from "
                                + Limits.plain(step.from())
                                + ") must ascend: two steps would apply to the same backlog.",
                        "Sort the steps by from, and give each its own.");
                return;
            }
        }
    }

    private void terraform(TerraformInputs inputs) {
        for (String name : inputs.environmentVariables().keySet()) {
            CredentialNames.partIn(name)
                    .ifPresent(part ->
                            add(
                                    "terraform.environmentVariables",
                                    "The environment variable ("
                                            + name
                                            + ") must not hold a credential: the name contains "
                                            + part
                                            + ", and plans and tfvars are plain text.",
                                    "Put the ARN of a Secrets Manager secret or an SSM"
                                            + " parameter under "
                                            + name
                                            + " in Secrets."));
        }
        // the value may be the secret itself, so the message must not repeat it
        for (Map.Entry<String, String> secret : inputs.secrets().entrySet()) {
            // an empty one is still to be filled, which the export says
            if (!secret.getValue().isEmpty() && !secret.getValue().startsWith("arn:")) {
                add(
                        "terraform.secrets",
                        "The secret ("
                                + secret.getKey()
                                + ") must start with arn: because a plan holds no secret values.",
                        "Store the value in Secrets Manager and write its ARN here.");
            }
        }
    }
}
