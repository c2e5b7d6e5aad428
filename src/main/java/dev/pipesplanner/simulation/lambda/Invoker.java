package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.DurationSampler;
import dev.pipesplanner.simulation.Minutes;
import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.StreamPurpose;
import dev.pipesplanner.usage.lambda.LambdaRules;

/// Starts the invocations, one after another: a place below the allowed concurrency, an
/// environment, its cold start, the handler (LAMBDA-MODEL §9). Counts what they are billed.
///
/// Fast on purpose: SimulationBenchmark.
final class Invoker {

    private final AllowedConcurrency allowed;
    private final Environments environments;
    private final DurationSampler factor;
    private final double init;
    private final double coldSeconds;
    private final long seed;
    private final RandomStream starts = new RandomStream();
    private long cell = -1;

    private double start;
    private double begin;
    private double end;
    private double initSeconds;

    final Minutes running;
    private long invocations;
    private long coldStarts;
    private double billed;
    private double inits;

    Invoker(Setup setup, LambdaRules rules) {
        Environment environment = setup.environment();
        this.allowed = new AllowedConcurrency(rules);
        this.environments = new Environments(rules.idleSeconds(), rules.lifetimeSeconds());
        this.factor = DurationSampler.startFactor(environment.task().startVariation());
        this.init = rules.initSeconds();
        this.coldSeconds = rules.prepareSeconds() + rules.initSeconds();
        this.seed = setup.seed();
        this.running = new Minutes(setup.horizon());
    }

    /// Chance of the invocations that the messages of this block start.
    void enter(Block block) {
        if (block.cell != cell) {
            cell = block.cell;
            starts.start(seed, cell, StreamPurpose.LAMBDA_START);
        }
    }

    /// Starts an invocation as soon as one more may run, from `ready` on, and after those started
    /// before.
    void startFrom(double ready) {
        double time = Math.max(ready, allowed.now());
        while (environments.nextFree() <= time) {
            allowed.rest(environments.nextFree(), environments.running());
            environments.releaseNext();
        }
        allowed.rest(time, environments.running());
        while (!allowed.admitsOneMore(environments.running())) {
            await();
        }
        start = allowed.now();
        boolean isWarm = environments.take(start);
        double g = isWarm ? 0 : factor.next(starts);
        coldStarts += isWarm ? 0 : 1;
        initSeconds = g * init;
        begin = start + g * coldSeconds;
    }

    /// Until the concurrency has grown or an invocation ends, whatever comes first.
    private void await() {
        if (environments.nextFree() > allowed.reaches(environments.running())) {
            allowed.awaitOneMore(environments.running());
        } else {
            allowed.await(environments.releaseNext());
        }
    }

    /// The handler of the invocation that was started works so many seconds.
    void work(double seconds) {
        end = begin + seconds;
        double held = Math.max(end, start + LambdaRules.LEAST_IN_SLOT);
        environments.hold(held);
        running.begin(start);
        running.end(held);
        invocations++;
        billed += LambdaRules.billed(initSeconds + seconds);
        inits += initSeconds;
    }

    /// When the handler of the invocation started last begins.
    double begin() {
        return begin;
    }

    /// When it ends.
    double end() {
        return end;
    }

    long invocations() {
        return invocations;
    }

    long coldStarts() {
        return coldStarts;
    }

    double billedSeconds() {
        return billed;
    }

    /// Of the billed seconds, those of INIT.
    double initSeconds() {
        return inits;
    }
}
