package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.StreamPurpose;

/// The queue's metrics on their way to the alarms: measured every minute, published after a delay;
/// a queue that was inactive for six hours publishes up to 15 minutes late when it wakes up (FACTS
/// §3). How late is drawn evenly, an assumption.
public final class Metrics {

    private static final double INACTIVE_SECONDS = 6 * 3600.0;
    private static final double LONGEST_DELAY = 900;
    private static final int ROOM = 64;

    private final double delay;
    private final long seed;
    private final RandomStream draws = new RandomStream();
    private final double[] published = new double[ROOM];
    private final long[] visible = new long[ROOM];
    private final long[] withInFlight = new long[ROOM];
    private final int[] running = new int[ROOM];
    private long first;
    private long end;
    private double lastActive;
    private double silentUntil;

    public Metrics(Environment environment, long seed) {
        this.delay = environment.service().metricDelaySeconds();
        this.seed = seed;
    }

    public void measure(
            double time, long isVisible, long isWithInFlight, int tasks, int isRunning) {
        if (isWithInFlight > 0 && time - lastActive > INACTIVE_SECONDS) {
            draws.start(seed, (long) (time / 3600), StreamPurpose.METRIC_DELAY);
            silentUntil = time + delay + draws.uniform() * (LONGEST_DELAY - delay);
        }
        if (tasks > 0 || isWithInFlight > 0) {
            lastActive = time;
        }
        int i = (int) end++ & (ROOM - 1);
        published[i] = Math.max(time + delay, silentUntil);
        visible[i] = isVisible;
        withInFlight[i] = isWithInFlight;
        running[i] = isRunning;
    }

    /// When the next datapoint is published; infinite when none is on its way.
    public double due() {
        return first == end ? Double.POSITIVE_INFINITY : published[at()];
    }

    private int at() {
        return (int) first & (ROOM - 1);
    }

    /// The tasks that the policy wants after the datapoint that is due, which is gone then.
    public int decide(Scaling scaling, double time, int tasks) {
        int i = at();
        first++;
        return scaling.wanted(time, visible[i], withInFlight[i], running[i], tasks);
    }
}
