package dev.pipesplanner.analysis;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Architecture;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PackageType;
import dev.pipesplanner.plan.ProcessingTime;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.plan.Setting;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// LAMBDA-MODEL §§2–5 read a second time, straight from the text and with another library's
/// distributions. Slow on purpose.
///
/// @param stretches messages a second that enter, for so many seconds
record StraightLambda(Environment e, int hours, List<StraightEvaluation.Stretch> stretches) {

    private static final double GIB = Math.pow(2, 30);
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private LambdaDesign lambda() {
        return e.lambda();
    }

    private double timeout() {
        return lambda().timeoutSeconds();
    }

    private double n() {
        return e.workload().messagesPerMonth() * e.workload().filterPassRate();
    }

    private int size() {
        return Math.min(lambda().batchSize(), 6_291_456 / (e.workload().messageBytes() + 1_000));
    }

    /// w.
    private double formers() {
        return lambda().provisionedPollers() instanceof Setting.Typed<Double>(var own)
                ? own * lambda().pollsPerProvisionedPoller()
                : Math.min(
                        lambda().idlePollers(),
                        typed(lambda().maximumConcurrency(), Double.POSITIVE_INFINITY));
    }

    private static double typed(Setting<Double> setting, double automatic) {
        return setting instanceof Setting.Typed<Double>(var own) ? own : automatic;
    }

    /// Mean and P(S' > T) and E[S'; S' ≤ T] of one message's work.
    private record Work(double mean, double over, double within, double h) {}

    private Work work() {
        double f = lambda().speedFactor();
        double t = timeout();
        return switch (e.workload().processingSeconds()) {
            case ProcessingTime.Constant(double mean) -> constant(mean / f);
            case ProcessingTime.Exponential(double mean) -> {
                double theta = mean / f;
                double over = Math.exp(-t / theta);
                yield new Work(theta, over, theta * (1 - over) - t * over, 0.0005);
            }
            case ProcessingTime.Lognormal(double mean, double p95) when mean == p95 ->
                    constant(mean / f);
            case ProcessingTime.Lognormal s -> {
                double sigma = s.sigma();
                double mu = s.mu() - Math.log(f);
                double z = (Math.log(t) - mu) / sigma;
                yield new Work(
                        s.mean() / f,
                        NORMAL.survivalProbability(z),
                        s.mean() / f * NORMAL.cumulativeProbability(z - sigma),
                        0.0005);
            }
        };
    }

    private Work constant(double seconds) {
        double billed = Math.ceil(seconds * 1_000 - 1e-6) / 1_000;
        return billed > timeout() ? new Work(billed, 1, 0, 0) : new Work(billed, 0, billed, 0);
    }

    private double phi() {
        return e.task().failureRate();
    }

    private int receives() {
        return e.queue().maxReceiveCount();
    }

    private double r() {
        double sum = 0;
        for (int i = 0; i < receives(); i++) {
            sum += Math.pow(phi(), i);
        }
        return sum;
    }

    Map<Meter, Double> quantities() {
        Map<Meter, Double> q = new EnumMap<>(Meter.class);
        Work work = work();
        boolean single = size() == 1;
        double attempts = single ? (1 - work.over) * r() + work.over * receives() : r();
        double handler = 0;
        double invocations = 0;
        double cold = 0;
        double received = 0;
        double requests = 0;
        double deletes = 0;
        double polls = 0;
        for (StraightEvaluation.Stretch stretch : stretches) {
            double entering = stretch.rate() * stretch.seconds();
            double w = formers();
            polls +=
                    stretch.seconds()
                            * (stretch.rate() == 0
                                    ? w / 20
                                    : stretch.rate() / (Math.exp(20 * stretch.rate() / w) - 1));
            if (stretch.rate() == 0) {
                continue;
            }
            double worked = entering * e.workload().filterPassRate();
            double[] sizes = sizes(stretch.rate() * e.workload().filterPassRate() * r());
            double mean = 0;
            double tens = 0;
            for (int k = 1; k < sizes.length; k++) {
                mean += k * sizes[k];
                tens += Math.ceil(k / 10.0) * sizes[k];
            }
            double here = single ? worked * attempts : worked * r() / mean;
            double seconds =
                    single
                            ? (r() * (work.within + work.h * (1 - work.over))
                                            + receives() * timeout() * work.over)
                                    / attempts
                            : mean * work.mean + work.h;
            invocations += here;
            handler += here * seconds;
            cold += here * kappa(here, stretch.seconds(), seconds);
            double[] together =
                    single ? new double[] {0, 1} : poisson(stretch.rate() / w * 0.1, 10);
            double mean0 = 0;
            double chunks = 0;
            for (int k = 1; k < together.length; k++) {
                mean0 += k * together[k];
                chunks += c(k) * together[k];
            }
            double messages = entering + worked * (attempts - 1);
            received += messages / mean0;
            requests += messages / mean0 * chunks;
            deletes += worked / mean * tens + entering - worked;
        }
        double init = init();
        double billed = handler + cold * init;
        compute(q, billed, invocations);
        if (lambda().isProvisioned()) {
            q.put(Meter.LAMBDA_EPU_HOURS, hours * pollers(handler, received));
        }
        int batch = e.workload().sendBatch();
        q.put(
                e.workload().queueType() == QueueType.FIFO
                        ? Meter.SQS_FIFO_REQUESTS
                        : Meter.SQS_REQUESTS,
                Math.ceil(e.workload().messagesPerMonth() / batch) * c(batch)
                        + requests
                        + deletes
                        + polls);
        surroundings(q, invocations, cold);
        return q;
    }

    private double init() {
        double init = typed(lambda().initSeconds(), e.task().bootSeconds());
        return init > 10 ? 10 + init : init;
    }

    private void compute(Map<Meter, Double> q, double billed, double invocations) {
        double derived =
                Math.min(
                        10_240,
                        Math.max(e.task().memory(), Math.ceil(e.task().cpu() / 1_024.0 * 1_769)));
        boolean arm = e.task().architecture() == Architecture.ARM64;
        q.put(
                arm ? Meter.LAMBDA_ARM_GB_SECONDS : Meter.LAMBDA_GB_SECONDS,
                billed * typed(lambda().memoryMiB(), derived) / 1_024);
        q.put(
                Meter.LAMBDA_EPHEMERAL_GB_SECONDS,
                billed * (lambda().ephemeralStorageMiB() - 512) / 1_024);
        q.put(Meter.LAMBDA_REQUESTS, invocations);
    }

    private double pollers(double handler, double received) {
        double month = hours * 3600.0;
        double mib =
                e.workload().messagesPerMonth() / month * e.workload().messageBytes() / 1_048_576;
        double needed = Math.max(mib, Math.max(handler, received) / (10 * month));
        return Math.min(
                lambda().provisionedMaxPollers(),
                Math.max(typed(lambda().provisionedPollers(), 0), needed));
    }

    private double c(double messages) {
        return Math.max(1, Math.ceil(messages * e.workload().messageBytes() / 65_536.0));
    }

    /// P(K = k) of batches that `rate` messages a second form.
    private double[] sizes(double rate) {
        if (size() == 1) {
            return new double[] {0, 1};
        }
        return lambda().batchWindowSeconds() == 0
                ? poisson(rate / formers() * 0.1, 10)
                : poisson(rate / formers() * Math.max(20, lambda().batchWindowSeconds()), size());
    }

    /// A batch of at most `most` that opens with one and gets those of a Poisson variable.
    private double[] poisson(double mean, int most) {
        int size = Math.min(most, size());
        PoissonDistribution more = PoissonDistribution.of(mean);
        double[] p = new double[size + 1];
        for (int k = 1; k < size; k++) {
            p[k] = more.probability(k - 1);
        }
        p[size] = size == 1 ? 1 : more.survivalProbability(size - 2);
        return p;
    }

    private double kappa(double invocations, double seconds, double handler) {
        double tau = lambda().idleSecondsBeforeReclaim();
        if (e.workload().arrivals() instanceof Arrivals.Bursty(double on, double off)) {
            double v = invocations / (hours * 3600.0) * (on + off) / on;
            double start = lambda().preparation() + init();
            double[] within = steady(v, handler, tau);
            double warm = steady(v, handler, Math.min(tau, on))[1];
            return Math.min(
                    1, within[0] + Math.exp(-tau / off) * Math.max(warm, 1 + v * start) / (v * on));
        }
        double v = invocations / seconds;
        double[] cold = steady(v, handler, tau);
        double starts = v * lambda().environmentLifetimeSeconds();
        return Math.min(1, cold[0] / (1 - Math.exp(-cold[0] * starts / cold[1])));
    }

    /// κ₀ and E[warm]: sums of k to far beyond the load.
    private static double[] steady(double v, double handler, double tau) {
        double a = v * handler;
        PoissonDistribution running = PoissonDistribution.of(a);
        double first = 0;
        double warm = 0;
        double u = 1;
        for (int k = 1; k <= a + 60 * Math.sqrt(a + 1) && k <= 1_000; k++) {
            if (k - 1 >= Math.floor(a) + 1) {
                u = 1 / (1 + a / (k - 1) / u);
            }
            double p = running.probability(k - 1);
            double below = running.cumulativeProbability(k - 1);
            double e = below == 0 ? 0 : Math.exp(-v * tau * u * p / below);
            first += p * u * e;
            warm += 1 - below * e;
        }
        return new double[] {first, warm};
    }

    private void surroundings(Map<Meter, Double> q, double invocations, double cold) {
        var network = e.network();
        boolean inVpc =
                lambda().vpc() instanceof Setting.Typed<Boolean>(var own)
                        ? own
                        : network.access() != NetworkAccess.PUBLIC_IP;
        double own = n() * e.workload().networkBytesPerMessage() / GIB;
        double internet = n() * e.workload().internetBytesPerMessage() / GIB;
        if (inVpc && network.access() == NetworkAccess.NAT_GATEWAY) {
            double gateways =
                    typed(network.natGateways(), network.availabilityZones())
                            * hours
                            * network.natShare();
            q.put(Meter.NAT_GATEWAY_HOURS, gateways);
            q.put(Meter.PUBLIC_IPV4_HOURS, gateways);
            q.put(Meter.NAT_GB, own + internet);
        }
        if (inVpc && network.access() == NetworkAccess.INTERFACE_ENDPOINTS) {
            q.put(
                    Meter.ENDPOINT_HOURS,
                    typed(network.interfaceEndpoints(), 0)
                            * network.availabilityZones()
                            * hours
                            * network.endpointShare());
            q.put(Meter.ENDPOINT_GB, own);
        }
        q.put(Meter.INTERNET_GB, internet);
        double logs =
                (n() * e.task().logBytesPerMessage()
                                + invocations * lambda().systemLogBytesPerInvocation()
                                + cold * 200)
                        / GIB;
        q.put(Meter.LOGS_INGESTED_GB, logs);
        q.put(
                Meter.LOGS_STORED_GB_MONTHS,
                logs * e.logs().compression() * e.logs().retentionDays() * 24 / hours);
        q.put(
                Meter.ECR_STORAGE_GB_MONTHS,
                lambda().packageType() == PackageType.ZIP ? 0 : e.task().imageMiB() / 1024);
        q.put(Meter.ALARM_METRICS, e.queue().dlqAlarm() ? 1.0 : 0);
    }
}
