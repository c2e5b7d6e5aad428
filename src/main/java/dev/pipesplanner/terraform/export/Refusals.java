package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.CredentialNames;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.plan.Task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Why an environment is not exported: it would carry a credential, or build something other than
/// what was priced.
///
/// No message repeats a value that may be a credential.
final class Refusals {

    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-[0-9]+");

    private final List<String> reasons = new ArrayList<>();

    private Refusals() {}

    static List<String> of(Environment environment, Design design) {
        Refusals refusals = new Refusals();
        refusals.region(environment.region());
        refusals.credentials(environment);
        refusals.reasons.addAll(
                AddressRules.refusals(environment.region(), environment.terraform()));
        refusals.size(environment.task());
        switch (design) {
            case PIPES -> refusals.pipes(environment.pipes());
            case SERVICE -> refusals.service(environment.service());
        }
        return List.copyOf(refusals.reasons);
    }

    private void region(String region) {
        if (!REGION.matcher(region).matches()) {
            reasons.add(
                    "region ("
                            + region
                            + ") must be the code of a region.\nMaybe eu-central-1 was meant.");
        }
    }

    private void credentials(Environment environment) {
        for (String name : environment.terraform().environmentVariables().keySet()) {
            if (CredentialNames.matches(name)) {
                reasons.add(
                        "terraform.environmentVariables."
                                + name
                                + " looks like a credential; its value would be readable in the"
                                + " file and in Terraform's state.\n"
                                + "Maybe move it to terraform.secrets, with the ARN of a secret.");
            }
        }
    }

    private void size(Task task) {
        if (!FargateSizes.offers(task.cpu(), task.memory())) {
            reasons.add(
                    "Fargate does not offer task.memory ("
                            + task.memory()
                            + ") with task.cpu ("
                            + task.cpu()
                            + ").\nMaybe use one of "
                            + FargateSizes.memories(task.cpu())
                            + ".");
        }
    }

    private void pipes(PipesDesign pipes) {
        weights("pipes", pipes.spotWeight(), pipes.onDemandWeight());
    }

    private void service(ServiceDesign service) {
        weights("service", service.spotWeight(), service.onDemandWeight());
        if (service.minTasks() > service.maxTasks()) {
            reasons.add(
                    "service.minTasks ("
                            + service.minTasks()
                            + ") must be at most"
                            + " service.maxTasks ("
                            + service.maxTasks()
                            + ").");
        }
        switch (service.scaling()) {
            case ScalingPolicy.Fixed _ -> {}
            case ScalingPolicy.TargetTracking policy -> {
                tracking(service);
                whole("scaleOutCooldownSeconds", policy.scaleOutCooldownSeconds());
                whole("scaleInCooldownSeconds", policy.scaleInCooldownSeconds());
            }
            case ScalingPolicy.Step(ScalingRule scaleOut, ScalingRule scaleIn) -> {
                scaleOut(scaleOut);
                scaleIn(scaleIn);
                whole("scaleOut.cooldownSeconds", scaleOut.cooldownSeconds());
                whole("scaleIn.cooldownSeconds", scaleIn.cooldownSeconds());
            }
        }
    }

    private void whole(String field, double seconds) {
        if (seconds != Math.rint(seconds)) {
            reasons.add(
                    "service.scaling."
                            + field
                            + " ("
                            + seconds
                            + ") must be whole seconds to be built."
                            + "\nMaybe use "
                            + Math.round(seconds)
                            + ".");
        }
    }

    private void tracking(ServiceDesign service) {
        if (service.minTasks() == 0) {
            reasons.add(
                    "service.minTasks (0) must be at least 1 with target-tracking: with no task"
                            + " there is no backlog per task, and the service stays at 0.\n"
                            + "Maybe use 1, or the step policy.");
        }
    }

    private void scaleOut(ScalingRule rule) {
        double previous = -1;
        for (ScalingStep step : rule.steps()) {
            if (step.from() <= previous || previous < 0 && step.from() != 0) {
                reasons.add(
                        "service.scaling.scaleOut.steps must begin at 0 and ascend; AWS allows"
                                + " neither a gap nor an overlap.\nMaybe sort them by from.");
                break;
            }
            previous = step.from();
        }
        if (rule.steps().stream().map(step -> step.adjustment()).distinct().count() > 1) {
            reasons.add(
                    "service.scaling.scaleOut.steps mix change and exact; a step scaling policy"
                            + " of AWS has one adjustment type.\nMaybe use change in every step.");
        }
    }

    private void scaleIn(ScalingRule rule) {
        if (rule.steps().size() > 1 || rule.steps().getFirst().from() != 0) {
            reasons.add(
                    "service.scaling.scaleIn.steps must be one step from 0; the module has one"
                            + " scale-in adjustment.\nMaybe keep the first step only, from 0.");
        }
    }

    private void weights(String design, int spot, int onDemand) {
        if (spot + onDemand == 0) {
            reasons.add(
                    design
                            + ".spotWeight and "
                            + design
                            + ".onDemandWeight must not both be 0."
                            + "\nMaybe set one of them to 100.");
        }
    }
}
