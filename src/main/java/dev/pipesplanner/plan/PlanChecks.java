package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Contradictions between fields, which no record can refuse alone because they meet while somebody
/// types.
public final class PlanChecks {

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
        problems.add(new Problem(path, message + "\nMaybe " + way));
    }

    private void processing(ProcessingTime time) {
        if (!(time instanceof ProcessingTime.Lognormal(double mean, double p95))) {
            return;
        }
        String path = "workload.processingSeconds.p95";
        if (p95 < mean) {
            add(
                    path,
                    path
                            + " ("
                            + Limits.plain(p95)
                            + ") must not be below the mean ("
                            + Limits.plain(mean)
                            + "): no lognormal has such a tail.",
                    "p95 and mean are swapped, or the distribution is constant.");
        } else if (p95 > ProcessingTime.Lognormal.LARGEST_P95_TO_MEAN * mean) {
            add(
                    path,
                    path
                            + " ("
                            + Limits.plain(p95)
                            + ") must be at most 3.8681 times the mean ("
                            + Limits.plain(mean)
                            + "): a lognormal with a longer tail does not exist.",
                    "p95 is a higher percentile, or the mean leaves out the slow messages.");
        }
    }

    private void size(Task task) {
        List<Integer> memories = FargateSizes.memories(task.cpu());
        if (memories.isEmpty()) {
            add(
                    "task.cpu",
                    "task.cpu (" + task.cpu() + ") is not a size that Fargate offers.",
                    "one of " + FargateSizes.cpus() + " was meant (1024 is one vCPU).");
        } else if (!memories.contains(task.memory())) {
            add(
                    "task.memory",
                    "task.memory ("
                            + task.memory()
                            + ") is not offered by Fargate with task.cpu "
                            + task.cpu()
                            + ".",
                    "one of " + memories + " MiB was meant.");
        }
    }

    private void weights(String design, int spot, int onDemand) {
        if (spot == 0 && onDemand == 0) {
            add(
                    design + ".spotWeight",
                    design
                            + ".spotWeight (0) and "
                            + design
                            + ".onDemandWeight (0) must not both be"
                            + " 0: tasks would run nowhere.",
                    "one of them is 100.");
        }
    }

    private void service(ServiceDesign service) {
        if (service.minTasks() > service.maxTasks()) {
            add(
                    "service.minTasks",
                    "service.minTasks ("
                            + service.minTasks()
                            + ") must not be above service.maxTasks ("
                            + service.maxTasks()
                            + ").",
                    "the two are swapped.");
        }
        if (service.maxTasks() == 0 && !(service.scaling() instanceof ScalingPolicy.Fixed)) {
            add(
                    "service.maxTasks",
                    "service.maxTasks (0) leaves the policy "
                            + service.scaling().policy()
                            + " nothing to scale: no message would be worked.",
                    "set service.maxTasks to 1 or more.");
        }
        if (service.scaling() instanceof ScalingPolicy.Step(ScalingRule out, ScalingRule in)) {
            steps("service.scaling.scaleOut.steps", out.steps());
            steps("service.scaling.scaleIn.steps", in.steps());
            scaleIn(in.steps());
        }
    }

    private void scaleIn(List<ScalingStep> steps) {
        if (steps.size() != 1 || steps.getFirst().from() != 0) {
            add(
                    "service.scaling.scaleIn.steps",
                    "service.scaling.scaleIn.steps ("
                            + steps.size()
                            + ", the first from "
                            + Limits.plain(steps.getFirst().from())
                            + ") must be exactly one step from 0: below an empty queue there is"
                            + " nothing to grade.",
                    "keep one step with from 0.");
        }
    }

    private void steps(String path, List<ScalingStep> steps) {
        for (int i = 1; i < steps.size(); i++) {
            ScalingStep before = steps.get(i - 1);
            ScalingStep step = steps.get(i);
            if (step.adjustment() != before.adjustment()) {
                add(
                        path,
                        path
                                + " ("
                                + before.adjustment().id()
                                + ", then "
                                + step.adjustment().id()
                                + ") must be of one kind: a policy has one adjustment type.",
                        "write every step with " + before.adjustment().id() + ".");
                return;
            }
            if (step.from() <= before.from()) {
                add(
                        path,
                        path
                                + " (from "
                                + Limits.plain(before.from())
                                + ", then from "
                                + Limits.plain(step.from())
                                + ") must ascend: two steps would answer the same backlog.",
                        "sort the steps by from and give each its own.");
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
                                    "terraform.environmentVariables ("
                                            + name
                                            + ") must not hold a credential: the name contains "
                                            + part
                                            + ", and plans and tfvars are plain text.",
                                    "put the ARN of a Secrets Manager secret or an SSM"
                                            + " parameter under "
                                            + name
                                            + " in terraform.secrets."));
        }
        // the value may be the secret itself, so the message must not repeat it
        for (Map.Entry<String, String> secret : inputs.secrets().entrySet()) {
            // an empty one is still to be filled, which the export says
            if (!secret.getValue().isEmpty() && !secret.getValue().startsWith("arn:")) {
                add(
                        "terraform.secrets",
                        "terraform.secrets ("
                                + secret.getKey()
                                + ") must start with arn: because a plan holds no secret values.",
                        "store the value in Secrets Manager and write its ARN here.");
            }
        }
    }
}
