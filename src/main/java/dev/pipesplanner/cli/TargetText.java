package dev.pipesplanner.cli;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;

/// A latency target as `--target` takes it: `60`, `90s`, `2m@99`, or `none`.
///
/// @param percentile empty: the plan's
record TargetText(String seconds, String percentile) {

    private static final String SECONDS = "workload.latencyTarget.seconds";
    private static final String PERCENTILE = "workload.latencyTarget.percentile";

    static TargetText parse(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new TargetText(text, "")
                : new TargetText(text.substring(0, at), text.substring(at + 1));
    }

    /// For every environment that is asked for.
    Plan applyTo(Plan plan, PlanOptions options) {
        Plan targeted = plan;
        for (Environment each : plan.environments()) {
            if (options.asksFor(each.name())) {
                targeted = targeted.with(each.name(), this::applyTo);
            }
        }
        return targeted;
    }

    private Environment applyTo(Environment environment) {
        try {
            Environment timed = PlanFields.require(SECONDS).withText(environment, seconds);
            return percentile.isEmpty()
                    ? timed
                    : PlanFields.require(PERCENTILE).withText(timed, percentile);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--target: " + e.getMessage() + "\nWrite it like 60 or 60@99.");
        }
    }
}
