package dev.pipesplanner.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class BackgroundTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Background background = new Background(threads);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void workIsUnderWayFromTheMomentItIsAskedForUntilItIsDone() throws Exception {
        Future<?> first = background.sideBySide("first").submit(this::passGate);
        Future<?> second = background.sideBySide("second").submit(this::passGate);

        assertThat(background.underWay()).containsExactly("first", "second");

        gate.countDown();
        first.get();
        second.get();
        threads.close();
        assertThat(background.underWay()).isEmpty();
    }

    @Test
    void workThatStartsLaterIsUnderWayAtOnce() {
        Background.Line line = background.line("later");
        line.execute(this::passGate);
        line.afterPause().execute(() -> done.add("paused"));
        line.afterRest().execute(() -> done.add("rested"));

        assertThat(background.underWay()).containsExactly("later", "later", "later");
        gate.countDown();
    }

    @Test
    void aLineRunsOnePieceAtATimeAlsoAfterOneThatFails() throws Exception {
        Background.Line line = background.line("line");
        // the last piece, and the news of the one that fails
        CountDownLatch all = new CountDownLatch(2);
        line.execute(() -> {
            passGate();
            done.add("first");
        });
        line.execute(() -> {
            done.add("second");
            Thread.currentThread()
                    .setUncaughtExceptionHandler((_, e) -> {
                        done.add(e.getMessage());
                        all.countDown();
                    });
            throw new IllegalStateException("broken");
        });
        line.execute(() -> done.add("third"));
        line.execute(all::countDown);

        gate.countDown();
        all.await();

        assertThat(done).containsSubsequence("first", "second", "third").contains("broken");
    }

    @Test
    void linesDoNotWaitForEachOther() throws Exception {
        CountDownLatch other = new CountDownLatch(1);
        background.line("held").execute(this::passGate);
        background.line("free").execute(other::countDown);

        other.await();

        assertThat(background.underWay()).contains("held");
        gate.countDown();
    }

    private void passGate() {
        try {
            gate.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
