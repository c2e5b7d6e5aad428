package dev.pipesplanner.simulation;

import java.util.Arrays;

/// M/M/c and nothing else: the recursion of Kiefer and Wolfowitz over a sorted array of free times,
/// the same chance and histogram as the engine. What a simulation in Java can hope for.
final class BareLoop {

    private BareLoop() {}

    /// Mean wait of `customers` at `rate` arrivals a second, work of mean 1 s.
    static double meanWait(int servers, double rate, long customers, long seed) {
        RandomStream arrivals = new RandomStream();
        RandomStream works = new RandomStream();
        arrivals.start(seed, 0, StreamPurpose.ARRIVALS);
        works.start(seed, 0, StreamPurpose.WORK);
        Histogram waits = new Histogram();
        double[] free = new double[servers];
        Arrays.fill(free, 0);
        double mean = 1 / rate;
        double time = 0;
        for (long i = 0; i < customers; i++) {
            time += mean * arrivals.exponential();
            double start = Math.max(time, free[0]);
            double end = start + works.exponential();
            waits.record(start - time);
            int at = 0;
            while (at < servers - 1 && free[at + 1] < end) {
                free[at] = free[at + 1];
                at++;
            }
            free[at] = end;
        }
        return waits.distribution().mean();
    }
}
