package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.plan.Workload;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// The month cut into stretches of constant arrivals, in order, up to `horizon` seconds (MODEL §1).
abstract class Stretches implements Iterator<Stretch> {

    final double horizon;
    private double from;

    private Stretches(double horizon) {
        this.horizon = horizon;
    }

    static Stretches of(Workload workload, int hoursPerMonth, double horizon, long seed) {
        double mean = workload.messagesPerMonth() / (hoursPerMonth * 3600.0);
        return switch (workload.arrivals()) {
            case Arrivals.Poisson _ -> new Hourly(horizon, _ -> mean);
            case Arrivals.Periodic(double every) -> new Bursts(horizon, every, mean);
            case Arrivals.Weekly(List<Double> weights) ->
                    new Hourly(horizon, weekly(weights, workload, hoursPerMonth));
            case Arrivals.Bursty(double on, double off) -> new OnOff(horizon, on, off, mean, seed);
            case Arrivals.Trace(_, Recording recording) ->
                    new Repeated(
                            horizon,
                            recording,
                            recording.factor(workload.messagesPerMonth(), hoursPerMonth));
        };
    }

    @Override
    public boolean hasNext() {
        return from < horizon;
    }

    @Override
    public Stretch next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The month ends at " + horizon + " s.");
        }
        Stretch stretch = stretch(from);
        from = stretch.to();
        return stretch;
    }

    /// The stretch that begins at `begin`.
    abstract Stretch stretch(double begin);

    final double endOfHour(double time) {
        return Math.min(horizon, (Math.floor(time / 3600) + 1) * 3600);
    }

    /// Messages a second by hour of the month.
    private interface RateOfHour {
        double rate(long hour);
    }

    /// λ(h) = N·w[h mod 168] / Σ_{k<hours} w[k mod 168] / 3600.
    private static RateOfHour weekly(List<Double> weights, Workload workload, int hoursPerMonth) {
        double[] week = weights.stream().mapToDouble(Double::doubleValue).toArray();
        double total = 0;
        for (int hour = 0; hour < hoursPerMonth; hour++) {
            total += week[hour % week.length];
        }
        double each = workload.messagesPerMonth() / total / 3600;
        return hour -> week[(int) (hour % week.length)] * each;
    }

    private static final class Hourly extends Stretches {
        private final RateOfHour rates;

        Hourly(double horizon, RateOfHour rates) {
            super(horizon);
            this.rates = rates;
        }

        @Override
        Stretch stretch(double begin) {
            return Stretch.poisson(
                    begin, endOfHour(begin), rates.rate((long) Math.floor(begin / 3600)));
        }
    }

    /// Burst k brings ⌊(k+1)M⌋ − ⌊kM⌋ messages at k·every, M = λ·every; the last one the share of
    /// its interval that lies in the span, so that a month has the plan's volume.
    private static final class Bursts extends Stretches {

        /// A whole number of messages must not miss one by the last digit of its double.
        private static final double ROUNDING = 1e-6;

        private final double every;
        private final double mean;
        private long burst;

        Bursts(double horizon, double every, double mean) {
            super(horizon);
            this.every = every;
            this.mean = mean;
        }

        @Override
        Stretch stretch(double begin) {
            double before = Math.floor(mean * burst * every + ROUNDING);
            burst++;
            double to = Math.min(horizon, burst * every);
            long count = (long) (Math.floor(mean * to + ROUNDING) - before);
            return new Stretch(begin, to, (long) (begin / 3600), mean, count, true);
        }
    }

    /// Exponential on and off times, all messages while on, starting off; an hour's end parts a
    /// stretch.
    private static final class OnOff extends Stretches {
        private final RandomStream draws = new RandomStream();
        private final double meanOn;
        private final double meanOff;
        private final double rateOn;
        private boolean on;
        private double until;

        OnOff(double horizon, double meanOn, double meanOff, double mean, long seed) {
            super(horizon);
            this.meanOn = meanOn;
            this.meanOff = meanOff;
            this.rateOn = mean * (meanOn + meanOff) / meanOn;
            draws.start(seed, 0, StreamPurpose.ON_OFF);
            this.until = meanOff * draws.exponential();
        }

        @Override
        Stretch stretch(double begin) {
            while (begin >= until) {
                on = !on;
                until += (on ? meanOn : meanOff) * draws.exponential();
            }
            double end = Math.min(until, endOfHour(begin));
            return Stretch.poisson(begin, Math.max(end, Math.nextUp(begin)), on ? rateOn : 0);
        }
    }

    /// A recording repeated to fill the month and scaled to its volume; an interval brings ⌊C(k+1)⌋
    /// − ⌊C(k)⌋ of the cumulated count C, spread evenly at random.
    private static final class Repeated extends Stretches {
        private final Recording recording;
        private final double scale;
        private long interval;
        private double arrived;

        /// @param scale how often each count is taken
        Repeated(double horizon, Recording recording, double scale) {
            super(horizon);
            this.recording = recording;
            this.scale = scale;
        }

        @Override
        Stretch stretch(double begin) {
            long cell = interval++;
            double period = recording.periodSeconds();
            double end = interval * period;
            double brought = recording.count((int) (cell % recording.size())) * scale;
            if (end > horizon) {
                brought *= (horizon - begin) / period;
            }
            double before = Math.floor(arrived + 1e-6);
            arrived += brought;
            long count = (long) (Math.floor(arrived + 1e-6) - before);
            double to = Math.min(horizon, end);
            return new Stretch(begin, to, cell, brought / (to - begin), count, false);
        }
    }
}
