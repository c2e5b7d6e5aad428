package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.ui.text.Messages;

/// What a folded section says of itself in one line.
final class Summaries {

    private Summaries() {}

    static String of(InputSection section, Environment environment) {
        return switch (section) {
            case WORKLOAD ->
                    Messages.get(
                            "section.workload.summary",
                            Figures.duration(environment.workload().processingSeconds().mean()),
                            environment.workload().arrivals().pattern());
            case TASK_START -> taskStart(environment);
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
