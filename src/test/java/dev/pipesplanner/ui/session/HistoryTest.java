package dev.pipesplanner.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;

import org.junit.jupiter.api.Test;

import java.util.List;

class HistoryTest {

    private final History history = new History(state(1));

    @Test
    void aGestureIsOneStep() {
        history.add(state(2), "set volume", "drag");
        history.add(state(3), "set volume", "drag");
        history.endGesture();
        history.add(state(4), "set volume", "drag");

        assertThat(history.undo()).isEqualTo(state(3));
        assertThat(history.undo()).isEqualTo(state(1));
        assertThat(history.undoName()).isEmpty();
        assertThat(history.redo()).isEqualTo(state(3));
        assertThat(history.redo()).isEqualTo(state(4));
        assertThat(history.redoName()).isEmpty();
    }

    @Test
    void changesWithoutAGestureAreStepsOfTheirOwn() {
        history.add(state(2), "first", "");
        history.add(state(3), "second", "");

        assertThat(history.undoName()).contains("second");
        assertThat(history.undo()).isEqualTo(state(2));
        assertThat(history.undoName()).contains("first");
        assertThat(history.redoName()).contains("second");
    }

    @Test
    void aGestureThatComesBackIsNoStepAndLosesNothing() {
        history.add(state(2), "first", "");
        history.undo();

        history.add(state(3), "drag", "drag");
        history.add(state(1), "drag", "drag");
        history.endGesture();

        assertThat(history.undoName()).isEmpty();
        assertThat(history.redoName()).contains("first");
        assertThat(history.redo()).isEqualTo(state(2));
    }

    @Test
    void aGestureThatIsTakenBackLeavesNoTrace() {
        history.add(state(2), "first", "");
        history.add(state(3), "second", "");
        history.undo();

        history.add(state(4), "typing", "field");
        history.add(state(5), "typing", "field");

        assertThat(history.takeBack("field")).contains(state(2).plan());
        assertThat(history.undoName()).contains("first");
        assertThat(history.redo()).isEqualTo(state(3));
    }

    @Test
    void onlyTheOpenGestureCanBeTakenBack() {
        history.add(state(2), "typing", "field");
        assertThat(history.takeBack("other")).isEmpty();

        history.endGesture();

        assertThat(history.takeBack("field")).isEmpty();
        assertThat(history.takeBack("")).isEmpty();
    }

    @Test
    void aNewStepEndsWhatCouldBeRedone() {
        history.add(state(2), "first", "");
        history.undo();

        history.add(state(3), "other", "");

        assertThat(history.redoName()).isEmpty();
        assertThat(history.undo()).isEqualTo(state(1));
    }

    @Test
    void undoShowsTheEnvironmentThatChanges() {
        Plan two = state(1).plan().adding(Environment.withDefaults("prod"));
        History of = new History(new History.State(two, "dev"));
        Plan changed = two.with("prod", prod -> prod.withMessagesPerMonth(7));
        of.add(new History.State(changed, "prod"), "set volume", "");

        assertThat(of.undo()).isEqualTo(new History.State(two, "prod"));
    }

    private static History.State state(double messages) {
        Environment dev = Environment.withDefaults("dev").withMessagesPerMonth(messages);
        return new History.State(new Plan("Plan", 730, false, List.of(dev)), "dev");
    }
}
