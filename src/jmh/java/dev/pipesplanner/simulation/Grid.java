package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The workloads at which the closed form is compared with the simulation: a full factorial design
/// that was fixed before anything was compared, a second one of what the claims were narrowed by,
/// services on a mix of capacity whose tasks are interrupted or fail, and Lambda. Traces have no
/// closed form.
final class Grid {

    private static final Map<String, List<String>> ARRIVALS = new LinkedHashMap<>();
    private static final Map<String, List<String>> WORK = new LinkedHashMap<>();
    private static final Map<String, List<String>> TARGETS = new LinkedHashMap<>();
    private static final Map<String, List<String>> DISTURBANCES = new LinkedHashMap<>();

    static {
        ARRIVALS.put("poisson", List.of());
        ARRIVALS.put(
                "periodic",
                List.of(
                        "workload.arrivals.pattern=periodic",
                        "workload.arrivals.everySeconds=3600"));
        ARRIVALS.put("weekly", List.of("workload.arrivals.pattern=weekly"));
        ARRIVALS.put("bursty", List.of("workload.arrivals.pattern=bursty"));
        WORK.put("5/13", work("lognormal", 5, 13));
        WORK.put("40/110", work("lognormal", 40, 110));
        WORK.put("20 exponential", work("exponential", 20, 60));
        WORK.put("12 constant", work("constant", 12, 12));
        WORK.put("10/37", work("lognormal", 10, 37));
        TARGETS.put("ecs", List.of());
        TARGETS.put("ecs, window 30", List.of("pipes.batchWindowSeconds=30"));
        TARGETS.put(
                "batches of 10 in 20 s",
                List.of(
                        "pipes.target=step-functions",
                        "workload.messageBytes=16",
                        "pipes.batchSize=10",
                        "pipes.batchWindowSeconds=20"));
        TARGETS.put(
                "batches of 100 in 60 s",
                List.of(
                        "pipes.target=step-functions",
                        "workload.messageBytes=16",
                        "pipes.batchSize=100",
                        "pipes.batchWindowSeconds=60"));
        List<String> mix = List.of("service.spotWeight=1", "service.onDemandWeight=1");
        DISTURBANCES.put("Spot and on demand", mix);
        DISTURBANCES.put(
                "interrupted twice per hour",
                List.of(mix.getFirst(), mix.getLast(), "task.interruptionsPerTaskHour=2"));
        DISTURBANCES.put("a tenth fails", List.of("task.failureRate=0.1"));
    }

    private Grid() {}

    private static List<String> work(String distribution, double mean, double p95) {
        return List.of(
                "workload.processingSeconds.mean=" + mean,
                "workload.processingSeconds.p95=" + p95,
                "workload.processingSeconds.distribution=" + distribution);
    }

    static List<GridPoint> points() {
        List<GridPoint> points = new ArrayList<>();
        ARRIVALS.forEach((arrivals, arrive) ->
                WORK.forEach((work, works) -> {
                    List<String> both = new ArrayList<>(arrive);
                    both.addAll(works);
                    pipes(points, arrivals, work, both);
                    fixed(points, arrivals, work, both);
                    onOff(points, arrivals, work, both);
                }));
        narrowed(points);
        disturbed(points);
        points.addAll(LambdaGrid.points());
        return points;
    }

    private static void disturbed(List<GridPoint> points) {
        DISTURBANCES.forEach((disturbance, disturbs) ->
                WORK.forEach((work, works) -> {
                    List<String> both = new ArrayList<>(disturbs);
                    both.addAll(works);
                    for (double load : new double[] {0.3, 0.7}) {
                        List<String> set = new ArrayList<>(both);
                        set.add("workload.messagesPerMonth=" + messages(works, 8 * load));
                        set.add("service.minTasks=8");
                        set.add("service.scaling.policy=fixed");
                        String name = work + ", 8 tasks, ρ " + load;
                        String group = "service, fixed, " + disturbance;
                        points.add(new GridPoint(group, name, Design.SERVICE, set));
                    }
                    for (double load : new double[] {0.1, 0.4}) {
                        List<String> set = new ArrayList<>(both);
                        set.add("workload.messagesPerMonth=" + messages(works, load));
                        set.add("service.minTasks=0");
                        set.add("service.scaling.scaleIn.metric=visible");
                        String group = "service, on/off, " + disturbance;
                        points.add(new GridPoint(group, work + ", ρ " + load, Design.SERVICE, set));
                    }
                }));
    }

    /// On/off services with other starts and more tasks than the defaults.
    private static void narrowed(List<GridPoint> points) {
        for (String work : List.of("40/110", "20 exponential")) {
            for (int tasks : new int[] {1, 4}) {
                for (int boot : new int[] {3, 10}) {
                    for (double variation : new double[] {0, 0.2}) {
                        for (double load : new double[] {0.01, 0.1, 0.4}) {
                            points.add(narrowed(work, tasks, boot, variation, load));
                        }
                    }
                }
            }
        }
    }

    private static GridPoint narrowed(
            String work, int tasks, int boot, double variation, double load) {
        List<String> set = new ArrayList<>(WORK.get(work));
        set.add("workload.messagesPerMonth=" + messages(set, load * tasks));
        set.add("task.bootSeconds=" + boot);
        set.add("task.startVariation=" + variation);
        set.add("service.minTasks=0");
        set.add("service.scaling.scaleOut.steps=from 0 exact " + tasks);
        set.add("service.scaling.scaleIn.metric=visible");
        String name =
                String.format(
                        Locale.ROOT,
                        "%s, %d tasks, start %d s ± %.0f %%, ρ %s",
                        work,
                        tasks,
                        45 + boot,
                        100 * variation,
                        load);
        return new GridPoint("service, on/off, starts", name, Design.SERVICE, set);
    }

    private static void pipes(
            List<GridPoint> points, String arrivals, String work, List<String> base) {
        TARGETS.forEach((target, targeted) -> {
            for (int messages : new int[] {20_000, 500_000}) {
                List<String> set = new ArrayList<>(base);
                set.addAll(targeted);
                set.add("workload.messagesPerMonth=" + messages);
                set.add("quotas.fargateVCpu=none");
                String name = String.format(Locale.ROOT, "%s, %,d", work, messages);
                String group = "pipes, " + target + ", " + arrivals;
                points.add(new GridPoint(group, name, Design.PIPES, set));
            }
        });
    }

    private static void fixed(
            List<GridPoint> points, String arrivals, String work, List<String> base) {
        for (int tasks : new int[] {1, 8}) {
            for (double load : new double[] {0.3, 0.7, 0.9}) {
                List<String> set = new ArrayList<>(base);
                set.add("workload.messagesPerMonth=" + messages(base, load * tasks));
                set.add("service.minTasks=" + tasks);
                set.add("service.scaling.policy=fixed");
                String name = work + ", " + tasks + " tasks, ρ " + load;
                points.add(new GridPoint("service, fixed, " + arrivals, name, Design.SERVICE, set));
            }
        }
    }

    private static void onOff(
            List<GridPoint> points, String arrivals, String work, List<String> base) {
        for (String metric : List.of("visible", "visible-and-in-flight")) {
            for (double load : new double[] {0.01, 0.1, 0.4}) {
                List<String> set = new ArrayList<>(base);
                set.add("workload.messagesPerMonth=" + messages(base, load));
                set.add("service.minTasks=0");
                set.add("service.scaling.scaleIn.metric=" + metric);
                String group = "service, on/off, in on " + metric + ", " + arrivals;
                points.add(new GridPoint(group, work + ", ρ " + load, Design.SERVICE, set));
            }
        }
    }

    /// The volume that keeps so many slots busy.
    private static double messages(List<String> work, double busy) {
        double mean = Plans.of(work).workload().processingSeconds().mean();
        return Math.rint(busy * 2_628_000 / mean);
    }
}
