package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The same seed, the same result: whatever the threads, whatever else is asked.
class RepeatabilityTest {

    private static final Environment ENVIRONMENT =
            Plans.of(
                    "workload.messagesPerMonth=200000",
                    "workload.arrivals.pattern=bursty",
                    "service.minTasks=1",
                    "service.scaling.policy=target-tracking",
                    "quotas.fargateVCpu=400");

    @Test
    void replicationsDoNotDependOnThreads() {
        assertThat(counts(1)).isEqualTo(counts(4));
    }

    @Test
    void theFirstReplicationIsTheSimulationItself() {
        Simulated alone = Plans.simulated(new Simulation(730, 5, 9), ENVIRONMENT, Design.PIPES);

        assertThat(counts(2).getFirst()).isEqualTo(alone.counts());
    }

    private static List<Counts> counts(int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            return new Replications(new Simulation(730, 5, 9), 6)
                    .run(ENVIRONMENT, Design.PIPES, executor, Progress.NONE).stream()
                            .map(outcome -> outcome.feasible().orElseThrow().counts())
                            .toList();
        }
    }

    @Test
    void allDesignsMeetTheSameMessages() {
        Simulated pipes = Plans.simulated(ENVIRONMENT, Design.PIPES, 3);
        Simulated service = Plans.simulated(ENVIRONMENT, Design.SERVICE, 3);
        Simulated lambda = Plans.simulated(ENVIRONMENT, Design.LAMBDA, 3);

        assertThat(pipes.series().arrivals())
                .isEqualTo(service.series().arrivals())
                .isEqualTo(lambda.series().arrivals());
        assertThat(pipes.counts().workedSeconds())
                .isCloseTo(service.counts().workedSeconds(), withPercentage(1e-9))
                .isCloseTo(lambda.counts().workedSeconds(), withPercentage(1e-9));
    }

    @Test
    void batchesAndGroupsRepeatThemselvesToo() {
        Environment environment =
                Plans.of(
                        "workload.messagesPerMonth=100000",
                        "workload.queueType=fifo",
                        "lambda.messageGroups=20",
                        "lambda.batchSize=5",
                        "task.failureRate=0.2");

        assertThat(Plans.simulated(environment, Design.LAMBDA, 4))
                .usingRecursiveComparison()
                .isEqualTo(Plans.simulated(environment, Design.LAMBDA, 4));
    }

    @Test
    void anotherTaskSizeLeavesTheMessagesAlone() {
        Environment slower = Plans.of("task.bootSeconds=300", "quotas.fargateVCpu=none");
        Environment faster = Plans.of("task.bootSeconds=1", "quotas.fargateVCpu=none");

        assertThat(Plans.simulated(slower, Design.PIPES, 1).series().arrivals())
                .isEqualTo(Plans.simulated(faster, Design.PIPES, 1).series().arrivals());
    }

    // a run tells its progress so often that whoever wants it to end waits for a fraction of the
    // month, not for the month
    @Test
    void aRunCanBeEndedAtAnyMoment() {
        for (Design design : Design.values()) {
            AtomicInteger told = new AtomicInteger();
            Progress cancel =
                    share -> {
                        if (told.incrementAndGet() == 1_000) {
                            throw new CancellationException("enough");
                        }
                    };
            Environment long100 =
                    Plans.of(
                            "workload.messagesPerMonth=100000000",
                            "quotas.launchesPerSecond=none",
                            "quotas.fargateVCpu=none",
                            "service.scaling.policy=fixed",
                            "service.maxTasks=1000",
                            "service.minTasks=400",
                            "lambda.provisionedPollers=100");

            assertThatThrownBy(() -> Plans.month(1).run(long100, design, cancel))
                    .isInstanceOf(CancellationException.class);
            assertThat(told).hasValue(1_000);
        }
    }

    // the shares that are told never lie further apart than a fiftieth of a second of computing:
    // at most 300,000 messages
    @Test
    void progressIsToldEveryFewThousandMessages() {
        for (Design design : Design.values()) {
            AtomicInteger told = new AtomicInteger();
            Environment million =
                    Plans.of(
                            "workload.messagesPerMonth=3000000",
                            "quotas.fargateVCpu=none",
                            "service.scaling.policy=fixed",
                            "service.minTasks=10");

            Simulated result =
                    Plans.simulated(
                            Plans.month(1), million, design, share -> told.incrementAndGet());

            assertThat(result.counts().entered() / told.get()).isLessThan(300_000);
        }
    }
}
