package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The workloads at which the closed form of Lambda is compared with its simulation: a full
/// factorial design of arrivals, work, batches and volume, and, each by itself, what the formulas
/// treat apart.
final class LambdaGrid {

    private static final Map<String, List<String>> ARRIVALS = new LinkedHashMap<>();
    private static final Map<String, List<String>> WORK = new LinkedHashMap<>();
    private static final Map<String, List<String>> BATCHES = new LinkedHashMap<>();
    private static final Map<String, List<String>> STARTS = new LinkedHashMap<>();
    private static final int[] VOLUMES = {20_000, 500_000};

    static {
        ARRIVALS.put("poisson", List.of());
        ARRIVALS.put("weekly", List.of("workload.arrivals.pattern=weekly"));
        ARRIVALS.put("bursty", List.of("workload.arrivals.pattern=bursty"));
        ARRIVALS.put("every hour", every(3_600));
        WORK.put("5/13", lognormal(5, 13));
        WORK.put("40/110", lognormal(40, 110));
        WORK.put("20 exponential", work("exponential", 20));
        WORK.put("12 constant", work("constant", 12));
        WORK.put("0.3/1", lognormal(0.3, 1));
        BATCHES.put("one by one", List.of());
        BATCHES.put("batches of 10", List.of("lambda.batchSize=10"));
        BATCHES.put(
                "batches of 10 in 20 s",
                List.of("lambda.batchSize=10", "lambda.batchWindowSeconds=20"));
        STARTS.put("kept for 60 s", List.of("lambda.idleSecondsBeforeReclaim=60"));
        STARTS.put("kept for 1,200 s", List.of("lambda.idleSecondsBeforeReclaim=1200"));
        STARTS.put("ten minutes of life", List.of("lambda.environmentLifetimeSeconds=600"));
        STARTS.put("INIT of 9 s", List.of("lambda.initSeconds=9"));
    }

    private LambdaGrid() {}

    private static List<String> every(int seconds) {
        return List.of(
                "workload.arrivals.pattern=periodic", "workload.arrivals.everySeconds=" + seconds);
    }

    private static List<String> work(String distribution, double mean) {
        return List.of(
                "workload.processingSeconds.mean=" + mean,
                "workload.processingSeconds.distribution=" + distribution);
    }

    private static List<String> lognormal(double mean, double p95) {
        return List.of(
                "workload.processingSeconds.mean=" + mean, "workload.processingSeconds.p95=" + p95);
    }

    static List<GridPoint> points() {
        List<GridPoint> points = new ArrayList<>();
        ARRIVALS.forEach((arrivals, arrive) ->
                BATCHES.forEach((batches, batched) ->
                        ofVolumes(points, batches + ", " + arrivals, arrive, batched)));
        for (int seconds : new int[] {60, 240}) {
            ofVolumes(points, "one by one, every " + seconds + " s", every(seconds));
        }
        STARTS.forEach((starts, started) -> ofVolumes(points, "starts: " + starts, started));
        atTheCap(points);
        ofGroups(points);
        WORK.forEach((work, works) ->
                points.add(
                        point(
                                "a tenth fails",
                                work,
                                works,
                                volume(100_000),
                                List.of("task.failureRate=0.1"))));
        return points;
    }

    @SafeVarargs
    private static void ofVolumes(List<GridPoint> points, String group, List<String>... settings) {
        WORK.forEach((work, works) -> {
            for (int messages : VOLUMES) {
                String name = String.format(Locale.ROOT, "%s, %,d", work, messages);
                List<String> set = Stream.of(settings).flatMap(List::stream).toList();
                points.add(point(group, name, works, volume(messages), set));
            }
        });
    }

    private static void atTheCap(List<GridPoint> points) {
        WORK.forEach((work, works) -> {
            for (int most : new int[] {2, 10}) {
                for (double load : new double[] {0.5, 0.8}) {
                    points.add(
                            point(
                                    "at the cap",
                                    work + ", " + most + " slots, ρ " + load,
                                    works,
                                    busy(works, most * load),
                                    List.of("lambda.maximumConcurrency=" + most)));
                }
            }
        });
    }

    private static void ofGroups(List<GridPoint> points) {
        WORK.forEach((work, works) -> {
            for (double load : new double[] {0.3, 0.6}) {
                points.add(
                        point(
                                "message groups",
                                work + ", 3 groups, ρ " + load,
                                works,
                                busy(works, 3 * load),
                                List.of("workload.queueType=fifo", "lambda.messageGroups=3")));
            }
        });
    }

    private static List<String> volume(double messages) {
        return List.of("workload.messagesPerMonth=" + messages);
    }

    /// The volume that keeps so many slots busy.
    private static List<String> busy(List<String> work, double slots) {
        double mean = Plans.of(work).workload().processingSeconds().mean();
        return volume(Math.rint(slots * 2_628_000 / mean));
    }

    @SafeVarargs
    private static GridPoint point(String group, String name, List<String>... settings) {
        List<String> set = Stream.of(settings).flatMap(List::stream).toList();
        return new GridPoint("lambda, " + group, name, Design.LAMBDA, set);
    }
}
