package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Usage;

import org.junit.jupiter.api.Test;

/// Where the tasks of a service run, in both engines (MODEL §4.2; §8 vector 20).
class ServiceCapacityTest {

    @Test
    void oneTrackedTaskRunsOnOneProviderWhateverTheWeights() {
        Usage month =
                Plans.simulated(
                                Plans.of(
                                        "service.scaling.policy=target-tracking",
                                        "service.minTasks=1",
                                        "service.maxTasks=1",
                                        "service.spotWeight=1",
                                        "service.onDemandWeight=3"),
                                Design.SERVICE,
                                1)
                        .usage();

        // 730 h of 1 vCPU at 0.04048 and 2 GB at 0.004445: 36.0401
        assertThat(month.quantity(Meter.FARGATE_VCPU_HOURS)).isCloseTo(730, within(1e-6));
        assertThat(month.quantity(Meter.FARGATE_SPOT_VCPU_HOURS)).isZero();
    }

    @Test
    void eightFixedTasksAreSixAndTwo() {
        Environment environment = fixed(8, "service.spotWeight=3", "service.onDemandWeight=1");

        Usage expected = expected(environment);
        Usage month = Plans.simulated(environment, Design.SERVICE, 1).usage();

        assertThat(expected.quantity(Meter.FARGATE_SPOT_VCPU_HOURS)).isEqualTo(6 * 730);
        assertThat(expected.quantity(Meter.FARGATE_VCPU_HOURS)).isEqualTo(2 * 730);
        assertThat(month.quantity(Meter.FARGATE_SPOT_VCPU_HOURS)).isCloseTo(6 * 730, within(1e-6));
        assertThat(month.quantity(Meter.FARGATE_VCPU_HOURS)).isCloseTo(2 * 730, within(1e-6));
    }

    @Test
    void theSavingsPlanCoversOnDemandTasksThatAlwaysRun() {
        Usage month =
                expected(
                        fixed(
                                5,
                                "service.spotWeight=1",
                                "service.onDemandWeight=1",
                                "service.base.tasks=1",
                                "service.savingsPlanDiscount=0.2"));

        // O, then S O S O
        assertThat(month.quantity(Meter.FARGATE_SAVINGS_PLAN_VCPU_HOURS)).isEqualTo(3 * 730);
        assertThat(month.quantity(Meter.FARGATE_VCPU_HOURS)).isZero();
        assertThat(month.quantity(Meter.FARGATE_SPOT_VCPU_HOURS)).isEqualTo(2 * 730);
    }

    @Test
    void anOnOffServiceRunsItsOnlyTaskWhereTheWeightsPutIt() {
        Environment environment =
                Plans.started(
                        "service.minTasks=0",
                        "service.maxTasks=5",
                        "service.spotWeight=2",
                        "service.onDemandWeight=3",
                        "workload.messagesPerMonth=8760");

        assertThat(expected(environment).quantity(Meter.FARGATE_SPOT_VCPU_HOURS)).isZero();
        assertThat(
                        Plans.simulated(environment, Design.SERVICE, 1)
                                .usage()
                                .quantity(Meter.FARGATE_SPOT_VCPU_HOURS))
                .isZero();
    }

    /// A task is replaced as soon as it is struck, and not billed while its successor is
    /// provisioned.
    @Test
    void interruptionsCostTheHoursThatNoTaskRuns() {
        Environment environment =
                fixed(
                        4,
                        "service.spotWeight=1",
                        "service.onDemandWeight=1",
                        "task.provisioningSeconds=120",
                        "task.interruptionsPerTaskHour=2");

        Usage month = Plans.simulated(environment, Design.SERVICE, 1).usage();

        assertThat(month.quantity(Meter.FARGATE_SPOT_VCPU_HOURS))
                .isCloseTo(
                        expected(environment).quantity(Meter.FARGATE_SPOT_VCPU_HOURS),
                        within(15.0));
    }

    private static Environment fixed(int tasks, String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "service.scaling.policy=fixed";
        all[1] = "service.minTasks=" + tasks;
        all[2] = "service.maxTasks=" + tasks;
        System.arraycopy(more, 0, all, 3, more.length);
        return Plans.started(all);
    }

    private static Usage expected(Environment environment) {
        return switch (new ClosedForm(730).outcome(environment, Design.SERVICE)) {
            case Outcome.Feasible(var used) -> used.usage();
            case Outcome.Infeasible(String reason) -> throw new AssertionError(reason);
            case Outcome.NotAvailable(String reason) -> throw new AssertionError(reason);
        };
    }
}
