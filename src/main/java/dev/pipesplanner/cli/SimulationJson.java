package dev.pipesplanner.cli;

import com.fasterxml.jackson.databind.util.RawValue;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.answer.Confidence;
import dev.pipesplanner.answer.ReplicatedDesign;
import dev.pipesplanner.answer.SimulationRequest;
import dev.pipesplanner.answer.Spread;
import dev.pipesplanner.simulation.Counts;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.simulation.Series;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// `simulate --json`: the document of `compare` with the bills and waits that were simulated, and
/// beside it `seed`, `days`, `distributions`, `series` and `confidence` (DESIGN §5), each with a
/// member per environment and design.
final class SimulationJson {

    private SimulationJson() {}

    static Map<String, @Nullable Object> document(
            List<SimulatedJudged> all, SimulationRequest request, List<Finding> ofPlan) {
        Map<String, @Nullable Object> root =
                ComparisonJson.document(all.stream().map(SimulatedJudged::judged).toList(), ofPlan);
        root.put("seed", request.seed());
        root.put("days", request.days());
        root.put("replications", request.replications());
        root.put("distributions", each(all, SimulationJson::distributions));
        root.put("confidence", each(all, SimulationJson::confidence));
        root.put("series", each(all, SimulationJson::series));
        return root;
    }

    private static List<Object> each(
            List<SimulatedJudged> all,
            BiFunction<Map<String, @Nullable Object>, ReplicatedDesign, Object> write) {
        return all.stream()
                .flatMap(one ->
                        one.simulated().designs().stream()
                                .map(design -> write.apply(named(one, design), design)))
                .toList();
    }

    private static Map<String, @Nullable Object> named(
            SimulatedJudged one, ReplicatedDesign design) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("environment", one.judged().name());
        json.put("design", design.result().design().id());
        return json;
    }

    private static Object distributions(
            Map<String, @Nullable Object> json, ReplicatedDesign design) {
        json.put("latencySeconds", times(design.waits()));
        json.put("endToEndSeconds", times(design.endToEnd()));
        json.put("counts", counts(design.result().counts()));
        return json;
    }

    private static Map<String, @Nullable Object> times(Spread times) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mean", JsonOutput.seconds(times.mean()));
        json.put("p50", JsonOutput.seconds(times.p50()));
        json.put("p90", JsonOutput.seconds(times.p90()));
        json.put("p95", JsonOutput.seconds(times.p95()));
        json.put("p99", JsonOutput.seconds(times.p99()));
        json.put("p999", JsonOutput.seconds(times.p999()));
        json.put("max", JsonOutput.seconds(times.max()));
        return json;
    }

    private static Map<String, Object> counts(Counts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("replication", 1);
        json.put("entered", counts.entered());
        json.put("filtered", counts.filtered());
        json.put("processed", counts.processed());
        json.put("lostToFailures", counts.lostToFailures());
        json.put("lostToInterruptions", counts.lostToInterruptions());
        json.put("deadLetters", counts.deadLetters());
        json.put("waiting", counts.waiting());
        json.put("redeliveries", counts.redeliveries());
        json.put("stoppedByScaleIn", counts.stoppedByScaleIn());
        json.put("stoppedBySpot", counts.stoppedBySpot());
        json.put("launches", counts.launches());
        json.put("refusals", counts.refusals());
        json.put("workedSeconds", counts.workedSeconds());
        json.put("billedSeconds", counts.billedSeconds());
        json.put("drainSeconds", counts.drainSeconds());
        return json;
    }

    /// Null figures after a single replication.
    private static Object confidence(Map<String, @Nullable Object> json, ReplicatedDesign design) {
        json.put("level", 0.95);
        json.put("monthlyUsd", design.confidence().map(c -> money(c.monthlyUsd())).orElse(null));
        json.put("latencySeconds", design.confidence().map(c -> spread(c.waits())).orElse(null));
        json.put(
                "endToEndSeconds", design.confidence().map(c -> spread(c.endToEnd())).orElse(null));
        return json;
    }

    private static Map<String, Object> spread(Confidence.Bounds spread) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", interval(spread.mean()));
        json.put("p50", interval(spread.p50()));
        json.put("p90", interval(spread.p90()));
        json.put("p95", interval(spread.p95()));
        json.put("p99", interval(spread.p99()));
        json.put("p999", interval(spread.p999()));
        return json;
    }

    private static Map<String, @Nullable Object> interval(Interval interval) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mean", JsonOutput.seconds(interval.mean()));
        json.put("low", JsonOutput.seconds(interval.low()));
        json.put("high", JsonOutput.seconds(interval.high()));
        return json;
    }

    private static Map<String, Object> money(Interval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", JsonOutput.usd(BigDecimal.valueOf(interval.mean())));
        json.put("low", JsonOutput.usd(BigDecimal.valueOf(interval.low())));
        json.put("high", JsonOutput.usd(BigDecimal.valueOf(interval.high())));
        return json;
    }

    /// One line per array: a month has 43,800 minutes.
    private static Object series(Map<String, @Nullable Object> json, ReplicatedDesign design) {
        Series series = design.result().series();
        json.put("replication", 1);
        json.put("secondsEach", 60);
        json.put("arrivals", new RawValue(Arrays.toString(series.arrivals())));
        json.put("backlog", new RawValue(Arrays.toString(series.backlog())));
        json.put("tasks", new RawValue(Arrays.toString(series.tasks())));
        return json;
    }
}
