package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.ArrivalStream;
import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.Counts;
import dev.pipesplanner.simulation.MessageRing;
import dev.pipesplanner.simulation.Minutes;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Series;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.service.ServiceRun;

/// The service message by message: first come first served over the slots of working tasks, which
/// alarms add and remove (MODEL §6).
///
/// Between two events (a minute's end, a published metric, a Spot interruption) nothing changes the
/// slots, so messages follow the recursion start = max(arrival, first free slot). Fast on purpose:
/// SimulationBenchmark.
public final class ServiceEngine {

    private static final double MINUTE = 60;
    private static final double LONGEST_DRAIN = 30 * 86_400.0;

    /// Messages worked, and blocks of arrivals, between two words to the progress, less one.
    private static final int BREATH = (1 << 16) - 1;

    private static final int BLOCKS_OF_A_BREATH = (1 << 6) - 1;

    private final Environment environment;
    private final double horizon;
    private final ArrivalStream arrivals;
    private final Block block = new Block();
    private int position;
    private boolean over;
    private final MessageRing queue = new MessageRing();
    private final MessageRing returns = new MessageRing();
    private final Fleet fleet;
    private final Slots slots;
    private final Scaling scaling;
    private final Metrics metrics;
    private final ServiceTally tally = new ServiceTally();
    private final Minutes backlog;
    private final Progress progress;
    private final double stopSeconds;
    private final double visibility;
    private final int mostReceives;
    private boolean isScaleIn;
    private double idlePolls;
    private int blocks;
    private long received;
    private double now;

    public ServiceEngine(Setup setup, Progress progress) {
        this.environment = setup.environment();
        this.horizon = setup.horizon();
        var service = environment.service();
        this.arrivals = new ArrivalStream(setup);
        this.fleet = new Fleet(environment, horizon, setup.seed());
        this.slots = new Slots(service.messagesInFlightPerTask(), Math.max(1, service.minTasks()));
        this.scaling = Scaling.of(environment);
        this.metrics = new Metrics(environment, setup.seed());
        this.backlog = new Minutes(horizon);
        this.progress = progress;
        this.stopSeconds = environment.task().stopSeconds();
        this.visibility = environment.queue().visibilityTimeoutSeconds();
        this.mostReceives = environment.queue().maxReceiveCount();
    }

    /// Runs the month and its drain.
    public void run() {
        for (int i = 0; i < environment.service().minTasks(); i++) {
            slots.open(fleet.present(), 0);
            progress.reached(0);
        }
        double minute = MINUTE;
        while (!isDone()) {
            double next = Math.min(minute, Math.min(metrics.due(), fleet.nextStrike()));
            if (now < horizon && horizon < next) {
                finishPartOfAMinute();
                continue;
            }
            advance(next);
            now = next;
            if (next == fleet.nextStrike()) {
                interrupt();
                continue;
            }
            if (next == minute) {
                progress.reached(Math.min(1, minute / horizon));
                measure();
                minute += MINUTE;
            }
            while (metrics.due() <= now) {
                resize(metrics.decide(scaling, now, fleet.size()));
            }
        }
        fleet.close();
        queue.forEach((at, work) -> tally.neverWorked(now - at, work));
        returns.forEach((at, work) -> tally.neverWorked(now - at, work));
    }

    private boolean isDone() {
        boolean drained =
                over
                        && queue.isEmpty()
                        && returns.isEmpty()
                        && tally.latestEnd() <= now
                        && now >= horizon;
        return drained || now > horizon + LONGEST_DRAIN;
    }

    /// Messages up to `until`: into the queue, and to slots that are free before.
    private void advance(double until) {
        while (!over) {
            if (position == block.size) {
                position = 0;
                over = !arrivals.fill(block);
                received += block.size;
                if ((++blocks & BLOCKS_OF_A_BREATH) == 0) {
                    breathe();
                }
                continue;
            }
            double at = block.at[position];
            if (!returns.isEmpty() && returns.due() <= at && returns.due() < until) {
                comeBack();
            } else if (at < until) {
                queue.add(at, at, block.work[position++], 0);
            } else {
                break;
            }
        }
        while (over && !returns.isEmpty() && returns.due() < until) {
            comeBack();
        }
        serve(until);
    }

    private void comeBack() {
        queue.add(returns.due(), returns.at(), returns.work(), returns.receives());
        returns.remove();
    }

    private void serve(double until) {
        while (!queue.isEmpty()) {
            double due = queue.due();
            double free = slots.earliest();
            double start = due > free ? due : free;
            if (start >= until) {
                return;
            }
            double at = queue.at();
            double work = queue.work();
            slots.work(at, start, work, queue.receives() + 1);
            queue.remove();
            tally.worked(at, due, start, work);
            if ((tally.processed() & BREATH) == 0) {
                breathe();
            }
        }
    }

    /// A burst of millions within a minute must be given up as soon as any other.
    private void breathe() {
        progress.reached(Math.min(1, now / horizon));
    }

    /// The minute that ends now, for the alarms, the series and the empty polls.
    private void measure() {
        int minute = (int) Math.rint(now / MINUTE);
        int running = fleet.ready(now);
        long worked = slots.inFlightAt(minute);
        long visible = queue.size();
        metrics.measure(now, visible, visible + worked + returns.size(), fleet.size(), running);
        if (now <= horizon) {
            note(minute - 1, MINUTE, running, worked - slots.finishingAt(now));
        }
    }

    /// The span may end within a minute, which no alarm sees.
    private void finishPartOfAMinute() {
        advance(horizon);
        now = horizon;
        int minute = backlog.size() - 1;
        long busy = 0;
        for (int task = fleet.firstTask(); task >= 0; task = fleet.taskAfter(task)) {
            busy += slots.busy(task, now);
        }
        note(minute, horizon - minute * MINUTE, fleet.ready(now), busy);
    }

    /// What the series and the empty polls take from a minute, or from what the span has of it.
    ///
    /// @param busy slots of running tasks that have a message
    private void note(int minute, double seconds, int running, long busy) {
        backlog.set(minute, queue.size());
        var service = environment.service();
        double free = running - (double) busy / service.messagesInFlightPerTask();
        double rate = arrivals.arrivedByMinute().get(minute) / seconds;
        idlePolls += seconds * Polling.idlePerSecond(rate, free * service.pollersPerTask());
    }

    private void resize(int wanted) {
        while (fleet.size() < wanted) {
            int task = fleet.launch(now);
            slots.open(task, fleet.readyAt(task));
        }
        isScaleIn = true;
        ScaleIn.leaving(fleet.size() - wanted, fleet, slots, now).forEach(this::stop);
    }

    private void interrupt() {
        isScaleIn = false;
        stop(fleet.nextStruck());
        int task = fleet.launch(now);
        slots.open(task, fleet.readyAt(task));
    }

    private void stop(int task) {
        fleet.stop(task, now);
        slots.close(task, now, now + stopSeconds, this::cutOff);
    }

    /// The message comes back when its visibility timeout ends, or goes to the dead-letter queue.
    private void cutOff(double at, double start, double work, int receives) {
        boolean dead = receives >= mostReceives;
        tally.cutOff(start - at, work, isScaleIn);
        tally.sentBack(dead, now <= horizon);
        if (!dead) {
            returns.add(now + stopSeconds + visibility, at, work, receives);
        }
    }

    /// What the span came to, scaled to a billing month.
    public ServiceRun totals(double scale) {
        return new ServiceRun(
                arrivals.entered() * scale,
                tally.processed() * scale,
                tally.billedRedeliveries() * scale,
                (queue.size() + (double) returns.size()) * scale,
                tally.deadLetters() * scale,
                fleet.billedSeconds() / 3600 * scale,
                fleet.spotShare(),
                fleet.launches() * scale,
                tally.shareThatWaited(),
                idlePolls * scale);
    }

    public ServiceTally tally() {
        return tally;
    }

    public Series series() {
        return new Series(
                arrivals.arrivedByMinute().values(), backlog.values(), fleet.running.levels());
    }

    public Counts counts() {
        return new Counts(
                arrivals.entered(),
                arrivals.entered() - received,
                tally.processed(),
                0,
                0,
                tally.deadLetters(),
                (long) queue.size() + returns.size(),
                tally.redeliveries(),
                tally.stoppedByScaleIn(),
                tally.stoppedBySpot(),
                fleet.launches(),
                0,
                tally.workedSeconds(),
                fleet.billedSeconds(),
                Math.max(0, tally.latestEnd() - horizon));
    }
}
