package dev.pipesplanner.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.analysis.explore.Axes;
import dev.pipesplanner.analysis.explore.Axis;
import dev.pipesplanner.analysis.explore.Sweep;
import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.SimulationRequest;
import dev.pipesplanner.answer.Simulator;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// A run that is given up ends within 100 ms, whatever it is in the middle of.
@Tag("thorough")
class CancelTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();
    private static final long LONGEST_MILLIS = 100;

    /// A busy machine may be late once; a run that does not listen is late always.
    private static final int TRIES = 5;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    workload.arrivals.pattern=poisson service.minTasks=64
                    workload.arrivals.pattern=bursty service.minTasks=0
                    workload.arrivals.pattern=weekly pipes.target=step-functions pipes.batchSize=10 pipes.batchWindowSeconds=60
                    workload.arrivals.pattern=periodic workload.arrivals.everySeconds=86400 service.minTasks=1
                    workload.arrivals.pattern=periodic workload.arrivals.everySeconds=2628000 service.minTasks=10
                    """)
    void aRunEndsWithinATenthOfASecond(String fields) throws Exception {
        Environment environment = environment(fields);
        assertEndsSoon((executor, progress) ->
                new Simulator(new Planner(730, false), executor)
                        .simulate(environment, BOOK, new SimulationRequest(365, 1, 8), progress));
    }

    /// Each row's months are long, so that the sweep is in the middle of some.
    @Test
    void soDoesASweepWhoseRowsAreSimulated() throws Exception {
        Environment environment =
                environment("workload.arrivals.pattern=bursty service.minTasks=0");
        List<Axis> axes = List.of(new Axes(environment).read("task.imageMiB=100..2000:40"));
        assertEndsSoon((executor, progress) -> {
            Planner planner =
                    new Planner(730, false).with(new CachedSimulations(() -> Progress.NONE));
            new Sweep(planner, BOOK, executor).explore(environment, axes, progress);
        });
    }

    /// What is given up while it runs.
    private interface Work {
        void run(ExecutorService executor, Progress progress);
    }

    private static void assertEndsSoon(Work work) throws Exception {
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && quickest > LONGEST_MILLIS; i++) {
            quickest = Math.min(quickest, millisToEnd(work));
        }
        assertThat(quickest).isLessThanOrEqualTo(LONGEST_MILLIS);
    }

    private static long millisToEnd(Work work) throws Exception {
        AtomicBoolean given = new AtomicBoolean();
        AtomicLong ended = new AtomicLong();
        Progress progress =
                _ -> {
                    if (given.get()) {
                        throw new CancellationException();
                    }
                };
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            Future<?> run =
                    executor.submit(() -> {
                        try {
                            work.run(executor, progress);
                        } finally {
                            ended.set(System.nanoTime());
                        }
                    });
            Thread.sleep(200);
            long start = System.nanoTime();
            given.set(true);
            assertThatThrownBy(() -> run.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CancellationException.class);
            return TimeUnit.NANOSECONDS.toMillis(ended.get() - start);
        }
    }

    private static Environment environment(String fields) {
        Environment environment = Environment.withDefaults("dev");
        String all =
                "workload.messagesPerMonth=20000000 quotas.fargateVCpu=100000 "
                        + fields
                        + " quotas.launchesPerSecond=10000 quotas.launchBurst=10000"
                        + " service.maxTasks=1000";
        for (String field : all.split(" ")) {
            String[] parts = field.split("=", 2);
            environment = PlanFields.require(parts[0]).withText(environment, parts[1]);
        }
        return environment;
    }
}
