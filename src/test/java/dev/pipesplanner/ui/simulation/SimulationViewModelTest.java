package dev.pipesplanner.ui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.session.Stepwise;

import org.junit.jupiter.api.Test;

import java.util.concurrent.ForkJoinPool;

class SimulationViewModelTest {

    private final SessionViewModel session = Sessions.ofDefaults();
    private final Stepwise worker = new Stepwise();
    private final SimulationViewModel simulation =
            new SimulationViewModel(session, worker, ForkJoinPool.commonPool(), Runnable::run);

    @Test
    void nothingIsSimulatedForNobody() {
        Sessions.set(session, "workload.messagesPerMonth", "5000");

        assertThat(worker.waiting()).isZero();
        assertThat(simulation.shownProperty().get()).isEmpty();
    }

    @Test
    void whoLooksGetsTheMonth() {
        simulation.watch(true);
        assertThat(simulation.runningProperty().get()).isTrue();

        worker.runAll();

        assertThat(simulation.runningProperty().get()).isFalse();
        assertThat(simulation.staleProperty().get()).isFalse();
        assertThat(simulation.statusProperty().get()).isEqualTo("One simulated month, seed 1");
        assertThat(shown().waits().curves()).containsOnlyKeys(Design.PIPES, Design.SERVICE);
        assertThat(shown().timeline().minutes()).isEqualTo(43_800);
    }

    @Test
    void theNewestPlanWinsAndTheLastMonthIsStaleUntilThen() {
        simulation.watch(true);
        worker.runAll();
        MonthCharts first = shown();

        Sessions.set(session, "workload.messagesPerMonth", "5000");
        Sessions.set(session, "workload.messagesPerMonth", "6000");
        Sessions.set(session, "workload.messagesPerMonth", "7000");

        assertThat(shown()).isSameAs(first);
        assertThat(simulation.staleProperty().get()).isTrue();
        assertThat(worker.waiting()).isEqualTo(3);

        worker.runAll();

        assertThat(simulation.staleProperty().get()).isFalse();
        assertThat(messages()).isBetween(6_600.0, 7_400.0);
    }

    @Test
    void goingBackToTheMonthShownNeedsNoRun() {
        simulation.watch(true);
        worker.runAll();
        MonthCharts first = shown();
        Sessions.set(session, "workload.messagesPerMonth", "5000");

        session.undo();

        assertThat(simulation.runningProperty().get()).isFalse();
        assertThat(simulation.staleProperty().get()).isFalse();
        worker.runAll();
        assertThat(shown()).isSameAs(first);
    }

    @Test
    void aCancelledRunLeavesTheLastMonthStaleUntilAskedAgain() {
        simulation.watch(true);
        worker.runAll();
        MonthCharts first = shown();
        Sessions.set(session, "workload.messagesPerMonth", "5000");

        simulation.cancel();
        worker.runAll();

        assertThat(shown()).isSameAs(first);
        assertThat(simulation.staleProperty().get()).isTrue();
        assertThat(simulation.runningProperty().get()).isFalse();
        assertThat(simulation.statusProperty().get()).isEqualTo("Canceled");

        simulation.again();
        worker.runAll();

        assertThat(simulation.staleProperty().get()).isFalse();
        assertThat(messages()).isBetween(4_600.0, 5_400.0);
    }

    @Test
    void whatCannotBeSimulatedSaysWhy() {
        Sessions.set(session, "workload.messagesPerMonth", "20M");
        simulation.watch(true);

        worker.runAll();

        assertThat(shown().timeline().missing().get(Design.PIPES))
                .contains("the quota (Fargate vCPU) is 6");
    }

    private MonthCharts shown() {
        return simulation.shownProperty().get().orElseThrow();
    }

    private double messages() {
        int minutes = shown().timeline().minutes();
        return shown().timeline().slice(0, minutes, minutes).arrivals()[0];
    }
}
