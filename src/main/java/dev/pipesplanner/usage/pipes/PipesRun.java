package dev.pipesplanner.usage.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.ProcessingTime;
import dev.pipesplanner.usage.ArrivalPhases;
import dev.pipesplanner.usage.BatchFormation;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.BilledSeconds;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.TaskStart;
import dev.pipesplanner.usage.WorkTime;

/// A month of the pipes design, expected by the closed form or counted by a simulation (MODEL
/// §§3.1–3.3).
///
/// @param entering messages that enter the queue
/// @param worked messages that pass the filter
/// @param executions batches: what the pipe starts; with an ECS target each holds one message
/// @param attempts tasks for each execution, retries included
/// @param billedSeconds of a task
/// @param addressSeconds of a task, in which it holds a public address
/// @param heldSeconds of a task, from launch to end
/// @param chunks of 64 KiB that a batch is billed as
/// @param receives SQS requests per month that receive worked and filtered messages
/// @param deletes SQS requests per month that delete them
/// @param lost share of the worked messages that nobody finishes
/// @param deadLetters messages per month, among the lost, that end in the dead-letter queue: those
///   that were received too often, and those whose batch failed at the state machine's last attempt
/// @param spotShare share of the billed seconds on Spot
/// @param idlePolls empty receives
public record PipesRun(
        double entering,
        double worked,
        double executions,
        double attempts,
        double billedSeconds,
        double addressSeconds,
        double heldSeconds,
        double chunks,
        double receives,
        double deletes,
        double lost,
        double deadLetters,
        double spotShare,
        double idlePolls) {

    /// @param billed of this environment
    public static PipesRun of(Environment environment, ArrivalPhases phases, BilledSeconds billed) {
        return environment.pipes().target() == PipesTarget.STEP_FUNCTIONS
                ? batched(environment, phases, billed)
                : single(environment, phases, billed.of(1));
    }

    /// Messages in a batch that the plan and the override allow; 0 when not even one fits.
    public static int batchSize(Environment environment) {
        return environment.pipes().batch(environment.workload().messageBytes());
    }

    /// Whether messages are held back to form batches.
    static boolean formsBatches(Environment environment) {
        return takesBatches(environment) && environment.pipes().batchWindowSeconds() > 0;
    }

    /// Whether messages that are there at once start one task together.
    static boolean takesBatches(Environment environment) {
        return environment.pipes().target() == PipesTarget.STEP_FUNCTIONS
                && batchSize(environment) > 1;
    }

    /// Whether the state machine may start a second task for a batch.
    static boolean triesAgain(Environment environment) {
        return environment.pipes().target() == PipesTarget.STEP_FUNCTIONS
                && environment.pipes().stateMachineAttempts() > 1
                && failing(environment) > 0;
    }

    private static PipesRun single(
            Environment environment, ArrivalPhases phases, BilledSeconds.OfTask billed) {
        var workload = environment.workload();
        TaskStart start = TaskStart.of(environment.task());
        WorkTime work = WorkTime.of(workload.processingSeconds(), 1);
        double chunks = BilledChunks.of(1, workload.messageBytes());
        double entering = workload.messagesPerMonth();
        double worked = entering * workload.filterPassRate();
        return new PipesRun(
                entering,
                worked,
                worked,
                1,
                billed.running(),
                billed.address(),
                start.heldOverhead() + work.mean(),
                chunks,
                entering * chunks,
                entering,
                failing(environment, work, start),
                0,
                environment.pipes().spotShare(),
                phases.idlePolls(PipePolling.POLLERS));
    }

    private static PipesRun batched(
            Environment environment, ArrivalPhases phases, BilledSeconds billed) {
        Sums sums = new Sums(environment, billed);
        double pass = environment.workload().filterPassRate();
        double window = Polling.effectiveWindow(environment.pipes().batchWindowSeconds());
        int formers = environment.pipes().batchFormers();
        for (int i = 0; i < phases.size(); i++) {
            double rate = phases.rates()[i] * pass;
            if (rate > 0) {
                BatchFormation batch =
                        new BatchFormation(rate / formers, batchSize(environment), window);
                sums.add(batch, rate * phases.seconds()[i] / batch.meanSize());
            }
        }
        return sums.run(phases);
    }

    /// The share of messages worked one by one whose task fails or is interrupted.
    public static double failing(Environment environment) {
        WorkTime work = WorkTime.of(environment.workload().processingSeconds(), 1);
        return failing(environment, work, TaskStart.of(environment.task()));
    }

    /// p = 1 − (1 − failureRate)·(1 − s + s·E[e^{−h·T/3600}]): a task fails, or is interrupted on
    /// Spot (MODEL §3.1).
    private static double failing(Environment environment, WorkTime work, TaskStart start) {
        double spot = environment.pipes().spotShare();
        double hazard = environment.task().interruptionRate() / 3600;
        double survives =
                hazard == 0 || spot == 0 ? 1 : 1 - spot + spot * start.laplace(work, hazard);
        return 1 - (1 - environment.task().failureRate()) * survives;
    }

    public double tasks() {
        return executions * attempts;
    }

    /// Messages per month that nobody works.
    double lostMessages() {
        return worked * lost;
    }

    /// Sums over batches of every size, weighted by how often they occur.
    private static final class Sums {
        private final Environment environment;
        private final BilledSeconds seconds;
        private final TaskStart start;
        private final ProcessingTime time;
        private final int bytes;
        private double executions;
        private double billed;
        private double address;
        private double held;
        private double chunks;
        private double receives;
        private double deletes;
        private double failing;

        Sums(Environment environment, BilledSeconds seconds) {
            this.environment = environment;
            this.seconds = seconds;
            this.start = TaskStart.of(environment.task());
            this.time = environment.workload().processingSeconds();
            this.bytes = environment.workload().messageBytes();
        }

        void add(BatchFormation formation, double batches) {
            executions += batches;
            for (int k = 1; k <= formation.largest(); k++) {
                double share = formation.probability(k);
                if (share > 1e-13) {
                    addSize(k, batches * share);
                }
            }
        }

        private void addSize(int messages, double batches) {
            WorkTime work = WorkTime.of(time, messages);
            BilledSeconds.OfTask task = seconds.of(messages);
            billed += batches * task.running();
            address += batches * task.address();
            held += batches * (start.heldOverhead() + work.mean());
            chunks += batches * BilledChunks.of(messages, bytes);
            int tens = messages / 10;
            int rest = messages % 10;
            double perBatch =
                    tens * BilledChunks.of(10, bytes)
                            + (rest > 0 ? BilledChunks.of(rest, bytes) : 0);
            receives += batches * perBatch;
            deletes += batches * Math.ceil(messages / 10.0);
            failing += batches * failing(environment, work, start);
        }

        PipesRun run(ArrivalPhases phases) {
            double entering = environment.workload().messagesPerMonth();
            double worked = entering * environment.workload().filterPassRate();
            double filtered = entering - worked;
            double one = BilledChunks.of(1, bytes);
            PipesDesign pipes = environment.pipes();
            double idle = phases.idlePolls(PipePolling.POLLERS);
            if (executions == 0) {
                double receives = filtered * one;
                return new PipesRun(
                        entering, 0, 0, 1, 0, 0, 0, 0, receives, filtered, 0, 0, 0, idle);
            }
            double p = failing / executions;
            double lost = Math.pow(p, pipes.stateMachineAttempts());
            double attempts = p == 1 ? pipes.stateMachineAttempts() : (1 - lost) / (1 - p);
            return new PipesRun(
                    entering,
                    worked,
                    executions,
                    attempts,
                    billed / executions,
                    address / executions,
                    held / executions,
                    chunks / executions,
                    receives + filtered * one,
                    deletes + filtered,
                    lost,
                    worked * lost,
                    pipes.spotShare(),
                    idle);
        }
    }
}
