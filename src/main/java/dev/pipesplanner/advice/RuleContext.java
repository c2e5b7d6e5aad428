package dev.pipesplanner.advice;

import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.Task;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.pipes.PipesRun;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What a rule looks at.
public record RuleContext(
        Comparison comparison, LocalDate today, PriceAge.Limits ageLimits, WhatIf whatIf) {

    public Environment environment() {
        return comparison.environment();
    }

    public Workload workload() {
        return environment().workload();
    }

    public Task task() {
        return environment().task();
    }

    public PipesDesign pipes() {
        return environment().pipes();
    }

    public boolean startsTaskPerMessage() {
        return pipes().target() == PipesTarget.ECS_TASK;
    }

    /// Messages that one task can get; 0 when not even one fits into the payload.
    public int effectiveBatch() {
        return PipesRun.batchSize(environment());
    }

    public double secondsPerMonth() {
        return comparison.hoursPerMonth() * 3600.0;
    }

    public double workedMessages() {
        return workload().messagesPerMonth() * workload().filterPassRate();
    }

    public Optional<Priced> priced(Design design) {
        return comparison.answer(design).priced();
    }

    public Stream<Priced> priced() {
        return Stream.of(Design.values()).flatMap(design -> priced(design).stream());
    }

    /// The design's monthly total if the environment were changed so; empty when it would have
    /// none.
    public Optional<BigDecimal> totalIf(Environment changed, Design design) {
        return pricedIf(changed, design).map(answer -> answer.bill().totalUsd());
    }

    public Optional<Priced> pricedIf(Environment changed, Design design) {
        return whatIf.answer(changed, design).priced();
    }

    /// Seconds of one task that bills by `max(60, …)`: start, mean work of its messages, stop.
    public double runningSeconds(double messages) {
        return task().pullSeconds()
                + task().bootSeconds()
                + messages * workload().processingSeconds().mean()
                + task().stopSeconds();
    }

    /// Task-seconds on a bill, whatever the capacity they are bought at.
    double billedSeconds(Priced answer) {
        double vCpuHours =
                answer.usage().quantity(Meter.FARGATE_VCPU_HOURS)
                        + answer.usage().quantity(Meter.FARGATE_SPOT_VCPU_HOURS)
                        + answer.usage().quantity(Meter.FARGATE_SAVINGS_PLAN_VCPU_HOURS);
        return vCpuHours * 3600 / task().vCpu();
    }

    /// Tasks that the pipe starts in a month, from what is billed: a simulated month has other
    /// messages than the plan's mean. A state machine's follow from its transitions.
    double pipeTasks(Priced answer) {
        return startsTaskPerMessage()
                ? answer.usage().quantity(Meter.PIPES_REQUESTS) / chunksOfMessage()
                : answer.usage().quantity(Meter.STEP_FUNCTIONS_TRANSITIONS)
                        / pipes().stateTransitionsPerExecution();
    }

    /// Pipes bills each started 64 KiB of a message (FACTS §2: PIPES).
    private double chunksOfMessage() {
        return BilledChunks.of(1, workload().messageBytes());
    }

    BigDecimal usd(Priced answer, Meter meter) {
        return answer.bill().lines().stream()
                .filter(line -> line.meter() == meter)
                .map(line -> line.usd())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
