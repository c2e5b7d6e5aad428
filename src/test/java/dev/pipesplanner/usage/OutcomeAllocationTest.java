package dev.pipesplanner.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.management.ManagementFactory;

/// Maps and searches ask for a usage some hundred thousand times a second: it makes figures, and no
/// words before a bill asks for them.
class OutcomeAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int TIMES = 100;

    @ParameterizedTest
    @EnumSource(Design.class)
    void aMonthsUsageIsFewBytes(Design design) {
        Environment environment =
                PlanFields.require("service.scaling.policy")
                        .withText(Environment.withDefaults("dev"), "fixed");
        allocated(environment, design);

        assertThat(allocated(environment, design)).isLessThan(TIMES * 6_000L);
    }

    private static long allocated(Environment environment, Design design) {
        ClosedForm closedForm = new ClosedForm(730);
        int feasible = 0;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < TIMES; i++) {
            Environment moved = environment.withMessagesPerMonth(60_000 + i);
            feasible += closedForm.outcome(moved, design).feasible().isPresent() ? 1 : 0;
        }
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(feasible).isEqualTo(TIMES);
        return bytes;
    }
}
