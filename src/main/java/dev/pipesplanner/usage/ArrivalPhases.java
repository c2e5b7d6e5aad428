package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Workload;

import java.util.List;

/// The month cut into stretches of constant arrival rate (MODEL §1): `rates[i]` messages a second
/// for `seconds[i]` of the month, in no particular order.
public record ArrivalPhases(double[] rates, double[] seconds) {

    public static ArrivalPhases of(Workload workload, int hoursPerMonth) {
        double month = hoursPerMonth * 3600.0;
        double mean = workload.messagesPerMonth() / month;
        return switch (workload.arrivals()) {
            case Arrivals.Poisson _, Arrivals.Periodic _ -> one(mean, month);
            case Arrivals.Bursty(double on, double off) -> {
                double share = on / (on + off);
                yield new ArrivalPhases(
                        new double[] {mean / share, 0},
                        new double[] {month * share, month * (1 - share)});
            }
            case Arrivals.Weekly(List<Double> weights) ->
                    weekly(weights, workload.messagesPerMonth(), hoursPerMonth);
            case Arrivals.Trace _ ->
                    throw new IllegalArgumentException("A trace has no closed form.");
        };
    }

    private static ArrivalPhases one(double rate, double seconds) {
        return new ArrivalPhases(new double[] {rate}, new double[] {seconds});
    }

    /// Hours of equal weight are one phase. λ(h) = N·w[h mod 168] / Σ_{k<hours} w[k mod 168] /
    /// 3600.
    private static ArrivalPhases weekly(List<Double> weights, double messages, int hours) {
        int week = weights.size();
        double[] distinct = new double[week];
        int[] counts = new int[week];
        int size = 0;
        double total = 0;
        for (int hour = 0; hour < week; hour++) {
            double weight = weights.get(hour);
            int times = hours / week + (hour < hours % week ? 1 : 0);
            total += weight * times;
            int at = 0;
            while (at < size && distinct[at] != weight) {
                at++;
            }
            if (at == size) {
                distinct[size++] = weight;
            }
            counts[at] += times;
        }
        double[] rates = new double[size];
        double[] seconds = new double[size];
        for (int i = 0; i < size; i++) {
            rates[i] = messages * distinct[i] / total / 3600;
            seconds[i] = counts[i] * 3600.0;
        }
        return new ArrivalPhases(rates, seconds);
    }

    public int size() {
        return rates.length;
    }

    public double messages(int phase) {
        return rates[phase] * seconds[phase];
    }

    /// Empty long polls in the month of `pollers` pollers that wait 20 s each: λ/(e^{20λ/w} − 1) a
    /// second, w/20 when nothing arrives (MODEL §§3.3, 4.2).
    public double idlePolls(double pollers) {
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += Polling.idlePerSecond(rates[i], pollers) * seconds[i];
        }
        return sum;
    }
}
