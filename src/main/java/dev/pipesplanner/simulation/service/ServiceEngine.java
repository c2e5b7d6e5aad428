package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.ArrivalStream;
import dev.pipesplanner.simulation.Counts;
import dev.pipesplanner.simulation.MessageRing;
import dev.pipesplanner.simulation.Parting;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Series;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.usage.service.ServiceRun;

import java.util.List;

/// The service message by message: first come first served over the slots of working tasks, which
/// alarms add and remove (MODEL §6).
///
/// Between two events (a minute's end, a published metric, a Spot interruption) nothing changes the
/// slots, so messages follow the recursion start = max(arrival, first free slot). Fast on purpose:
/// SimulationBenchmark.
public final class ServiceEngine {

    private static final double MINUTE = 60;
    private static final double LONGEST_DRAIN = 30 * 86_400.0;

    /// Messages worked between two words to the progress, less one.
    private static final int BREATH = (1 << 16) - 1;

    private final Environment environment;
    private final double horizon;
    private final MessageRing queue = new MessageRing();
    private final Returns returns = new Returns();
    private final Intake intake;
    private final Mishaps mishaps;
    private final boolean mayFail;
    private final ScaleIn scaleIn;
    private final Fleet fleet;
    private final Slots slots;
    private final Scaling scaling;
    private final Metrics metrics;
    private final ServiceTally tally = new ServiceTally();
    private final MinuteNotes notes;
    private final Progress progress;
    private final double stopSeconds;
    private int wanted;
    private boolean isScaleIn;
    private double now;
    private boolean isOver;
    private final Parting<ServiceTotals> parting;

    public ServiceEngine(Setup setup, Progress progress) {
        this.environment = setup.environment();
        this.horizon = setup.horizon();
        var service = environment.service();
        ArrivalStream arrivals = new ArrivalStream(setup);
        this.intake = new Intake(arrivals, queue, returns, this::breathe);
        this.fleet = new Fleet(environment, horizon, setup.seed());
        this.slots = new Slots(service.messagesInFlightPerTask(), Math.max(1, service.minTasks()));
        this.mishaps = new Mishaps(setup, returns, tally);
        this.mayFail = environment.task().failureRate() > 0;
        this.scaleIn = new ScaleIn(service.scaleInProtection(), setup.seed());
        this.scaling = Scaling.of(environment);
        this.metrics = new Metrics(environment, setup.seed());
        this.notes = new MinuteNotes(environment, arrivals.arrivedByMinute(), horizon);
        this.progress = progress;
        this.stopSeconds = environment.task().stopSeconds();
        this.parting = new Parting<>(setup, this::totals);
    }

    /// Runs the month and its drain.
    public void run() {
        for (int i = 0; i < environment.service().minTasks(); i++) {
            slots.open(fleet.present(), 0);
            progress.reached(0);
        }
        wanted = fleet.size();
        double minute = MINUTE;
        while (!isDone() && !fleet.isRestless()) {
            double event = Math.min(minute, Math.min(metrics.due(), fleet.nextStrike()));
            double next = Math.min(event, parting.next());
            if (now < horizon && horizon < next) {
                finishPartOfAMinute();
                continue;
            }
            advance(next);
            now = next;
            parting.reached(now);
            if (next == fleet.nextStrike()) {
                interrupt();
                continue;
            }
            if (next == minute) {
                progress.reached(Math.min(1, minute / horizon));
                measure();
                minute += MINUTE;
                // protected tasks leave as soon as they are seen idle
                if (fleet.size() > wanted) {
                    resize();
                }
            }
            while (metrics.due() <= now) {
                wanted = metrics.decide(scaling, now, wanted);
                resize();
            }
        }
        fleet.close();
        isOver = true;
        queue.forEach((at, work) -> tally.neverWorked(now - at, work));
        returns.forEach((at, work) -> tally.neverWorked(now - at, work));
    }

    private boolean isDone() {
        boolean drained =
                intake.isOver()
                        && queue.isEmpty()
                        && returns.isEmpty()
                        && tally.latestEnd() <= now
                        && now >= horizon;
        return drained || now > horizon + LONGEST_DRAIN;
    }

    /// Messages up to `until`: into the queue, and to slots that are free before.
    private void advance(double until) {
        if (mayFail) {
            advanceAmongFailures(until);
            return;
        }
        intake.takeAllBefore(until);
        serve(until);
    }

    /// An attempt that fails may be back before the next message.
    private void advanceAmongFailures(double until) {
        boolean more = true;
        while (more) {
            double next = Math.min(until, intake.due());
            boolean hasFailed = serve(next);
            boolean isBefore = next < until;
            if (!hasFailed && isBefore) {
                intake.takeNext();
            }
            more = hasFailed || isBefore;
        }
    }

    /// Begins all work that begins before `until`, or until an attempt fails.
    ///
    /// @return whether one has failed
    private boolean serve(double until) {
        while (!queue.isEmpty()) {
            double due = queue.due();
            double free = slots.earliest();
            double start = due > free ? due : free;
            if (start >= until) {
                return false;
            }
            double at = queue.at();
            double work = queue.work();
            int receive = queue.receives() + 1;
            boolean fails = mayFail && mishaps.strike(start);
            slots.work(at, start, work, receive, fails);
            queue.remove();
            if (fails) {
                mishaps.fail(new Attempt(at, start, work, receive, true), due);
                breatheAfter(tally.redeliveries());
                return true;
            }
            tally.worked(at, due, start, work);
            breatheAfter(tally.processed());
        }
        return false;
    }

    private void breatheAfter(long messages) {
        if ((messages & BREATH) == 0) {
            breathe();
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
        int visible = queue.size();
        metrics.measure(
                now,
                visible,
                visible + worked + returns.invisibleAt(minute),
                fleet.size(),
                running);
        if (now <= horizon) {
            notes.add(minute - 1, MINUTE, visible, running, worked - slots.finishingAt(now));
        }
    }

    /// The span may end within a minute, which no alarm sees.
    private void finishPartOfAMinute() {
        advance(horizon);
        now = horizon;
        int minute = notes.last();
        long busy = 0;
        for (int task = fleet.firstTask(); task >= 0; task = fleet.taskAfter(task)) {
            busy += slots.busy(task, now);
        }
        notes.add(minute, horizon - minute * MINUTE, queue.size(), fleet.ready(now), busy);
    }

    private void resize() {
        while (fleet.size() < wanted) {
            int task = fleet.launch(now);
            slots.open(task, fleet.readyAt(task));
        }
        isScaleIn = true;
        if (fleet.size() > wanted) {
            for (int task : scaleIn.leaving(fleet.size() - wanted, fleet, slots, now)) {
                stop(task);
            }
        }
    }

    private void interrupt() {
        isScaleIn = false;
        stop(fleet.nextStruck());
        resize();
    }

    private void stop(int task) {
        fleet.stop(task, now);
        slots.close(
                task, now, now + stopSeconds, attempt -> mishaps.cutOff(attempt, now, isScaleIn));
    }

    /// What the span came to, scaled to a billing month.
    public ServiceRun totals(double scale) {
        return totals().run(scale);
    }

    /// What was counted so far. Whoever waits before the end is not lost yet, and a task that runs
    /// is billed up to now.
    private ServiceTotals totals() {
        double spot = isOver ? 0 : fleet.runningSeconds(now, true);
        double onDemand = isOver ? 0 : fleet.runningSeconds(now, false);
        return new ServiceTotals(
                intake.entered(),
                intake.passed(),
                tally.processed() + (double) tally.deadLetters(),
                tally.billedRedeliveries(),
                isOver ? queue.size() + (double) returns.size() : 0,
                tally.deadLetters(),
                fleet.spotSeconds() + spot,
                fleet.billedSeconds() + spot + onDemand,
                fleet.launches(),
                tally.waited(),
                tally.deliveries(),
                notes.idlePolls());
    }

    /// What its parts came to.
    List<ServiceTotals> parts() {
        return parting.parts(ServiceTotals::since);
    }

    /// Whether it was given up because the tasks never rest.
    boolean isRestless() {
        return fleet.isRestless();
    }

    public ServiceTally tally() {
        return tally;
    }

    public Series series() {
        return notes.series(fleet.running.levels());
    }

    public Counts counts() {
        return new Counts(
                intake.entered(),
                intake.filtered(),
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
