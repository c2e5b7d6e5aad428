package dev.pipesplanner.analysis.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.plan.NumberType.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class AxesTest {

    private final Axes axes = new Axes(Environments.with());

    private List<Object> values(String text) {
        return axes.read(text).values();
    }

    @Test
    void aRangeHasTheScaleOfTheCatalogueAndElevenValues() {
        Axis axis = axes.read("workload.messagesPerMonth=10k..10M");
        assertThat(axis.scale()).isEqualTo(Scale.LOG);
        assertThat(axis.values())
                .containsExactly(
                        10_000.0,
                        19_953.0,
                        39_811.0,
                        79_433.0,
                        158_490.0,
                        316_230.0,
                        630_960.0,
                        1_258_900.0,
                        2_511_900.0,
                        5_011_900.0,
                        10_000_000.0);
    }

    @Test
    void peopleSayScaleAndCount() {
        assertThat(values("workload.messagesPerMonth=1M..3M:linear:3"))
                .containsExactly(1e6, 2e6, 3e6);
        assertThat(values("task.imageMiB=1..100:log:3")).containsExactly(1.0, 10.0, 100.0);
        assertThat(values("pipes.spotDiscount=0%..80%:5")).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8);
        assertThat(values("task.bootSeconds=1..1.5:linear:3")).containsExactly(1.0, 1.25, 1.5);
    }

    @Test
    void wholeFieldsTakeWholeNumbersEachOnce() {
        assertThat(values("service.minTasks=0..4")).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
        assertThat(values("service.minTasks=0..3:9")).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(values("service.maxTasks=1..1000:log:4"))
                .containsExactly(1.0, 10.0, 100.0, 1_000.0);
    }

    @Test
    void aListHoldsNumbersInRisingOrderAndWords() {
        assertThat(values("workload.messagesPerMonth=1.5M, 20k,1.5M"))
                .containsExactly(20_000.0, 1_500_000.0);
        assertThat(values("pipes.spotDiscount=70%,auto,0.3")).containsExactly("auto", 0.3, 0.7);
        assertThat(values("quotas.fargateVCpu=none,6")).containsExactly("none", 6.0);
        assertThat(values("queue.dlqAlarm=yes,no")).containsExactly(true, false);
        assertThat(values("service.scaling.policy=step,fixed")).containsExactly("step", "fixed");
        assertThat(axes.read("pipes.spotDiscount=70%,auto").isNumeric()).isFalse();
    }

    @Test
    void aFieldAloneIsSweptAroundItsValue() {
        assertThat(values("workload.messagesPerMonth"))
                .hasSize(11)
                .startsWith(10_000.0)
                .endsWith(1_000_000.0);
        assertThat(values("pipes.spotDiscount")).hasSize(11).startsWith(0.0).endsWith(1.0);
        assertThat(values("service.maxTasks")).hasSize(21).startsWith(0.0).endsWith(20.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    workload.messagePerMonth=1..2 | There is no field workload.messagePerMonth.\\nDid you mean workload.messagesPerMonth?
                    messagesPerMonth=1..2 | There is no field messagesPerMonth.\\nDid you mean workload.messagesPerMonth?
                    hoursPerMonth=672..744 | hoursPerMonth belongs to the whole plan and cannot be varied.\\nUse --set.
                    terraform.namePrefix=a,b | terraform.namePrefix cannot be varied: it is neither a number nor a choice.
                    region=us-east-1 | region cannot be varied: it is neither a number nor a choice.
                    workload.arrivals.everySeconds=1..2 | workload.arrivals.everySeconds does not apply: another pattern, distribution or policy is chosen.
                    workload.messagesPerMonth= | (workload.messagesPerMonth=) must read FIELD=FROM..TO, FIELD=FROM..TO:log:N or FIELD=a,b,c.\\nDid you mean workload.messagesPerMonth=10k..10M?
                    =3 | (=3) must read FIELD=FROM..TO, FIELD=FROM..TO:log:N or FIELD=a,b,c.\\nDid you mean workload.messagesPerMonth=10k..10M?
                    workload.messagesPerMonth=5..2 | workload.messagesPerMonth must go from a number to a greater one, not from 5 to 2.
                    quotas.fargateVCpu=1..none | quotas.fargateVCpu must go from a number to a greater one, not from 1 to none.
                    workload.filterPassRate=0..65 | workload.filterPassRate (65) must be 0 to 1.\\nDid you mean 65%?
                    workload.filterPassRate=0.1,,0.2 | workload.filterPassRate is empty; it must be a number, 0 to 1.
                    workload.messagesPerMonth=0..5:log | workload.messagesPerMonth on a logarithmic scale must begin above 0, not at 0.\\nUse :linear, or begin at a small number.
                    workload.messagesPerMonth=1..5:1 | workload.messagesPerMonth: the number of values (1) must be a whole number from 2 to 1000, behind log or linear if there is one.
                    workload.messagesPerMonth=1..5:lug:3 | workload.messagesPerMonth (5:lug) has a unit (:lug) that is not known here.\\nUse one of G, M, k.
                    pipes.target=1..2 | pipes.target has no numbers, so it has no range.\\nList the values: ecs-task, step-functions.
                    pipes.target=ecs | pipes.target (ecs) must be one of ecs-task, step-functions.\\nDid you mean ecs-task?
                    """)
    void refusesWhatCannotBeVaried(String text, String message) {
        assertThatThrownBy(() -> axes.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message.replace("\\n", "\n"));
    }
}
