package dev.pipesplanner.reference;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.plan.Task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// One month of a service, event by event (MODEL §§2, 4 and 6).
final class PlainService {

    private static final double INACTIVE_AFTER = 6 * 3600;
    private static final double WAKING = 900;

    private record Event(double time, long order, Runnable action) {}

    private final Environment environment;
    private final ServiceDesign service;
    private final Task task;
    private final Dice dice;
    private final PlainScaling scaling;
    private final IdlePolls idlePolls;
    private final MonthTally tally = new MonthTally();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(
                    Comparator.comparingDouble(Event::time).thenComparingLong(Event::order));
    private final Deque<Delivery> visible = new ArrayDeque<>();
    private final List<PlainTask> tasks = new ArrayList<>();
    private double now;
    private long ordered;
    private int desired;
    private int invisible;
    private int unsettled;
    private double lastActive;
    private double quietUntil;

    private PlainService(Environment environment, List<DrawnMessage> messages, Dice dice) {
        this.environment = environment;
        this.service = environment.service();
        this.task = environment.task();
        this.dice = dice;
        this.scaling = new PlainScaling(environment);
        this.idlePolls = new IdlePolls(messages);
    }

    /// @param messages in order of arrival
    static Map<MonthFigure, Double> run(
            Environment environment, List<DrawnMessage> messages, Dice dice) {
        return new PlainService(environment, messages, dice).month(messages);
    }

    private Map<MonthFigure, Double> month(List<DrawnMessage> messages) {
        unsettled = messages.size();
        int sendBatch = environment.workload().sendBatch();
        tally.add(
                MonthFigure.SQS_REQUESTS,
                Math.ceil((double) messages.size() / sendBatch) * chunks(sendBatch));
        desired = service.minTasks();
        while (tasks.size() < desired) {
            add(new PlainTask(PlainPlacement.nextGoesToSpot(service, tasks), 0, 0)).works = true;
        }
        messages.forEach(message -> at(message.arrival(), () -> appear(new Delivery(message))));
        at(60, this::read);
        while (now < DrawnMonth.SECONDS || unsettled > 0) {
            Event event = events.remove();
            now = event.time();
            event.action().run();
        }
        tasks.forEach(running -> bill(running, Double.POSITIVE_INFINITY));
        return tally.figures();
    }

    private void at(double time, Runnable action) {
        events.add(new Event(time, ordered++, action));
    }

    private double chunks(double messages) {
        return SqsChunks.of(messages, environment.workload().messageBytes());
    }

    /// A message becomes visible, for the first time or again.
    private void appear(Delivery delivery) {
        wake();
        if (delivery.receives == 0) {
            delivery.queued = !visible.isEmpty() || tasks.stream().noneMatch(this::hasFreeSlot);
        }
        visible.add(delivery);
        handOut();
    }

    /// A queue that nobody used for six hours has no metrics for up to a quarter of an hour.
    private void wake() {
        if (tasks.isEmpty() && now > lastActive + INACTIVE_AFTER) {
            double delay = service.metricDelaySeconds();
            quietUntil = now + delay + dice.uniform() * Math.max(0, WAKING - delay);
        }
        lastActive = now;
    }

    private void handOut() {
        while (!visible.isEmpty()) {
            List<PlainTask> free = tasks.stream().filter(this::hasFreeSlot).toList();
            if (free.isEmpty()) {
                return;
            }
            begin(visible.remove(), free.get(dice.below(free.size())));
        }
    }

    private boolean hasFreeSlot(PlainTask running) {
        return running.works && running.inWork.size() < service.messagesInFlightPerTask();
    }

    private void begin(Delivery delivery, PlainTask worker) {
        boolean withOthers = delivery.queued && delivery.receives == 0;
        tally.add(MonthFigure.SQS_REQUESTS, withOthers ? chunks(10) / 10 : chunks(1));
        if (!delivery.message.passes()) {
            delete(delivery);
            return;
        }
        delivery.receives++;
        if (delivery.receives > 1) {
            tally.count(MonthFigure.REDELIVERIES);
        }
        delivery.started = now;
        invisible++;
        double done = now + delivery.message.work();
        worker.inWork.put(delivery, done);
        at(done, () -> finish(delivery, worker, done));
    }

    private void finish(Delivery delivery, PlainTask worker, double done) {
        // work that was cut off is no longer this task's
        if (!worker.inWork.remove(delivery, done)) {
            return;
        }
        if (dice.happens(task.failureRate())) {
            giveBack(delivery, now);
        } else {
            invisible--;
            delete(delivery);
            tally.wait(delivery.started - delivery.message.arrival());
        }
        handOut();
    }

    private void delete(Delivery delivery) {
        unsettled--;
        tally.add(MonthFigure.SQS_REQUESTS, delivery.queued ? 0.1 : 1);
    }

    private void giveBack(Delivery delivery, double end) {
        at(
                end + environment.queue().visibilityTimeoutSeconds(),
                () -> {
                    invisible--;
                    if (delivery.receives < environment.queue().maxReceiveCount()) {
                        appear(delivery);
                        return;
                    }
                    unsettled--;
                    tally.count(MonthFigure.DEAD_LETTERS);
                    tally.wait(delivery.started - delivery.message.arrival());
                });
    }

    /// A task polls with the part of its threads that its free slots are of all of them.
    private double idlePollers() {
        int slots = service.messagesInFlightPerTask();
        double free =
                tasks.stream()
                        .filter(running -> running.works)
                        .mapToInt(running -> slots - running.inWork.size())
                        .sum();
        return free * service.pollersPerTask() / slots;
    }

    private void read() {
        tally.add(MonthFigure.SQS_REQUESTS, idlePolls.between(now - 60, now, idlePollers()));
        int working = (int) tasks.stream().filter(running -> running.works).count();
        QueueReading reading = new QueueReading(visible.size(), invisible, working);
        // what is read at a full minute is not yet changed by what is done then
        at(now + 60, this::read);
        at(Math.max(quietUntil, now + service.metricDelaySeconds()), () -> act(reading));
    }

    private void act(QueueReading reading) {
        desired = scaling.desired(now, reading, desired);
        stopSurplus();
        launchMissing();
    }

    private void launchMissing() {
        while (tasks.size() < desired) {
            double factor = dice.start(task);
            double pulls = now + factor * task.provisioningSeconds();
            PlainTask started =
                    add(new PlainTask(PlainPlacement.nextGoesToSpot(service, tasks), now, pulls));
            at(
                    pulls + factor * (task.pullSeconds() + task.bootSeconds()),
                    () -> {
                        started.works = tasks.contains(started);
                        handOut();
                    });
            if (now <= DrawnMonth.SECONDS) {
                tally.count(MonthFigure.LAUNCHES);
            }
        }
    }

    private PlainTask add(PlainTask started) {
        tasks.add(started);
        double struck =
                started.pulls
                        + (started.onSpot ? dice.interruption(task) : Double.POSITIVE_INFINITY);
        if (struck < Double.POSITIVE_INFINITY) {
            at(
                    struck,
                    () -> {
                        if (tasks.contains(started)) {
                            stop(started);
                            launchMissing();
                        }
                    });
        }
        return started;
    }

    private void stopSurplus() {
        while (tasks.size() > desired) {
            List<PlainTask> eligible =
                    tasks.stream()
                            .filter(running ->
                                    !service.scaleInProtection() || running.inWork.isEmpty())
                            .toList();
            if (eligible.isEmpty()) {
                return;
            }
            stop(eligible.get(dice.below(eligible.size())));
        }
    }

    private void stop(PlainTask stopped) {
        lastActive = now;
        tasks.remove(stopped);
        double end = now + task.stopSeconds();
        List<Delivery> cut = new ArrayList<>();
        stopped.inWork.forEach((delivery, done) -> {
            if (done > end) {
                cut.add(delivery);
            }
        });
        for (Delivery delivery : cut) {
            stopped.inWork.remove(delivery);
            giveBack(delivery, end);
        }
        bill(stopped, end);
    }

    private void bill(PlainTask ended, double end) {
        tally.add(
                ended.onSpot ? MonthFigure.SPOT_HOURS : MonthFigure.ON_DEMAND_HOURS,
                billedHours(ended.pulls, end));
        tally.add(MonthFigure.ADDRESS_HOURS, billedHours(ended.launched, end));
    }

    /// A minute at least; of what goes on after the month only what lies in it.
    private static double billedHours(double begin, double end) {
        if (begin >= Math.min(end, DrawnMonth.SECONDS)) {
            return 0;
        }
        double seconds =
                end > DrawnMonth.SECONDS
                        ? DrawnMonth.SECONDS - begin
                        : Math.max(60, Math.ceil(end - begin));
        return seconds / 3600;
    }
}
