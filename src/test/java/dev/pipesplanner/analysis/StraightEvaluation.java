package dev.pipesplanner.analysis;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PipeLogLevel;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.Setting;

import org.apache.commons.statistics.distribution.PoissonDistribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// MODEL §§2–4 read a second time, straight from the text and with another library's distributions:
/// the sum over seconds where the engine has closed forms, Poisson probabilities where it has
/// recursions. Slow on purpose.
///
/// Covers pipes with both targets, a fixed service and an on/off service; arrivals hour by hour.
record StraightEvaluation(Environment e, int hours) {

    /// Messages a second, `for seconds`.
    record Stretch(double rate, double seconds) {}

    private static final double GIB = Math.pow(2, 30);

    double month() {
        return hours * 3600.0;
    }

    /// Poisson: one rate. Weekly: λ(h) = N·w[h mod 168]/Σ w/3600. Bursty: all messages while on.
    List<Stretch> stretches() {
        return switch (e.workload().arrivals()) {
            case Arrivals.Weekly(List<Double> weights) -> {
                double sum = 0;
                for (int h = 0; h < hours; h++) {
                    sum += weights.get(h % 168);
                }
                List<Stretch> stretches = new ArrayList<>();
                for (int h = 0; h < hours; h++) {
                    stretches.add(new Stretch(big() * weights.get(h % 168) / sum / 3600, 3600));
                }
                yield stretches;
            }
            case Arrivals.Bursty(double on, double off) ->
                    List.of(
                            new Stretch(
                                    big() / month() * (on + off) / on, month() * on / (on + off)),
                            new Stretch(0, month() * off / (on + off)));
            case Arrivals.Poisson _, Arrivals.Periodic _, Arrivals.Trace _ ->
                    List.of(new Stretch(big() / month(), month()));
        };
    }

    private double n() {
        return e.workload().messagesPerMonth() * e.workload().filterPassRate();
    }

    private double big() {
        return e.workload().messagesPerMonth();
    }

    private double c(double messages) {
        return Math.max(1, Math.ceil(messages * e.workload().messageBytes() / 65_536.0));
    }

    /// E[seconds billed] of a task of k messages, `before` its pull and boot included.
    private double billed(double before, int k) {
        var task = e.task();
        double pullAndBoot =
                task.imageMiB() / 100 * task.pullSecondsPer100MiB() + task.bootSeconds();
        return StraightWork.billed(
                e.workload().processingSeconds(),
                before + pullAndBoot,
                task.stopSeconds(),
                task.startVariation(),
                k);
    }

    Map<Meter, Double> pipes() {
        Map<Meter, Double> q = new EnumMap<>(Meter.class);
        var task = e.task();
        var pipes = e.pipes();
        int formers = pipes.batchFormers();
        boolean batched = pipes.target() == PipesTarget.STEP_FUNCTIONS;
        int fits = (8_192 - 122) / (e.workload().messageBytes() + 64);
        int size = batched ? Math.min(pipes.batchSize(), fits) : 1;
        double window =
                pipes.batchWindowSeconds() == 0 ? 0 : Math.max(20, pipes.batchWindowSeconds());
        double[] billed = new double[size + 1];
        double[] addressed = new double[size + 1];
        for (int k = 1; k <= size; k++) {
            billed[k] = billed(0, k);
            addressed[k] = billed(task.provisioningSeconds(), k);
        }
        double batches = 0;
        double seconds = 0;
        double address = 0;
        double chunks = 0;
        double receives = 0;
        double deletes = 0;
        double tasks = 0;
        double polls = 0;
        for (Stretch stretch : distinct()) {
            polls += idle(stretch.rate(), 5) * stretch.seconds();
            double worked = stretch.rate() * e.workload().filterPassRate();
            double ek = 0;
            for (int j = 0; j < size; j++) {
                ek += atLeast(worked / formers * window, j);
            }
            double here = worked * stretch.seconds() / ek;
            batches += here;
            for (int k = 1; k <= size; k++) {
                double p =
                        atLeast(worked / formers * window, k - 1)
                                - (k == size ? 0 : atLeast(worked / formers * window, k));
                double times = here * p;
                double attempts = attempts(k, batched);
                tasks += times * attempts;
                seconds += times * attempts * billed[k];
                address += times * attempts * addressed[k];
                chunks += times * c(k);
                receives += times * (Math.floorDiv(k, 10) * c(10) + (k % 10 == 0 ? 0 : c(k % 10)));
                deletes += times * Math.ceil(k / 10.0);
            }
        }
        compute(q, seconds / 3600, spotShare(), 0);
        q.put(Meter.PIPES_REQUESTS, chunks);
        if (batched) {
            q.put(Meter.STEP_FUNCTIONS_TRANSITIONS, tasks * pipes.stateTransitionsPerExecution());
        }
        double filtered = big() - n();
        double requests =
                batched ? receives + deletes + filtered * (c(1) + 1) : big() * c(1) + big();
        sqs(q, requests + polls);
        if (e.network().access() == NetworkAccess.PUBLIC_IP) {
            q.put(Meter.PUBLIC_IPV4_HOURS, address / 3600);
        }
        boolean chatty =
                pipes.logLevel() == PipeLogLevel.INFO || pipes.logLevel() == PipeLogLevel.TRACE;
        double pipeLog =
                chatty
                        ? 1_500 * batches
                                + (pipes.logExecutionData()
                                        ? 2 * n() * e.workload().messageBytes()
                                        : 0)
                        : 0;
        surroundings(q, tasks, 0, pipeLog, 3);
        q.put(Meter.ALARM_METRICS, e.queue().dlqAlarm() ? 1.0 : 0);
        return q;
    }

    private double spotShare() {
        var pipes = e.pipes();
        return pipes.spotWeight() / (double) (pipes.spotWeight() + pipes.onDemandWeight());
    }

    /// (1 − p^m)/(1 − p) with p the chance that an attempt fails.
    private double attempts(int k, boolean batched) {
        if (!batched) {
            return 1;
        }
        double failed = e.task().failureRate();
        return failed == 1
                ? e.pipes().stateMachineAttempts()
                : (1 - Math.pow(failed, e.pipes().stateMachineAttempts())) / (1 - failed);
    }

    /// Hours of the same rate together, so that 730 hours do not take 730 times as long.
    private List<Stretch> distinct() {
        Map<Double, Double> seconds = new TreeMap<>();
        stretches().forEach(each -> seconds.merge(each.rate(), each.seconds(), Double::sum));
        return seconds.entrySet().stream()
                .map(each -> new Stretch(each.getKey(), each.getValue()))
                .toList();
    }

    /// P(Pois(a) ≥ j).
    private static double atLeast(double a, int j) {
        if (j == 0) {
            return 1;
        }
        return a == 0 ? 0 : PoissonDistribution.of(a).survivalProbability(j - 1);
    }

    /// Fixed: minTasks all the time. Slots that are busy do not poll.
    Map<Meter, Double> fixedService() {
        Map<Meter, Double> q = new EnumMap<>(Meter.class);
        var service = e.service();
        double taskHours = (double) service.minTasks() * hours;
        double spot = tasks().onSpot(service.minTasks());
        double saved = service.savingsPlanDiscount() > 0 ? taskHours * (1 - spot) : 0;
        compute(q, taskHours, spot, saved);
        int slots = service.minTasks() * service.messagesInFlightPerTask();
        double busy = 0;
        double polls = 0;
        for (Stretch stretch : distinct()) {
            double load =
                    stretch.rate()
                            * e.workload().filterPassRate()
                            * tasks().attempts()
                            * e.workload().processingSeconds().mean();
            busy += stretch.rate() * stretch.seconds() * erlangC(slots, load);
            double w = service.minTasks() * service.pollersPerTask() * (1 - load / slots);
            polls += idle(stretch.rate(), w) * stretch.seconds();
        }
        double phi = big() == 0 ? 0 : busy / big();
        double deleted = big() - n() * tasks().dead();
        double requests =
                big() * phi / 10 * c(10)
                        + big() * (1 - phi) * c(1)
                        + n() * (tasks().attempts() - 1) * c(1)
                        + deleted * phi / 10
                        + deleted * (1 - phi);
        sqs(q, requests + polls);
        if (e.network().access() == NetworkAccess.PUBLIC_IP) {
            q.put(Meter.PUBLIC_IPV4_HOURS, taskHours);
        }
        surroundings(q, 0, big(), 0, 4);
        q.put(Meter.ALARM_METRICS, e.queue().dlqAlarm() ? 1.0 : 0);
        return q;
    }

    /// On/off, the lines whose quantities MODEL §4.3 gives: hours, starts and what follows from
    /// them.
    Map<Meter, Double> onOffService() {
        Map<Meter, Double> q = new EnumMap<>(Meter.class);
        double taskHours = 0;
        double launches = 0;
        for (Stretch stretch : distinct()) {
            if (stretch.rate() > 0) {
                StraightOnOff cycle =
                        new StraightOnOff(
                                e,
                                stretch.rate()
                                        * e.workload().filterPassRate()
                                        * tasks().attempts());
                taskHours += cycle.busyShare() * stretch.seconds() / 3600;
                launches += cycle.launches(stretch.seconds());
            }
        }
        compute(q, taskHours, tasks().onSpot(1), 0);
        if (e.network().access() == NetworkAccess.PUBLIC_IP) {
            q.put(
                    Meter.PUBLIC_IPV4_HOURS,
                    taskHours + launches * e.task().provisioningSeconds() / 3600);
        }
        surroundings(q, launches, big(), 0, 4);
        var in = ((ScalingPolicy.Step) e.service().scaling()).scaleIn().metric();
        double metrics = in == QueueMetric.VISIBLE ? 2 : 3;
        q.put(Meter.ALARM_METRICS, metrics + (e.queue().dlqAlarm() ? 1 : 0));
        return q;
    }

    Map<Meter, Double> lambda() {
        return new StraightLambda(e, hours, distinct()).quantities();
    }

    private StraightTasks tasks() {
        return new StraightTasks(e);
    }

    static double erlangC(int servers, double load) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < servers; k++) {
            term *= load / k;
            sum += term;
        }
        double last = term * load / servers / (1 - load / servers);
        return last / (sum + last);
    }

    private static double idle(double rate, double pollers) {
        return rate == 0 ? pollers / 20 : rate / (Math.exp(20 * rate / pollers) - 1);
    }

    private void compute(Map<Meter, Double> q, double taskHours, double spot, double saved) {
        var task = e.task();
        double cpu = task.cpu() / 1024.0;
        double gb = task.memory() / 1024.0;
        q.put(Meter.FARGATE_VCPU_HOURS, (taskHours * (1 - spot) - saved) * cpu);
        q.put(Meter.FARGATE_MEMORY_GB_HOURS, (taskHours * (1 - spot) - saved) * gb);
        q.put(Meter.FARGATE_SAVINGS_PLAN_VCPU_HOURS, saved * cpu);
        q.put(Meter.FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS, saved * gb);
        q.put(Meter.FARGATE_SPOT_VCPU_HOURS, taskHours * spot * cpu);
        q.put(Meter.FARGATE_SPOT_MEMORY_GB_HOURS, taskHours * spot * gb);
        q.put(Meter.FARGATE_EPHEMERAL_GB_HOURS, taskHours * (task.ephemeralStorageGiB() - 20));
    }

    private void sqs(Map<Meter, Double> q, double withoutSends) {
        int batch = e.workload().sendBatch();
        q.put(
                e.workload().queueType() == QueueType.FIFO
                        ? Meter.SQS_FIFO_REQUESTS
                        : Meter.SQS_REQUESTS,
                Math.ceil(big() / batch) * c(batch) + withoutSends);
    }

    private static double typed(Setting<Double> setting, double automatic) {
        return setting instanceof Setting.Typed<Double>(var own) ? own : automatic;
    }

    private void surroundings(
            Map<Meter, Double> q, double starts, double bodies, double pipeLog, int endpoints) {
        var network = e.network();
        double bytes =
                n() * (e.task().logBytesPerMessage() + e.workload().networkBytesPerMessage())
                        + bodies * e.workload().messageBytes();
        switch (network.access()) {
            case PUBLIC_IP -> {}
            case NAT_GATEWAY -> {
                q.put(
                        Meter.NAT_GATEWAY_HOURS,
                        typed(network.natGateways(), network.availabilityZones())
                                * hours
                                * network.natShare());
                boolean free =
                        network.s3GatewayEndpoint() instanceof Setting.Typed<Boolean>(var on) && on;
                double images = free ? 0 : starts * e.task().imageMiB() / 1024;
                q.put(Meter.NAT_GB, images + bytes / GIB);
                q.put(Meter.PUBLIC_IPV4_HOURS, q.get(Meter.NAT_GATEWAY_HOURS));
            }
            case INTERFACE_ENDPOINTS -> {
                q.put(
                        Meter.ENDPOINT_HOURS,
                        typed(network.interfaceEndpoints(), endpoints)
                                * network.availabilityZones()
                                * hours
                                * network.endpointShare());
                q.put(Meter.ENDPOINT_GB, bytes / GIB);
            }
        }
        q.put(Meter.INTERNET_GB, n() * e.workload().internetBytesPerMessage() / GIB);
        double logs = (n() * e.task().logBytesPerMessage() + pipeLog) / GIB;
        q.put(Meter.LOGS_INGESTED_GB, logs);
        q.put(
                Meter.LOGS_STORED_GB_MONTHS,
                logs * e.logs().compression() * e.logs().retentionDays() * 24 / hours);
        q.put(Meter.ECR_STORAGE_GB_MONTHS, e.task().imageMiB() / 1024);
    }
}
