package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What every journey relies on: a window at work is waited for.
class RestTest extends WindowTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void aSessionThatNeverRestsIsWaitedForAndNamed() {
        working(() -> {
            drag("taskSize", 3);

            assertThatThrownBy(() -> rest.await(SHORT))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(
                            "After 200 ms the window is not at rest; under way: simulated-answer");
            assertThat(isShown("staleMark")).isTrue();
        });
    }

    @Test
    void allThatIsUnderWayIsNamed() {
        working(() -> {
            action("page.compare");
            action("tab.timeline");

            assertThatThrownBy(() -> rest.await(SHORT))
                    .hasMessageEndingWith("under way: compare-left, compare-right, month");
        });
    }

    @Test
    void anAnswerIsWaitedForUntilItHasArrived() {
        List<CompletableFuture<Boolean>> stale = new ArrayList<>();
        working(() -> {
            drag("taskSize", 3);
            stale.add(
                    CompletableFuture.supplyAsync(() -> {
                        rest.await();
                        return isShown("staleMark");
                    }));
            for (int frame = 0; frame < 20; frame++) {
                Rest.frame();
                assertThat(stale.getFirst()).isNotDone();
            }
        });

        assertThat(stale.getFirst().join()).isFalse();
    }

    @Test
    void aWindowThatIsLaidOutAgainAndAgainDoesNotRest() {
        Runnable again = () -> window.getScene().getRoot().requestLayout();
        meanwhile(() -> {
            interact(() -> window.getScene().addPostLayoutPulseListener(again));

            assertThatThrownBy(() -> rest.await(SHORT)).hasMessageEndingWith("under way: layout");

            interact(() -> window.getScene().removePostLayoutPulseListener(again));
        });
    }

    @Test
    void aQuestionIsNoWorkOfTheWindows() {
        ask(() -> Menu.fire(window.getScene(), "environment.add"));

        rest.await(SHORT.multipliedBy(10));
        push(javafx.scene.input.KeyCode.ESCAPE);
    }
}
