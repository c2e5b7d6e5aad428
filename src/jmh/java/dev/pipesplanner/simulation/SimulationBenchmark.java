package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.usage.Outcome;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// Messages a second and core against the budgets of DESIGN §9 and the yardsticks of MODEL §6: SSJ
/// and a bare loop on M/M/10 at ρ = 0.9, the engines with everything on.
///
/// Times are of one message, but for the months, which are of a million messages.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SimulationBenchmark {

    private static final int MESSAGES = 2_000_000;
    private static final double SECONDS = MESSAGES / 9.0;

    private final Environment tenServers =
            environment(
                    "workload.messagesPerMonth=" + 9 * 2_628_000.0,
                    "workload.processingSeconds.mean=1",
                    "workload.processingSeconds.distribution=exponential",
                    "service.scaling.policy=fixed",
                    "service.minTasks=10");

    private final Environment fullPipes =
            environment(
                    "workload.messagesPerMonth=" + 9 * 2_628_000.0,
                    "quotas.fargateVCpu=640",
                    "pipes.onDemandWeight=100");

    private final Environment fullService =
            environment(
                    "workload.messagesPerMonth=" + 9 * 2_628_000.0,
                    "workload.arrivals.pattern=bursty",
                    "workload.arrivals.meanOffSeconds=300",
                    "service.maxTasks=64",
                    "service.scaling.policy=target-tracking",
                    "service.spotWeight=100",
                    "task.interruptionsPerTaskHour=0.1");

    private final Environment fullLambda =
            environment(
                    "workload.messagesPerMonth=" + 9 * 2_628_000.0,
                    "workload.processingSeconds.mean=5",
                    "workload.processingSeconds.p95=15");

    private final Environment month =
            environment(
                    "workload.messagesPerMonth=1000000",
                    "quotas.fargateVCpu=64",
                    "service.scaling.policy=target-tracking");

    private long seed;

    private static Environment environment(String... assignments) {
        Plan plan = new Plan("bench", 730, false, List.of(Environment.withDefaults("bench")));
        for (String assignment : assignments) {
            plan = Assignment.parse(assignment).applyTo(plan);
        }
        return plan.environments().getFirst();
    }

    private Outcome<Simulated> run(Environment environment, Design design, double days) {
        Outcome<Simulated> outcome =
                new Simulation(730, days, ++seed).run(environment, design, Progress.NONE);
        if (outcome instanceof Outcome.Feasible) {
            return outcome;
        }
        throw new IllegalStateException(outcome.toString());
    }

    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public Object tenServersByTheEngine() {
        return run(tenServers, Design.SERVICE, SECONDS / 86_400);
    }

    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public double tenServersByABareLoop() {
        return BareLoop.meanWait(10, 9, MESSAGES, ++seed);
    }

    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public double tenServersBySsj() {
        return new SsjQueue(10, 9, MESSAGES).meanWait();
    }

    /// Spot and on demand, token bucket, places, lognormal work and starts.
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public Object fullPipes() {
        return run(fullPipes, Design.PIPES, SECONDS / 86_400);
    }

    /// Target tracking up to 64 slots, bursts, lognormal work, Spot interruptions.
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public Object fullService() {
        return run(fullService, Design.SERVICE, SECONDS / 86_400);
    }

    /// About 45 environments, cold starts, the concurrency's ups and downs, lognormal work and
    /// starts.
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public Object fullLambda() {
        return run(fullLambda, Design.LAMBDA, SECONDS / 86_400);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object monthOfAMillionByBothDesigns() {
        return List.of(
                run(month, Design.PIPES, 730 / 24.0), run(month, Design.SERVICE, 730 / 24.0));
    }
}
