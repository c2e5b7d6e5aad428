package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.Outcome;

import org.junit.jupiter.api.Test;

/// Messages of one instant fill one batch, then the next, also without a window (MODEL §6).
class InstantBatchesTest {

    // 25 messages every hour of 730, ten in a batch: three tasks each
    @Test
    void aBurstFillsBatchesWithoutAWindow() {
        Environment environment =
                Plans.started(
                        "workload.messagesPerMonth=18250",
                        "workload.messageBytes=512",
                        "workload.arrivals.pattern=periodic",
                        "workload.arrivals.everySeconds=3600",
                        "pipes.target=step-functions",
                        "pipes.batchSize=10",
                        "pipes.batchWindowSeconds=0",
                        "quotas.fargateVCpu=none");

        Simulated month = Plans.simulated(environment, Design.PIPES, 1);

        assertThat(month.counts().processed()).isEqualTo(18_250);
        assertThat(month.counts().launches()).isEqualTo(3 * 730);
        assertThat(new ClosedForm(730).outcome(environment, Design.PIPES))
                .as("no closed form")
                .isInstanceOf(Outcome.NotAvailable.class);
    }
}
