package dev.pipesplanner.reference;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.Quotas;
import dev.pipesplanner.plan.RefusedLaunches;
import dev.pipesplanner.plan.Task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// One month of a pipe, request by request (MODEL §§2, 3 and 6).
final class PlainPipes {

    /// A batch that asks for a task at `time`, for the `attempt`-th time.
    private record Request(double time, List<DrawnMessage> batch, int attempt) {}

    private static final double IDLE_POLLERS = 5;

    private final Environment environment;
    private final PipesDesign pipes;
    private final Task task;
    private final Dice dice;
    private final MonthTally tally = new MonthTally();
    private final PriorityQueue<Request> requests =
            new PriorityQueue<>(Comparator.comparingDouble(Request::time));
    private final PriorityQueue<Double> spotEnds = new PriorityQueue<>();
    private final PriorityQueue<Double> onDemandEnds = new PriorityQueue<>();
    private final PriorityQueue<Double> allEnds = new PriorityQueue<>();
    private double theoreticalTime;

    private PlainPipes(Environment environment, Dice dice) {
        this.environment = environment;
        this.pipes = environment.pipes();
        this.task = environment.task();
        this.dice = dice;
    }

    /// @param messages in order of arrival
    static Map<MonthFigure, Double> run(
            Environment environment, List<DrawnMessage> messages, Dice dice) {
        return new PlainPipes(environment, dice).month(messages);
    }

    private Map<MonthFigure, Double> month(List<DrawnMessage> messages) {
        countPolls(messages);
        List<DrawnMessage> passing = messages.stream().filter(DrawnMessage::passes).toList();
        double rate = messages.size() / DrawnMonth.SECONDS;
        for (FormedBatch batch : BatchForming.form(environment, passing, rate, dice)) {
            countBatch(batch.messages().size());
            requests.add(new Request(batch.closed(), batch.messages(), 1));
        }
        while (!requests.isEmpty()) {
            Request request = requests.remove();
            boolean spot =
                    dice.happens(
                            (double) pipes.spotWeight()
                                    / (pipes.spotWeight() + pipes.onDemandWeight()));
            if (pipes.refusedLaunches() == RefusedLaunches.RETURN
                    && isRefused(request.time(), spot)) {
                giveBack(request);
            } else {
                launch(request, spot);
            }
        }
        return tally.figures();
    }

    /// Sends and idle polls, and the receives and deletes of filtered messages.
    private void countPolls(List<DrawnMessage> messages) {
        int bytes = environment.workload().messageBytes();
        int sendBatch = environment.workload().sendBatch();
        double sends = Math.ceil((double) messages.size() / sendBatch);
        long filtered = messages.stream().filter(message -> !message.passes()).count();
        tally.add(MonthFigure.SQS_REQUESTS, sends * SqsChunks.of(sendBatch, bytes));
        tally.add(MonthFigure.SQS_REQUESTS, filtered * (SqsChunks.of(1, bytes) + 1));
        tally.add(
                MonthFigure.SQS_REQUESTS,
                new IdlePolls(messages).between(0, DrawnMonth.SECONDS, IDLE_POLLERS));
    }

    private void countBatch(int size) {
        int bytes = environment.workload().messageBytes();
        int tens = size / 10;
        int rest = size % 10;
        double receives =
                tens * SqsChunks.of(10, bytes) + (rest > 0 ? SqsChunks.of(rest, bytes) : 0);
        tally.add(MonthFigure.SQS_REQUESTS, receives + Math.ceil(size / 10.0));
        tally.add(MonthFigure.PIPES_REQUESTS, SqsChunks.of(size, bytes));
    }

    private int places() {
        return (int) Math.floor(environment.quotas().fargateVCpu() / task.vCpu());
    }

    private boolean isRefused(double now, boolean spot) {
        Quotas quotas = environment.quotas();
        boolean noToken =
                now < theoreticalTime - (quotas.launchBurst() - 1) / quotas.launchesPerSecond();
        return noToken
                || held(spot ? spotEnds : onDemandEnds, now) >= places()
                || held(allEnds, now) >= quotas.subnetAddresses();
    }

    private static long held(PriorityQueue<Double> ends, double now) {
        return ends.stream().filter(end -> end > now).count();
    }

    /// The message is visible again after the poller's own timeout, or dead.
    private void giveBack(Request request) {
        tally.count(MonthFigure.REFUSALS);
        if (request.attempt() == environment.queue().maxReceiveCount()) {
            tally.add(MonthFigure.DEAD_LETTERS, request.batch().size());
            tally.add(MonthFigure.SQS_REQUESTS, -1);
            return;
        }
        double window = pipes.batchWindowSeconds();
        double invisible = window == 0 ? 30 : 450 + window;
        tally.add(MonthFigure.SQS_REQUESTS, SqsChunks.of(1, environment.workload().messageBytes()));
        requests.add(
                new Request(request.time() + invisible, request.batch(), request.attempt() + 1));
    }

    private void launch(Request request, boolean spot) {
        Quotas quotas = environment.quotas();
        double burstSeconds = (quotas.launchBurst() - 1) / quotas.launchesPerSecond();
        PriorityQueue<Double> ends = spot ? spotEnds : onDemandEnds;
        double launch = Math.max(request.time(), theoreticalTime - burstSeconds);
        launch = Math.max(launch, firstFree(ends, places()));
        launch = Math.max(launch, firstFree(allEnds, quotas.subnetAddresses()));
        theoreticalTime = Math.max(theoreticalTime, launch) + 1 / quotas.launchesPerSecond();
        double end = runTask(request, spot, launch);
        ends.add(end);
        allEnds.add(end);
    }

    private static double firstFree(PriorityQueue<Double> ends, double places) {
        return ends.size() < places ? 0 : ends.remove();
    }

    /// One task from launch to end, which is returned.
    private double runTask(Request request, boolean spot, double launch) {
        double factor = dice.start(task);
        double pull = launch + factor * task.provisioningSeconds();
        double start = pull + factor * (task.pullSeconds() + task.bootSeconds());
        double work = request.batch().stream().mapToDouble(DrawnMessage::work).sum();
        double struck = spot ? pull + dice.interruption(task) : Double.POSITIVE_INFINITY;
        boolean fails = dice.happens(task.failureRate()) | struck < start + work;
        double end = Math.min(struck, start + work) + task.stopSeconds();
        tally.add(
                spot ? MonthFigure.SPOT_HOURS : MonthFigure.ON_DEMAND_HOURS,
                Math.max(60, Math.ceil(end - pull)) / 3600);
        tally.add(MonthFigure.ADDRESS_HOURS, Math.max(60, Math.ceil(end - launch)) / 3600);
        tally.count(MonthFigure.LAUNCHES);
        if (pipes.target() == PipesTarget.STEP_FUNCTIONS) {
            tally.add(MonthFigure.TRANSITIONS, pipes.stateTransitionsPerExecution());
        }
        if (fails && mayTryAgain(request)) {
            requests.add(
                    new Request(
                            end + pipes.stateMachineBackoffSeconds(),
                            request.batch(),
                            request.attempt() + 1));
        } else {
            settle(request, start, fails);
        }
        return end;
    }

    private boolean mayTryAgain(Request request) {
        return pipes.target() == PipesTarget.STEP_FUNCTIONS
                && request.attempt() < pipes.stateMachineAttempts();
    }

    private void settle(Request request, double start, boolean failed) {
        double begin = start;
        for (DrawnMessage message : request.batch()) {
            tally.wait(begin - message.arrival());
            begin += message.work();
        }
        if (failed) {
            boolean kept = pipes.target() == PipesTarget.STEP_FUNCTIONS;
            tally.add(kept ? MonthFigure.DEAD_LETTERS : MonthFigure.LOST, request.batch().size());
        }
    }
}
