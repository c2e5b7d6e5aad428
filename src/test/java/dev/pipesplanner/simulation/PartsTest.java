package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// A span of very many messages comes in twenty equal parts, which add up to it (MODEL §5).
class PartsTest {

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "PIPES, poisson, ecs-task, wait",
        "PIPES, bursty, ecs-task, return",
        "PIPES, weekly, step-functions, wait",
        "SERVICE, poisson, ecs-task, wait",
        "SERVICE, bursty, ecs-task, wait",
        "SERVICE, weekly, ecs-task, wait",
        "LAMBDA, poisson, ecs-task, wait",
        "LAMBDA, bursty, step-functions, wait",
        "LAMBDA, weekly, ecs-task, wait"
    })
    void theirMeanIsTheMonth(Design design, String pattern, String target, String refused) {
        Simulated month = Plans.simulated(busy(pattern, target, refused), design, 3);

        assertThat(month.parts()).hasSize(20);
        assertThat(month.parts().stream().mapToDouble(Part::messages).sum()).isEqualTo(600_000);
        for (Meter meter : Meter.values()) {
            double mean =
                    month.parts().stream()
                            .mapToDouble(part -> part.used().usage().quantity(meter))
                            .average()
                            .orElseThrow();
            double whole = month.usage().quantity(meter);
            assertThat(mean).as(meter.id()).isCloseTo(whole, within(1e-3 * whole));
        }
    }

    @Test
    void aPartOfPoissonMessagesHasATwentiethOfThem() {
        Simulated month = Plans.simulated(busy("poisson", "ecs-task", "wait"), Design.SERVICE, 1);

        assertThat(month.parts())
                .allSatisfy(part ->
                        assertThat(part.messages())
                                .isCloseTo(30_000, within(4 * Math.sqrt(30_000))));
    }

    @Test
    void fewerMessagesStayTogether() {
        Environment few =
                Plans.of(
                        "workload.messagesPerMonth=999999",
                        "workload.processingSeconds.mean=5",
                        "workload.processingSeconds.p95=9",
                        "quotas.fargateVCpu=4000",
                        "quotas.launchesPerSecond=60",
                        "service.minTasks=9");

        assertThat(Plans.simulated(few, Design.PIPES, 1).parts()).isEmpty();
        assertThat(Plans.simulated(few, Design.SERVICE, 1).parts()).isEmpty();
        assertThat(Plans.simulated(few, Design.LAMBDA, 1).parts()).isEmpty();
    }

    /// Work of 20 seconds, half of the messages filtered, tasks on Spot and not.
    private static Environment busy(String pattern, String target, String refused) {
        return Plans.of(
                List.of(
                        "workload.messagesPerMonth=1.2M",
                        "workload.arrivals.pattern=" + pattern,
                        "workload.filterPassRate=0.5",
                        "workload.processingSeconds.distribution=exponential",
                        "workload.processingSeconds.mean=20",
                        "quotas.fargateVCpu=4000",
                        "quotas.launchesPerSecond=60",
                        "pipes.target=" + target,
                        "pipes.batchSize=" + (target.equals("ecs-task") ? 1 : 10),
                        "pipes.batchWindowSeconds=" + (target.equals("ecs-task") ? 0 : 5),
                        "lambda.batchSize=" + (target.equals("ecs-task") ? 1 : 10),
                        "lambda.batchWindowSeconds=" + (target.equals("ecs-task") ? 0 : 5),
                        "pipes.refusedLaunches=" + refused,
                        "pipes.spotWeight=1",
                        "pipes.onDemandWeight=1",
                        "service.spotWeight=1",
                        "service.onDemandWeight=1",
                        "service.minTasks=2",
                        "service.maxTasks=40",
                        "service.messagesInFlightPerTask=4",
                        "task.interruptionsPerTaskHour=0.1"));
    }
}
