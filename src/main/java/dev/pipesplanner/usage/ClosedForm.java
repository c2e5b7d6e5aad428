package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.lambda.LambdaClosedForm;
import dev.pipesplanner.usage.pipes.PipesClosedForm;
import dev.pipesplanner.usage.service.ServiceClosedForm;

import org.jspecify.annotations.Nullable;

/// The closed-form engine: any design of an environment, in microseconds.
///
/// The environment must have no contradictions (`PlanChecks`).
///
/// It remembers what the last environment's tasks are billed, because most questions differ in
/// other inputs.
public final class ClosedForm {

    private final int hoursPerMonth;
    private volatile @Nullable BilledSeconds latest;

    /// @param hoursPerMonth hours of the billing month
    public ClosedForm(int hoursPerMonth) {
        this.hoursPerMonth = hoursPerMonth;
    }

    public int hoursPerMonth() {
        return hoursPerMonth;
    }

    private BilledSeconds billedSeconds(Environment environment) {
        BilledSeconds known = latest;
        if (known == null || !known.isOf(environment)) {
            known = BilledSeconds.of(environment);
            latest = known;
        }
        return known;
    }

    /// The one door to the designs' rooms.
    private DesignClosedForm of(Environment environment, Design design) {
        return switch (design) {
            case PIPES ->
                    new PipesClosedForm(environment, hoursPerMonth, billedSeconds(environment));
            case SERVICE -> new ServiceClosedForm(environment, hoursPerMonth);
            case LAMBDA -> new LambdaClosedForm(environment, hoursPerMonth);
        };
    }

    /// The month's usage of a design, without its latency: what sweeps and curves call.
    public Outcome<DesignUsage> outcome(Environment environment, Design design) {
        if (environment.workload().arrivals() instanceof Arrivals.Trace(_, var recording)) {
            return new Outcome.NotAvailable<>(
                    recording.isUsable()
                            ? "A recorded trace has no closed form; it takes a simulation."
                            : recording.problem());
        }
        return of(environment, design).outcome();
    }

    /// How long messages wait; only for a design that {@link #outcome} calls feasible.
    public Latency latency(Environment environment, Design design) {
        return of(environment, design).latency();
    }

    /// Which share of the messages waits longer than `seconds`; only for a design that {@link
    /// #outcome} calls feasible.
    public LateShare laterThan(Environment environment, Design design, double seconds) {
        return of(environment, design).laterThan(seconds);
    }

    /// How long messages wait at the target's percentile, at p95 without a target, in seconds: as
    /// {@link #latency} says, but found alone; only for a design that {@link #outcome} calls
    /// feasible.
    public double waitSeconds(Environment environment, Design design) {
        return of(environment, design)
                .waitSeconds(environment.workload().latencyTarget().percentile());
    }

    /// Whether the usage of a design that {@link #outcome} calls feasible keeps the errors stated
    /// in src/docs/closed-form.md; where not, it is a guide until a simulation answers.
    public boolean usageHolds(Environment environment, Design design) {
        return of(environment, design).usageHolds();
    }

    /// Whether its waits do.
    public boolean waitsHold(Environment environment, Design design) {
        return of(environment, design).waitsHold();
    }

    /// The stated error of a design's task-hours in closed form, as a share of them.
    public double taskHoursError(Environment environment, Design design) {
        return of(environment, design).taskHoursError();
    }

    /// The limit that the design's load exceeds on the average of the month, known before a message
    /// is counted; empty when it fits, or when only counting can tell.
    public String loadLimit(Environment environment, Design design) {
        return of(environment, design).loadLimit();
    }

    /// What it remembers changes no answer.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClosedForm that && that.hoursPerMonth == hoursPerMonth;
    }

    @Override
    public int hashCode() {
        return hoursPerMonth;
    }
}
