package dev.pipesplanner.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Work that speeds up with more vCPU, on the sizes beside the plan's (MODEL §1), by the engine's
/// answers and the bundled prices.
class TaskSizeAdviceTest {

    private static final String ADVICE =
            "\nMeasure the work there, then set the task size and the work to what you measured.";

    @Test
    void aSmallerSizeThatSavesIsTold() {
        assertThat(messages("designs=pipes workload.parallelShare=0.5"))
                .containsExactly(
                        "The mean work per message (5 s) is that on 1 vCPU: by the parallel share"
                            + " (50 %) it takes 7.5 s on 0.5 vCPU with 2,048 MiB, where pipes would"
                            + " cost $25.15 instead of $35.63 per month."
                                + ADVICE);
    }

    @Test
    void aLargerSizeThatMeetsTheTargetIsTold() {
        assertThat(
                        messages(
                                "designs=service workload.parallelShare=0.9"
                                        + " service.scaling.policy=fixed"
                                        + " workload.messagesPerMonth=400000"
                                        + " workload.latencyTarget.seconds=20"))
                .containsExactly(
                        "The mean work per message (5 s) is that on 1 vCPU: by the parallel share"
                            + " (90 %) it takes 2.8 s on 2 vCPU with 4,096 MiB, where the service"
                            + " would meet the wait target, for $76.60 instead of $40.47 per month,"
                            + " with a p95 wait of 12 s instead of 68 s."
                                + ADVICE);
    }

    @Test
    void aLargerSizeThatCarriesTheLoadIsTold() {
        assertThat(
                        messages(
                                "designs=service workload.parallelShare=0.9"
                                        + " service.scaling.policy=fixed"
                                        + " workload.messagesPerMonth=600000"))
                .containsExactly(
                        "The mean work per message (5 s) is that on 1 vCPU: by the parallel "
                                + "share (90 %) it takes 2.8 s on 2 vCPU with 4,096 MiB, where the "
                                + "service would carry the load, for $76.89 per month."
                                + ADVICE);
    }

    @Test
    void aLargerSizeThatKeepsTheLossToleranceIsTold() {
        assertThat(
                        messages(
                                "designs=pipes workload.parallelShare=0.9"
                                        + " task.interruptionsPerTaskHour=0.5"
                                        + " workload.messagesPerMonth=10000"
                                        + " workload.processingSeconds.p95=900"
                                        + " workload.processingSeconds.mean=600"
                                        + " workload.lossTolerance=0.06"))
                .containsExactly(
                        "The mean work per message (10 min) is that on 1 vCPU: by the parallel"
                            + " share (90 %) it takes 5.5 min on 2 vCPU with 4,096 MiB, where pipes"
                            + " would stay within the loss tolerance, for $37.61 instead of $37.19"
                            + " per month."
                                + ADVICE);
    }

    @Test
    void eachDesignIsToldOfItsOwnSize() {
        assertThat(messages("designs=pipes,service,lambda workload.parallelShare=0.5")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // nothing is known of other sizes
                "task.cpu=1024",
                // much longer on a smaller size, and dearer on a larger one
                "workload.parallelShare=0.8 designs=pipes workload.processingSeconds.p95=6000"
                        + " workload.processingSeconds.mean=3000"
                        + " workload.messagesPerMonth=1000",
                // 0.5 vCPU does not come with 8,192 MiB
                "workload.parallelShare=0.1 task.memory=8192",
                // no such size
                "workload.parallelShare=0.5 task.cpu=1000",
                // no work
                "workload.parallelShare=0.5 workload.processingSeconds.distribution=constant"
                        + " workload.processingSeconds.mean=0",
                // a function has no such sizes
                "workload.parallelShare=0.5 designs=lambda",
                // too late on every size
                "workload.parallelShare=0.5 designs=pipes workload.latencyTarget.seconds=1",
            })
    void nothingIsSaidWhereNoSizeIsBetter(String inputs) {
        assertThat(messages(inputs)).isEmpty();
    }

    private static List<String> messages(String inputs) {
        return RealAnswersTest.findings(inputs).stream()
                .filter(finding -> finding.rule().id().equals("work-on-another-size"))
                .map(Finding::message)
                .toList();
    }
}
