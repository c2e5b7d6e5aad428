package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.BatchPlaces;
import dev.pipesplanner.usage.DurationDistribution;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Numbers;
import dev.pipesplanner.usage.WaitMixture;
import dev.pipesplanner.usage.WorkTime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How long a message of the Lambda design waits: poll + hold + ramp + queueing + cold start + the
/// messages before it in its batch (LAMBDA-MODEL §6).
record LambdaLatency(Environment environment, int hours, LambdaMonth month) {

    private static final int RAMP_POINTS = 20;

    /// A share of cold starts from which on they make the p99.
    private static final double TELLING = 0.01;

    private static final List<RampWait> NO_RAMP = List.of(new RampWait(1, 0));

    static LambdaLatency of(Environment environment, int hours) {
        return new LambdaLatency(environment, hours, LambdaMonth.of(environment, hours));
    }

    Latency latency() {
        WorkTime work = LambdaWork.of(environment).law();
        Latency latency =
                waits(1).latency(
                                work,
                                environment.workload().latencyTarget().percentile(),
                                String.join("; ", caveats()));
        return month.parts().isEmpty() ? latency : latency.withMeanWait(meanWait(work));
    }

    /// @param times how many times as long as expected batches queue, and as many of them meet a
    ///   cold start
    WaitMixture waits(double times) {
        WaitMixture waits = new WaitMixture();
        WorkTime work = LambdaWork.of(environment).law();
        for (LambdaPart part : month.parts()) {
            Queueing queueing = queueing(part).times(times);
            double cold = Math.min(1, times * part.cold().share());
            double weight = part.worked() * part.seconds();
            for (RampWait ramp : ramp(part)) {
                double share = weight * ramp.share;
                double seconds = times * ramp.seconds;
                if (part.sizes() == BatchSizes.SINGLE && queueing.probability() == 0) {
                    addSingle(waits, share, seconds, cold);
                } else {
                    addPlaces(waits, share, seconds, part.sizes(), delays(cold, queueing), work);
                }
            }
        }
        return waits;
    }

    /// Over the month, which has messages.
    double meanWait(WorkTime work) {
        return month.sum(part -> part.worked() * part.seconds() * meanWait(part, work))
                / month.sum(part -> part.worked() * part.seconds());
    }

    /// 0.05 + hold + ramp + E[W_q] + κ·(prepare + I_b) + E[S']·(E[K²] − E[K])/(2·E[K]).
    private double meanWait(LambdaPart part, WorkTime work) {
        return PollDelay.MEAN
                + part.sizes().hold()
                + ramp(part).stream().mapToDouble(wait -> wait.share * wait.seconds).sum()
                + queueing(part).mean()
                + part.cold().share() * LambdaStart.of(environment).seconds()
                + work.mean() * part.sizes().before();
    }

    Queueing queueing(LambdaPart part) {
        double init = LambdaStart.of(environment).initSeconds();
        return Queueing.of(environment, part.load(init), part.rate(), part.handler().spread());
    }

    /// Seconds until the concurrency of a burst is there.
    private record RampWait(double share, double seconds) {}

    private List<RampWait> ramp(LambdaPart part) {
        if (!(environment.workload().arrivals() instanceof Arrivals.Periodic periodic)) {
            return NO_RAMP;
        }
        Burst burst = Burst.of(environment, periodic, hours);
        Ramp ramp = Ramp.ofWaiting(environment, part.handler(), burst);
        double[] all = ramp.waits(burst.batches());
        if (all[all.length - 1] == 0) {
            return NO_RAMP;
        }
        double share = ramp.waitingShare(burst);
        int points = Math.min(RAMP_POINTS, all.length);
        List<RampWait> waits = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            int from = (int) ((long) i * all.length / points);
            int to = (int) ((long) (i + 1) * all.length / points);
            double sum = Arrays.stream(all, from, to).sum();
            waits.add(new RampWait(share * (to - from) / all.length, sum / (to - from)));
        }
        if (share < 1) {
            waits.add(new RampWait(1 - share, 0));
        }
        return waits;
    }

    /// Polled at once, or after a cold start.
    private void addSingle(WaitMixture waits, double weight, double ramp, double cold) {
        waits.add(weight * (1 - cold), ramp, new PollDelay());
        waits.add(weight * cold, ramp + PollDelay.MEAN, startLaw());
    }

    private DurationDistribution startLaw() {
        LambdaStart start = LambdaStart.of(environment);
        double spread = start.seconds() * start.variation();
        return spread == 0
                ? new WorkTime.Constant(start.seconds())
                : WorkTime.Lognormal.ofMoments(start.seconds(), spread * spread);
    }

    /// Place by place: the hold by its distribution, all else by a lognormal of its moments, each
    /// with and without a cold start and queueing.
    private void addPlaces(
            WaitMixture waits,
            double weight,
            double ramp,
            BatchSizes sizes,
            List<Delay> delays,
            WorkTime work) {
        for (BatchPlaces.Place place : sizes.places()) {
            for (Delay delay : delays) {
                DurationDistribution rest =
                        WorkTime.Lognormal.ofMoments(
                                delay.mean + place.before() * work.mean(),
                                delay.variance + place.before() * work.variance());
                double share = weight * place.share() * delay.probability;
                for (double hold : place.holds()) {
                    waits.add(share / place.holds().length, ramp + hold, rest);
                }
            }
        }
    }

    /// Seconds before a batch is worked, besides its hold.
    private record Delay(double probability, double mean, double variance) {

        Delay and(double share, double seconds, double spread) {
            return new Delay(probability * share, mean + seconds, variance + spread * spread);
        }
    }

    private List<Delay> delays(double cold, Queueing queueing) {
        LambdaStart start = LambdaStart.of(environment);
        Delay poll = new Delay(1, PollDelay.MEAN, PollDelay.VARIANCE);
        List<Delay> delays = new ArrayList<>();
        for (Delay each :
                List.of(
                        poll.and(1 - cold, 0, 0),
                        poll.and(cold, start.seconds(), start.seconds() * start.variation()))) {
            delays.add(each.and(1 - queueing.probability(), 0, 0));
            delays.add(
                    each.and(
                            queueing.probability(),
                            queueing.whenWaiting(),
                            queueing.whenWaiting()));
        }
        return delays;
    }

    private List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        double cold = month.run().coldShare();
        if (cold >= TELLING && cold < 1) {
            caveats.add(
                    "waits from the p"
                            + (int) Math.ceil(100 * (1 - cold))
                            + " on are cold starts, whose share ("
                            + Numbers.rough(100 * cold)
                            + " %) is estimated");
        }
        if (environment.task().failureRate() > 0) {
            caveats.add("waits for attempts after a failure are not in it");
        }
        return caveats;
    }
}
