package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// What follows fields that are changed together (QUESTIONS §2).
final class FollowingFieldsTest {

    private final Environment present =
            with(
                    Environment.withDefaults("dev"),
                    Map.of(
                            "workload.processingSeconds.mean",
                            10.0,
                            "workload.processingSeconds.p95",
                            25.0));

    @Test
    void theP95KeepsItsRatioToTheMean() {
        Environment slower = changed(Map.of("workload.processingSeconds.mean", 40.0));

        assertThat(slower.workload().processingSeconds())
                .isEqualTo(new ProcessingTime.Lognormal(40, 100));
    }

    @Test
    void aP95ThatIsChangedTooFollowsNothing() {
        Environment slower =
                changed(
                        Map.of(
                                "workload.processingSeconds.mean",
                                40.0,
                                "workload.processingSeconds.p95",
                                60.0));

        assertThat(slower.workload().processingSeconds())
                .isEqualTo(new ProcessingTime.Lognormal(40, 60));
    }

    @Test
    void memoryGoesToTheNearestSizeThatTheCpuOffers() {
        assertThat(changed(Map.of("task.cpu", 4096.0)).task().memory()).isEqualTo(8192);
        assertThat(changed(Map.of("task.cpu", 256.0)).task().memory()).isEqualTo(2048);
        assertThat(changed(Map.of("task.cpu", 4096.0, "task.memory", 9216.0)).task().memory())
                .isEqualTo(9216);
    }

    @Test
    void theShareOfTheWorkThatIsParallelFollowsTheCpu() {
        Environment quicker = changed(Map.of("task.cpu", 2048.0, "workload.parallelShare", 0.5));

        assertThat(quicker.workload().processingSeconds())
                .isEqualTo(new ProcessingTime.Lognormal(7.5, 18.75));
        assertThat(changed(Map.of("task.cpu", 2048.0)).workload().processingSeconds())
                .isEqualTo(present.workload().processingSeconds());
    }

    @Test
    void aMeanThatIsChangedTooIsTheMeanOnTheNewCpu() {
        Environment quicker =
                changed(
                        Map.of(
                                "task.cpu",
                                2048.0,
                                "workload.parallelShare",
                                0.5,
                                "workload.processingSeconds.mean",
                                8.0));

        assertThat(quicker.workload().processingSeconds())
                .isEqualTo(new ProcessingTime.Lognormal(8, 20));
    }

    @Test
    void moreTasksAtLeastLiftTheMost() {
        assertThat(changed(Map.of("service.minTasks", 30.0)).service().maxTasks()).isEqualTo(30);
        assertThat(changed(Map.of("service.minTasks", 3.0)).service().maxTasks()).isEqualTo(10);
        assertThat(changed(Map.of("service.minTasks", 30.0, "service.maxTasks", 20.0)).service())
                .returns(20, ServiceDesign::maxTasks)
                .returns(30, ServiceDesign::minTasks);
    }

    @Test
    void aKindIsChosenBeforeTheFieldsOfThatKind() {
        Environment periodic =
                changed(
                        Map.of(
                                "workload.arrivals.everySeconds",
                                60.0,
                                "workload.arrivals.pattern",
                                "periodic"));

        assertThat(periodic.workload().arrivals()).isEqualTo(new Arrivals.Periodic(60));
    }

    @Test
    void aFieldThatDoesNotApplyIsRefusedByItsName() {
        assertThatThrownBy(() -> changed(Map.of("workload.arrivals.everySeconds", 60.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("workload.arrivals.everySeconds does not apply");
    }

    private Environment changed(Map<String, Object> values) {
        return with(present, values);
    }

    private static Environment with(Environment environment, Map<String, Object> values) {
        return FollowingFields.changed(environment, values);
    }
}
