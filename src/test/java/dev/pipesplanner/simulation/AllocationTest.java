package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/// A simulation needs memory for the minutes of the month and for what runs or waits at once, and
/// none for a message: ten times the messages in the same time cost less than a byte for each that
/// is added.
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource({
        "PIPES, pipes.batchSize=1",
        "SERVICE, service.minTasks=20",
        "LAMBDA, lambda.batchSize=1",
        "LAMBDA, task.failureRate=0.1",
        "LAMBDA, lambda.batchSize=10",
        "LAMBDA, lambda.batchWindowSeconds=20"
    })
    void aMessageAllocatesNothing(Design design, String setting) {
        allocated(design, setting, 200_000);

        long few = allocated(design, setting, 200_000);
        long many = allocated(design, setting, 2_000_000);

        assertThat(many - few).isLessThan(1_800_000);
    }

    private static long allocated(Design design, String setting, int messages) {
        List<String> settings =
                List.of(
                        "workload.messagesPerMonth=" + messages * 30.0,
                        "workload.processingSeconds.mean=0.5",
                        "workload.processingSeconds.p95=1.5",
                        "quotas.fargateVCpu=none",
                        "quotas.launchesPerSecond=none",
                        "lambda.batchSize=" + (setting.contains("Window") ? 10 : 1),
                        "service.scaling.policy=fixed");
        Environment environment =
                Plans.of(Stream.concat(settings.stream(), Stream.of(setting)).toList());
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Plans.simulated(new Simulation(730, 730 / 24.0 / 30, 1), environment, design);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
