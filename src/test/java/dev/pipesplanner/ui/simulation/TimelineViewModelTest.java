package dev.pipesplanner.ui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.Timeline;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.simulation.TimelineViewModel.View;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.concurrent.ForkJoinPool;

class TimelineViewModelTest {

    private static final int MONTH = 43_800;

    private static Timeline timeline = Timeline.NONE;

    private final TimelineViewModel part = new TimelineViewModel();

    @BeforeAll
    static void oneMonth() {
        SessionViewModel session = Sessions.ofDefaults();
        SimulationViewModel simulation =
                new SimulationViewModel(
                        session, Runnable::run, ForkJoinPool.commonPool(), Runnable::run);
        simulation.watch(true);
        timeline = simulation.shownProperty().get().orElseThrow().timeline();
    }

    @Test
    void aNewMonthIsShownWhole() {
        part.show(timeline);

        assertThat(view()).isEqualTo(new View(0, MONTH));
    }

    @Test
    void zoomKeepsThePlaceUnderThePointer() {
        part.show(timeline);

        part.zoom(2, 0.5);
        assertThat(view()).isEqualTo(new View(MONTH / 4, MONTH * 3 / 4));

        part.zoom(2, 0);
        assertThat(view()).isEqualTo(new View(MONTH / 4, MONTH / 2));

        part.zoom(0.001, 0.5);
        assertThat(view()).isEqualTo(new View(0, MONTH));
    }

    @Test
    void nothingIsCloserThanHalfAnHour() {
        part.show(timeline);

        part.zoom(1e9, 1);

        assertThat(view()).isEqualTo(new View(MONTH - 30, MONTH));
    }

    @Test
    void panningStopsAtBothEnds() {
        part.show(timeline);
        part.zoom(4, 0);

        part.pan(-1);
        assertThat(view()).isEqualTo(new View(0, MONTH / 4));

        part.pan(0.5);
        assertThat(view().from()).isEqualTo(MONTH / 8);

        part.pan(100);
        assertThat(view()).isEqualTo(new View(MONTH * 3 / 4, MONTH));
    }

    @Test
    void theWorstHourIsInTheMiddleOfFive() {
        part.show(timeline);

        part.worstHour();

        assertThat(view().minutes()).isEqualTo(300);
        assertThat(60 * timeline.worstHour()).isBetween(view().from(), view().to() - 60);
    }

    @Test
    void anotherMonthKeepsThePartInView() {
        part.show(timeline);
        part.worstHour();
        View before = view();

        part.show(timeline);
        assertThat(view()).isEqualTo(before);

        part.show(Timeline.NONE);
        assertThat(view()).isEqualTo(new View(0, 0));
    }

    private View view() {
        return part.viewProperty().get();
    }
}
