package dev.pipesplanner.advice;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateCapacity;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Task;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.usage.Outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a rule looks at: one answered environment, the day, and what other inputs would give.
public record RuleContext(
        Comparison comparison, LocalDate today, PriceAge.Limits ageLimits, WhatIf whatIf) {

    private static final double LEAST_SAVING = 0.01;

    public Environment environment() {
        return comparison.environment();
    }

    public Workload workload() {
        return environment().workload();
    }

    public Task task() {
        return environment().task();
    }

    public double secondsPerMonth() {
        return comparison.hoursPerMonth() * 3600.0;
    }

    public double workedMessages() {
        return workload().messagesPerMonth() * workload().filterPassRate();
    }

    public Optional<Priced> priced(Design design) {
        return priced(comparison.answer(design));
    }

    /// The answers of the compared designs that have one with a price.
    public Stream<Priced> priced() {
        return comparison.designs().stream().flatMap(design -> priced(design).stream());
    }

    /// Why the design cannot carry the load; empty when it can, or when that is not known.
    public Optional<String> overload(Design design) {
        return comparison.answer(design).outcome() instanceof Outcome.Infeasible<Priced>(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    /// The design's monthly total if the environment were changed so; empty when it would have
    /// none.
    public Optional<BigDecimal> totalIf(Environment changed, Design design) {
        return pricedIf(changed, design).map(answer -> answer.bill().totalUsd());
    }

    public Optional<Priced> pricedIf(Environment changed, Design design) {
        return priced(whatIf.answer(changed, design));
    }

    /// `, which would cost $12.34 per month`, with the total the design would have; empty when it
    /// would have none.
    public String costIf(Environment changed, Design design) {
        return totalIf(changed, design)
                .map(usd -> ", which would cost " + Words.usd(usd) + " per month")
                .orElse("");
    }

    /// Whether a changed total is surely below the present one: by more than either may be off, and
    /// by 1 % at least (MODEL §5).
    public static boolean isSaving(Priced now, Priced changed) {
        double usd = now.totalUsd().doubleValue();
        double saved = usd - changed.totalUsd().doubleValue();
        return saved > 0
                && saved >= LEAST_SAVING * usd
                && Stream.of(now.uncertainty(), changed.uncertainty())
                        .noneMatch(known -> known.isUsdUnknown() || known.usd() > saved);
    }

    /// The environment with one input set as its text reads in plan files.
    public Environment with(String path, String value) {
        return PlanFields.require(path).withText(environment(), value);
    }

    /// A change of one input of this environment.
    public Fix fix(String description, String path, String value) {
        Assignment assignment = new Assignment(Optional.of(environment().name()), path, value);
        return new Fix(description, List.of(assignment));
    }

    /// Share of the design's tasks on Fargate Spot, 0 to 1.
    public double spotShare(Design design) {
        return environment().settings(design).spotShare();
    }

    /// The environment with one design's tasks split between Spot and on demand as another's are,
    /// without a base, which could stand on a provider of weight 0; unchanged where one of them has
    /// no tasks to split.
    public Environment withCapacityOf(Design other, Design design) {
        Environment changed = environment();
        for (String weight :
                List.of(FargateCapacity.SPOT_WEIGHT, FargateCapacity.ON_DEMAND_WEIGHT)) {
            Optional<Field<Environment, ?>> theirs = PlanFields.find(other.path(weight));
            Optional<Field<Environment, ?>> own = PlanFields.find(design.path(weight));
            if (theirs.isPresent() && own.isPresent()) {
                changed = own.get().withText(changed, theirs.get().text(environment()));
            }
        }
        Optional<Field<Environment, ?>> base =
                PlanFields.find(design.path(FargateCapacity.BASE_TASKS));
        return base.isPresent() ? base.get().withText(changed, "0") : changed;
    }

    BigDecimal usd(Priced answer, Meter meter) {
        return answer.bill().lines().stream()
                .filter(line -> line.meter() == meter)
                .map(line -> line.usd())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Priced> priced(Answer answer) {
        return answer.priced();
    }
}
