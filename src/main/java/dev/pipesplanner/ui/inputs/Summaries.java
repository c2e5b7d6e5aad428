package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.plan.Figures;

/// What a folded section says of itself in one line.
final class Summaries {

    private Summaries() {}

    static String of(Section section, Environment environment) {
        return switch (section) {
            case WORKLOAD ->
                    Messages.get(
                            "section.workload.summary",
                            Figures.duration(environment.workload().processingSeconds().mean()),
                            environment.workload().arrivals().pattern());
            case TASK_START -> taskStart(environment);
            case PIPES -> spot(environment.pipes().spotShare());
            case SERVICE -> service(environment);
            case NETWORK -> Messages.get("section.network." + environment.network().access().id());
            case QUOTAS ->
                    Messages.get(
                            "section.quotas.summary",
                            number(environment.quotas().fargateVCpu()),
                            number(environment.quotas().launchesPerSecond()));
            case PRICES -> environment.region();
            case TERRAFORM -> terraform(environment.terraform());
        };
    }

    private static String taskStart(Environment environment) {
        double seconds =
                environment.task().provisioningSeconds()
                        + environment.task().pullSeconds()
                        + environment.task().bootSeconds();
        return Messages.get(
                "section.taskStart.summary",
                Figures.duration(seconds),
                Figures.count(environment.task().imageMiB()));
    }

    private static String spot(double share) {
        if (share == 1) {
            return Messages.get("section.spot.all");
        }
        return share == 0
                ? Messages.get("section.spot.none")
                : Messages.get("section.spot.some", Figures.roundPercent(share));
    }

    private static String service(Environment environment) {
        if (environment.service().scaling() instanceof ScalingPolicy.Fixed) {
            return Messages.get(
                    "section.service.fixed", Figures.count(environment.service().minTasks()));
        }
        return Messages.get(
                "section.service.summary",
                Figures.count(environment.service().minTasks()),
                Figures.count(environment.service().maxTasks()));
    }

    /// The status bar counts what the export misses; here stands only what the export is called.
    private static String terraform(TerraformInputs inputs) {
        return inputs.namePrefix().isEmpty()
                ? Messages.get("section.terraform.unnamed")
                : inputs.namePrefix();
    }

    private static String number(double limit) {
        return Double.isInfinite(limit) ? Messages.get("number.none") : Figures.significant(limit);
    }
}
