package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;

import org.junit.jupiter.api.Test;

/// What fails at the state machine's last attempt lies in the dead-letter queue (MODEL §3.1).
class DeadLettersOfBatchesTest {

    // MODEL §3.1, by hand: n·p^m = 100,000 · 0.3³
    @Test
    void areAsManyInClosedFormAndInTheSimulation() {
        Environment environment = failing("task.failureRate=0.3", "pipes.stateMachineAttempts=3");

        DesignUsage month = month(environment);
        Counts counts = Plans.simulated(environment, Design.PIPES, 1).counts();

        assertThat(month.deadLettersPerMonth()).isCloseTo(2_700, within(1e-6));
        assertThat(month.lossesPerMonth()).isEqualTo(month.deadLettersPerMonth());
        assertThat((double) counts.deadLetters()).isCloseTo(2_700, withPercentage(8));
        assertThat(counts.lostToFailures() + counts.lostToInterruptions()).isZero();
    }

    @Test
    void areInTheSimulatedMonthToo() {
        Environment environment = failing("task.failureRate=0.3", "pipes.stateMachineAttempts=3");

        Simulated simulated = Plans.simulated(environment, Design.PIPES, 1);

        assertThat(simulated.used().deadLettersPerMonth())
                .isEqualTo((double) simulated.counts().deadLetters());
        assertThat(simulated.used().lossesPerMonth())
                .isEqualTo(simulated.used().deadLettersPerMonth());
    }

    // MODEL §§3.4, 3.5, by hand: poll 0.05, start 55; each attempt before the last holds its task
    // 15 + 40 + 30 + 2 s and pauses 7 s
    @Test
    void waitForTheirLastAttempt() {
        Environment environment =
                failing(
                        "task.failureRate=1",
                        "pipes.stateMachineAttempts=3",
                        "pipes.stateMachineBackoffSeconds=7");

        Simulated month = Plans.simulated(environment, Design.PIPES, 1);

        assertThat(month.counts().deadLetters()).isEqualTo(100_000);
        assertThat(month.waits().mean()).isCloseTo(0.05 + 55 + 2 * (87 + 7), within(0.01));
        assertThat(month.endToEnd().mean()).isCloseTo(month.waits().mean() + 30, within(0.01));
    }

    @Test
    void leaveTheWaitsToTheSimulation() {
        ClosedForm model = new ClosedForm(730);
        Environment tried = failing("task.failureRate=0.3");

        assertThat(model.waitsHold(tried, Design.PIPES)).isFalse();
        assertThat(model.waitsHold(failing("task.failureRate=0"), Design.PIPES)).isTrue();
        assertThat(
                        model.waitsHold(
                                failing("task.failureRate=0.3", "pipes.stateMachineAttempts=1"),
                                Design.PIPES))
                .isTrue();
    }

    private static DesignUsage month(Environment environment) {
        return new ClosedForm(730).outcome(environment, Design.PIPES).feasible().orElseThrow();
    }

    private static Environment failing(String... more) {
        Environment environment =
                Plans.started(
                        "pipes.target=step-functions",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=30",
                        "task.startVariation=0",
                        "quotas.fargateVCpu=none");
        for (String each : more) {
            String[] sides = each.split("=");
            environment = PlanFields.require(sides[0]).withText(environment, sides[1]);
        }
        return environment;
    }
}
