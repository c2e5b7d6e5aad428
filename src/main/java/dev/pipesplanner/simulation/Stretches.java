package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Recording;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// The simulated span cut into stretches of constant arrivals, in order (MODEL §§1, 5).
///
/// A whole month holds exactly the plan's messages, rounded: nothing is thinned out or added, so
/// designs, volumes and months differ by what they should differ by.
abstract class Stretches implements Iterator<Stretch> {

    /// A whole number of messages must not miss one by the last digit of its double.
    private static final double ROUNDING = 1e-6;

    final double horizon;
    private final Setup setup;
    private final double expected;
    private double from;
    private int part = 1;

    /// @param expected messages of the span, not rounded
    private Stretches(Setup setup, double expected) {
        this.setup = setup;
        this.horizon = setup.horizon();
        this.expected = expected;
    }

    static Stretches of(Setup setup) {
        return switch (setup.environment().workload().arrivals()) {
            case Arrivals.Poisson _ -> Hourly.steady(setup);
            case Arrivals.Periodic(double every) -> new Bursts(setup, every);
            case Arrivals.Weekly weekly -> Hourly.weekly(setup, weekly);
            case Arrivals.Bursty(double on, double off) -> new OnOff(setup, on, off);
            case Arrivals.Trace(_, Recording recording) -> new Repeated(setup, recording);
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

    /// The end of the hour, or before it that of the part of the span.
    final double endOfHour(double time) {
        while (setup.beginOfPart(part) <= time) {
            part++;
        }
        double hour = (Math.floor(time / 3600) + 1) * 3600;
        return Math.min(horizon, Math.min(hour, setup.beginOfPart(part)));
    }

    private static long whole(double messages) {
        return (long) Math.floor(messages + ROUNDING);
    }

    /// Independent times of the density λ(t)/∫λ, λ constant within an hour.
    private static final class Hourly extends Stretches {

        /// Messages before each hour of the span; one more at the end.
        private final double[] before;

        private Hourly(Setup setup, double[] before) {
            super(setup, before[before.length - 1]);
            this.before = before;
        }

        static Hourly steady(Setup setup) {
            return new Hourly(setup, before(setup.horizon(), new double[] {setup.rate()}, 1));
        }

        /// λ(h) = N·w[h mod 168] / Σ_{k<hours} w[k mod 168] / 3600.
        static Hourly weekly(Setup setup, Arrivals.Weekly weekly) {
            double[] week =
                    weekly.hourlyWeights().stream().mapToDouble(Double::doubleValue).toArray();
            double total = 0;
            for (int hour = 0; hour < setup.hoursPerMonth(); hour++) {
                total += week[hour % week.length];
            }
            double each = setup.environment().workload().messagesPerMonth() / total / 3600;
            double[] before = before(setup.horizon(), week, each);
            double scale = setup.toItsShare(before[before.length - 1]);
            return new Hourly(setup, scale == 1 ? before : scaled(before, scale));
        }

        private static double[] scaled(double[] figures, double factor) {
            return Arrays.stream(figures).map(figure -> figure * factor).toArray();
        }

        /// @param weights of the hours, repeated
        /// @param each messages a second of weight 1
        private static double[] before(double horizon, double[] weights, double each) {
            double[] before = new double[(int) Math.ceil(horizon / 3600) + 1];
            for (int hour = 0; hour + 1 < before.length; hour++) {
                double seconds = Math.min(3600, horizon - hour * 3600.0);
                before[hour + 1] = before[hour] + weights[hour % weights.length] * each * seconds;
            }
            return before;
        }

        @Override
        Stretch stretch(double begin) {
            double end = endOfHour(begin);
            double all = before[before.length - 1];
            double until = messagesBefore(end);
            double after = messagesBefore(begin);
            double rate = (until - after) / (end - begin);
            return Stretch.byChance(begin, end, rate, after / all, until / all, end >= horizon);
        }

        private double messagesBefore(double time) {
            int hour = (int) (time / 3600);
            double inside = time - hour * 3600.0;
            if (inside == 0 || hour + 1 == before.length) {
                return before[hour];
            }
            double seconds = Math.min(3600, horizon - hour * 3600.0);
            return before[hour] + (before[hour + 1] - before[hour]) * inside / seconds;
        }
    }

    /// Burst k brings ⌊(k+1)M⌋ − ⌊kM⌋ messages at k·every + phase, M = λ·every; the last one brings
    /// what is left of the span's messages.
    private static final class Bursts extends Stretches {

        private final double every;
        private final double mean;

        /// Seconds from the start of the span to the first burst.
        private final double phase;

        private long burst;

        Bursts(Setup setup, double every) {
            super(setup, setup.messages());
            this.every = every;
            this.mean = setup.rate();
            this.phase = setup.phase() * Math.min(60, every);
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

        OnOff(Setup setup, double meanOn, double meanOff) {
            super(setup, setup.messages());
            this.onSeconds = horizon * meanOn / (meanOn + meanOff);
            this.ends = ends(horizon, onSeconds, meanOn, meanOff, setup.seed());
            this.rateOn = setup.messages() / onSeconds;
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

        /// How often each count is taken.
        private final double scale;

        private long interval;
        private double arrived;

        Repeated(Setup setup, Recording recording) {
            double month = setup.environment().workload().messagesPerMonth();
            double factor = recording.factor(month, setup.hoursPerMonth());
            double brought = brought(setup.horizon(), recording, factor);
            super(setup, brought * setup.toItsShare(brought));
            this.recording = recording;
            this.scale = brought == 0 ? factor : factor * messages() / brought;
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
