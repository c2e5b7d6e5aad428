package dev.pipesplanner.reference;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A month of exactly round(N) messages, round(N·f) of them worked (MODEL §§1 and 5).
final class DrawnMonth {

    static final int HOURS = 730;
    static final double SECONDS = HOURS * 3600.0;

    private final Workload workload;
    private final Dice dice;

    private DrawnMonth(Workload workload, Dice dice) {
        this.workload = workload;
        this.dice = dice;
    }

    /// @param phase 0 to 1, where a periodic month begins within the minute
    static List<DrawnMessage> draw(Workload workload, Dice dice, double phase) {
        return new DrawnMonth(workload, dice).messages(phase);
    }

    /// In order of arrival.
    private List<DrawnMessage> messages(double phase) {
        double[] times = times((int) Math.round(workload.messagesPerMonth()), phase);
        Arrays.sort(times);
        long passing = Math.round(workload.messagesPerMonth() * workload.filterPassRate());
        List<DrawnMessage> messages = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            boolean passes = dice.uniform() * (times.length - i) < passing;
            passing -= passes ? 1 : 0;
            double work = passes ? dice.work(workload.processingSeconds()) : 0;
            messages.add(new DrawnMessage(times[i], passes, work));
        }
        return messages;
    }

    private double[] times(int count, double phase) {
        double[] times = new double[count];
        switch (workload.arrivals()) {
            case Arrivals.Poisson _ -> Arrays.setAll(times, _ -> SECONDS * dice.uniform());
            case Arrivals.Weekly(List<Double> weights) -> fillWeeks(times, weights);
            case Arrivals.Periodic(double every) -> fillBursts(times, every, phase);
            case Arrivals.Bursty bursty -> fillOnTimes(times, bursty);
            case Arrivals.Trace _ -> throw new IllegalArgumentException("Traces are not covered.");
        }
        return times;
    }

    private void fillWeeks(double[] times, List<Double> weights) {
        double[] until = new double[HOURS];
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            sum += weights.get(hour % weights.size());
            until[hour] = sum;
        }
        for (int i = 0; i < times.length; i++) {
            double point = sum * dice.uniform();
            int hour = 0;
            while (until[hour] <= point) {
                hour++;
            }
            times[i] = 3600 * (hour + dice.uniform());
        }
    }

    /// Burst k brings the messages that k + 1 intervals should have brought and k have not.
    private static void fillBursts(double[] times, double every, double phase) {
        double shift = Math.min(60, every) * phase;
        int filled = 0;
        for (int burst = 0; burst * every < SECONDS; burst++) {
            double due = Math.floor(times.length * ((burst + 1) * every) / SECONDS);
            while (filled < Math.min(due, times.length)) {
                times[filled++] = burst * every + shift;
            }
        }
        while (filled < times.length) {
            times[filled] = times[filled - 1];
            filled++;
        }
    }

    private void fillOnTimes(double[] times, Arrivals.Bursty bursty) {
        List<double[]> pieces = new ArrayList<>();
        double on = 0;
        double off = 0;
        while (on + off < SECONDS) {
            double pause = Math.min(SECONDS - on - off, dice.exponential(bursty.meanOffSeconds()));
            off += pause;
            double burst = Math.min(SECONDS - on - off, dice.exponential(bursty.meanOnSeconds()));
            on += burst;
            pieces.add(new double[] {pause, burst});
        }
        double onShare =
                bursty.meanOnSeconds() / (bursty.meanOnSeconds() + bursty.meanOffSeconds());
        double stretchOn = SECONDS * onShare / on;
        double stretchOff = SECONDS * (1 - onShare) / off;
        for (int i = 0; i < times.length; i++) {
            double rest = on * dice.uniform();
            double begin = 0;
            int piece = 0;
            while (rest >= pieces.get(piece)[1] && piece < pieces.size() - 1) {
                rest -= pieces.get(piece)[1];
                begin += pieces.get(piece)[0] * stretchOff + pieces.get(piece)[1] * stretchOn;
                piece++;
            }
            times[i] = begin + pieces.get(piece)[0] * stretchOff + rest * stretchOn;
        }
    }
}
