package dev.pipesplanner.analysis;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PipeLogLevel;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.ProcessingTime;
import dev.pipesplanner.plan.QueueType;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

import java.util.EnumMap;
import java.util.Map;

/// MODEL §§2–4 read a second time, straight from the text and with another library's distributions:
/// the sum over seconds where the engine has closed forms, Poisson probabilities where it has
/// recursions. Slow on purpose.
///
/// Covers pipes with both targets and a fixed service, arrivals at a constant rate.
record StraightEvaluation(Environment e, int hours) {

    private static final double GIB = Math.pow(2, 30);

    double month() {
        return hours * 3600.0;
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

    private double overhead() {
        var task = e.task();
        return task.imageMiB() / 100 * task.pullSecondsPer100MiB()
                + task.bootSeconds()
                + task.stopSeconds();
    }

    /// E[max(60, ⌈o + X⌉)] = E[max(60, o + X)] + ½·P(o + X > 60), the expectation by a fine sum
    /// over the tail.
    double billed(double o, int k) {
        ProcessingTime s = e.workload().processingSeconds();
        double mean = s.mean() * k;
        boolean constant =
                s instanceof ProcessingTime.Constant
                        || s instanceof ProcessingTime.Lognormal l && l.p95() == l.mean();
        if (constant) {
            return Math.max(60, Math.ceil(o + mean - 1e-9));
        }
        double from = 60 - o;
        double above = excess(s, k, Math.max(0, from));
        return from > 0 ? 60 + above + 0.5 * tail(s, k, from) : o + mean + 0.5;
    }

    /// E[(X − a)⁺]: for a lognormal by Simpson's rule over Z, for a gamma by its own partial
    /// expectation.
    private static double excess(ProcessingTime s, int k, double a) {
        return switch (s) {
            case ProcessingTime.Constant(double mean) -> Math.max(0, mean * k - a);
            case ProcessingTime.Exponential(double mean) ->
                    k * mean * GammaDistribution.of(k + 1.0, mean).survivalProbability(a)
                            - a * GammaDistribution.of(k, mean).survivalProbability(a);
            case ProcessingTime.Lognormal l -> {
                double[] law = muAndSigma(l, k);
                double from = a <= 0 ? -12 : Math.max(-12, (Math.log(a) - law[0]) / law[1]);
                yield from >= 12 ? 0 : simpson(law, a, from, 12);
            }
        };
    }

    private static double simpson(double[] law, double a, double from, double to) {
        int panels = 400;
        double h = (to - from) / panels;
        double sum = 0;
        for (int i = 0; i <= panels; i++) {
            double z = from + i * h;
            double value =
                    Math.exp(-z * z / 2)
                            / Math.sqrt(2 * Math.PI)
                            * Math.max(0, Math.exp(law[0] + law[1] * z) - a);
            sum += value * (i == 0 || i == panels ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * h / 3;
    }

    /// A sum of k lognormals, fitted by a lognormal of the same mean and variance.
    private static double[] muAndSigma(ProcessingTime.Lognormal l, int k) {
        double z = 1.6448536;
        double sigma = z - Math.sqrt(z * z - 2 * Math.log(l.p95() / l.mean()));
        double squared = Math.log(1 + (Math.exp(sigma * sigma) - 1) / k);
        return new double[] {Math.log(l.mean() * k) - squared / 2, Math.sqrt(squared)};
    }

    private static double tail(ProcessingTime s, int k, double x) {
        return switch (s) {
            case ProcessingTime.Constant(double mean) -> mean * k > x ? 1 : 0;
            case ProcessingTime.Exponential(double mean) ->
                    GammaDistribution.of(k, mean).survivalProbability(x);
            case ProcessingTime.Lognormal l -> {
                double[] law = muAndSigma(l, k);
                yield LogNormalDistribution.of(law[0], law[1]).survivalProbability(x);
            }
        };
    }

    Map<Meter, Double> pipes() {
        Map<Meter, Double> q = new EnumMap<>(Meter.class);
        var task = e.task();
        var pipes = e.pipes();
        double held = task.provisioningSeconds() + overhead();
        boolean batched = pipes.target() == PipesTarget.STEP_FUNCTIONS;
        int size = batched ? Math.min(pipes.batchSize(), 262_144 / e.workload().messageBytes()) : 1;
        double window =
                pipes.batchWindowSeconds() == 0 ? 0 : Math.max(20, pipes.batchWindowSeconds());
        double a = n() / month() * window;
        double ek = 0;
        double eb = 0;
        double address = 0;
        double chunks = 0;
        double receives = 0;
        double deletes = 0;
        for (int k = 1; k <= size; k++) {
            double p = atLeast(a, k - 1) - (k == size ? 0 : atLeast(a, k));
            if (p <= 1e-13) {
                continue;
            }
            ek += p * k;
            eb += p * billed(overhead(), k);
            address += p * billed(held, k);
            chunks += p * c(k);
            receives += p * (Math.floorDiv(k, 10) * c(10) + (k % 10 == 0 ? 0 : c(k % 10)));
            deletes += p * Math.ceil(k / 10.0);
        }
        double batches = n() == 0 ? 0 : n() / ek;
        double failed = e.task().failureRate();
        double attempts =
                batched
                        ? failed == 1
                                ? pipes.stateMachineAttempts()
                                : (1 - Math.pow(failed, pipes.stateMachineAttempts()))
                                        / (1 - failed)
                        : 1;
        double tasks = batches * attempts;
        double spot = pipes.spotWeight() / (double) (pipes.spotWeight() + pipes.onDemandWeight());
        double taskHours = tasks * eb / 3600;
        compute(q, taskHours, spot, 0);
        q.put(Meter.PIPES_REQUESTS, batches * chunks);
        if (batched) {
            q.put(Meter.STEP_FUNCTIONS_TRANSITIONS, tasks * pipes.stateTransitionsPerExecution());
        }
        double filtered = big() - n();
        double requests =
                batched
                        ? batches * (receives + deletes) + filtered * (c(1) + 1)
                        : big() * c(1) + big();
        sqs(q, requests + idle(big() / month(), 5) * month());
        if (e.network().access() == NetworkAccess.PUBLIC_IP) {
            q.put(Meter.PUBLIC_IPV4_HOURS, tasks * address / 3600);
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
        double spot =
                service.spotWeight() / (double) (service.spotWeight() + service.onDemandWeight());
        double saved = service.savingsPlanDiscount() > 0 ? taskHours * (1 - spot) : 0;
        compute(q, taskHours, spot, saved);
        int slots = service.minTasks() * service.messagesInFlightPerTask();
        double load = n() / month() * e.workload().processingSeconds().mean();
        double phi = erlangC(slots, load);
        double w = service.minTasks() * service.pollersPerTask() * (1 - load / slots);
        double requests =
                big() * phi / 10 * c(10) + big() * phi / 10 + big() * (1 - phi) * (c(1) + 1);
        sqs(q, requests + idle(big() / month(), w) * month());
        if (e.network().access() == NetworkAccess.PUBLIC_IP) {
            q.put(Meter.PUBLIC_IPV4_HOURS, taskHours);
        }
        surroundings(q, 0, big(), 0, 4);
        q.put(Meter.ALARM_METRICS, e.queue().dlqAlarm() ? 1.0 : 0);
        return q;
    }

    private static double erlangC(int servers, double load) {
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
                        network.availabilityZones() * hours * network.natShare());
                q.put(Meter.NAT_GB, starts * e.task().imageMiB() / 1024 + bytes / GIB);
            }
            case INTERFACE_ENDPOINTS -> {
                q.put(
                        Meter.ENDPOINT_HOURS,
                        endpoints * network.availabilityZones() * hours * network.endpointShare());
                q.put(Meter.ENDPOINT_GB, bytes / GIB);
            }
        }
        double logs = (n() * e.task().logBytesPerMessage() + pipeLog) / GIB;
        q.put(Meter.LOGS_INGESTED_GB, logs);
        q.put(
                Meter.LOGS_STORED_GB_MONTHS,
                logs * e.logs().compression() * e.logs().retentionDays() * 24 / hours);
        q.put(Meter.ECR_STORAGE_GB_MONTHS, e.task().imageMiB() / 1024);
    }
}
