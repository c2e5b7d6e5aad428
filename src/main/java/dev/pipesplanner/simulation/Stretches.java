package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.plan.Workload;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// The simulated span cut into stretches of constant arrivals, in order (MODEL §§1, 5).
///
/// A whole month holds exactly the plan's messages, rounded: nothing is thinned out or added, so
/// designs, volumes and months differ by what they should differ by.
abstract class Stretches implements Iterator<Stretch> {

    /// A whole number of messages must not miss one by the last digit of its double.
    private static final double ROUNDING = 1e-6;

    final double horizon;
    private final double expected;
    private double from;

    /// @param expected messages of the span, not rounded
    private Stretches(double horizon, double expected) {
        this.horizon = horizon;
        this.expected = expected;
    }

    static Stretches of(Setup setup) {
        Workload workload = setup.environment().workload();
        double horizon = setup.horizon();
        double mean = workload.messagesPerMonth() / (setup.hoursPerMonth() * 3600.0);
        return switch (workload.arrivals()) {
            case Arrivals.Poisson _ -> Hourly.steady(horizon, mean);
            case Arrivals.Periodic(double every) ->
                    new Bursts(horizon, every, mean, setup.phase() * Math.min(60, every));
            case Arrivals.Weekly(List<Double> weights) ->
                    Hourly.weekly(horizon, weights, workload, setup.hoursPerMonth());
            case Arrivals.Bursty(double on, double off) ->
                    new OnOff(horizon, on, off, mean, setup.seed());
            case Arrivals.Trace(_, Recording recording) ->
                    new Repeated(
                            horizon,
                            recording,
                            recording.factor(workload.messagesPerMonth(), setup.hoursPerMonth()));
        };
    }

    /// Messages of the whole span.
    final long messages() {
        return Math.round(expected);
    }

    /// Of them, those that pass a filter of this share.
    final long messages(double passRate) {
        return Math.min(messages(), Math.round(expected * passRate));
    }

    @Override
    public boolean hasNext() {
        return from < horizon;
    }

    @Override
    public Stretch next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The span ends at " + horizon + " s.");
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

    private static long whole(double messages) {
        return (long) Math.floor(messages + ROUNDING);
    }

    /// Independent times of the density λ(t)/∫λ, λ constant within an hour.
    private static final class Hourly extends Stretches {

        /// Messages before each hour of the span; one more at the end.
        private final double[] before;

        private Hourly(double horizon, double[] before) {
            super(horizon, before[before.length - 1]);
            this.before = before;
        }

        static Hourly steady(double horizon, double rate) {
            return of(horizon, new double[] {rate});
        }

        /// λ(h) = N·w[h mod 168] / Σ_{k<hours} w[k mod 168] / 3600.
        static Hourly weekly(
                double horizon, List<Double> weights, Workload workload, int hoursPerMonth) {
            double[] week = weights.stream().mapToDouble(Double::doubleValue).toArray();
            double total = 0;
            for (int hour = 0; hour < hoursPerMonth; hour++) {
                total += week[hour % week.length];
            }
            double each = workload.messagesPerMonth() / total / 3600;
            return of(horizon, Arrays.stream(week).map(weight -> weight * each).toArray());
        }

        /// @param rates messages a second by hour, repeated
        private static Hourly of(double horizon, double[] rates) {
            double[] before = new double[(int) Math.ceil(horizon / 3600) + 1];
            for (int hour = 0; hour + 1 < before.length; hour++) {
                double seconds = Math.min(3600, horizon - hour * 3600.0);
                before[hour + 1] = before[hour] + rates[hour % rates.length] * seconds;
            }
            return new Hourly(horizon, before);
        }

        @Override
        Stretch stretch(double begin) {
            int hour = (int) (begin / 3600);
            double end = endOfHour(begin);
            double rate = (before[hour + 1] - before[hour]) / (end - begin);
            double all = before[before.length - 1];
            return Stretch.byChance(
                    begin, end, rate, before[hour] / all, before[hour + 1] / all, end >= horizon);
        }
    }

    /// Burst k brings ⌊(k+1)M⌋ − ⌊kM⌋ messages at k·every + phase, M = λ·every; the last one brings
    /// what is left of the span's messages.
    private static final class Bursts extends Stretches {

        private final double every;
        private final double mean;
        private final double phase;
        private long burst;

        /// @param phase seconds from the start of the span to the first burst
        Bursts(double horizon, double every, double mean, double phase) {
            super(horizon, mean * horizon);
            this.every = every;
            this.mean = mean;
            this.phase = phase;
        }

        @Override
        Stretch stretch(double begin) {
            if (begin < phase) {
                return Stretch.counted(begin, Math.min(horizon, phase), 0, mean, 0, true);
            }
            long before = whole(mean * burst * every);
            burst++;
            double next = burst * every + phase;
            boolean isLast = next >= horizon;
            long until = isLast ? messages() : whole(mean * burst * every);
            return Stretch.counted(
                    begin,
                    isLast ? horizon : next,
                    (long) (begin / 3600),
                    mean,
                    until - before,
                    true);
        }
    }

    /// Exponential on and off times, starting off, brought to their shares of the span; messages at
    /// independent times while on. An hour's end parts a stretch.
    private static final class OnOff extends Stretches {

        /// Ends of the times off and on, in turn.
        private final double[] ends;

        private final double onSeconds;
        private final double rateOn;
        private int current;
        private double spent;

        OnOff(double horizon, double meanOn, double meanOff, double mean, long seed) {
            super(horizon, mean * horizon);
            this.onSeconds = horizon * meanOn / (meanOn + meanOff);
            this.ends = ends(horizon, onSeconds, meanOn, meanOff, seed);
            this.rateOn = mean * horizon / onSeconds;
        }

        private static double[] ends(
                double horizon, double onSeconds, double meanOn, double meanOff, long seed) {
            RandomStream draws = new RandomStream();
            draws.start(seed, 0, StreamPurpose.ON_OFF);
            double[] times = new double[64];
            int size = 0;
            double on = 0;
            double off = 0;
            while (on + off < horizon) {
                if (size == times.length) {
                    times = Arrays.copyOf(times, 2 * size);
                }
                times[size] = meanOff * draws.exponential();
                times[size + 1] = meanOn * draws.exponential();
                off += times[size++];
                on += times[size++];
            }
            double end = 0;
            for (int i = 0; i < size; i++) {
                double seconds = (i & 1) == 0 ? (horizon - onSeconds) / off : onSeconds / on;
                end += times[i] * seconds;
                times[i] = end;
            }
            times[size - 1] = horizon;
            return Arrays.copyOf(times, size);
        }

        @Override
        Stretch stretch(double begin) {
            while (begin >= ends[current]) {
                current++;
            }
            double end = Math.min(ends[current], endOfHour(begin));
            boolean isOn = (current & 1) == 1;
            double before = spent / onSeconds;
            spent += isOn ? end - begin : 0;
            return Stretch.byChance(
                    begin, end, isOn ? rateOn : 0, before, spent / onSeconds, end >= horizon);
        }
    }

    /// A recording repeated to fill the span and scaled to its volume; an interval brings ⌊C(k+1)⌋
    /// − ⌊C(k)⌋ of the cumulated count C, at independent times.
    private static final class Repeated extends Stretches {
        private final Recording recording;
        private final double scale;
        private long interval;
        private double arrived;

        /// @param scale how often each count is taken
        Repeated(double horizon, Recording recording, double scale) {
            double brought = brought(horizon, recording, scale);
            super(horizon, brought);
            this.recording = recording;
            this.scale = brought == 0 ? scale : scale * messages() / brought;
        }

        private static double brought(double horizon, Recording recording, double scale) {
            double period = recording.periodSeconds();
            double sum = 0;
            for (long k = 0; k * period < horizon; k++) {
                double share = Math.min(1, (horizon - k * period) / period);
                sum += recording.count((int) (k % recording.size())) * scale * share;
            }
            return sum;
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
            long before = whole(arrived);
            arrived += brought;
            double to = Math.min(horizon, end);
            return Stretch.counted(
                    begin, to, cell, brought / (to - begin), whole(arrived) - before, false);
        }
    }
}
