package dev.pipesplanner.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.simulation.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

class LatestTaskTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void onlyTheNewestRunIsHeardOf() {
        Stepwise worker = new Stepwise();
        LatestTask newest = new LatestTask(worker, Runnable::run);

        newest.run(_ -> "first", listener());
        newest.run(_ -> "second", listener());
        worker.runAll();

        assertThat(told).containsExactly("done second");
    }

    @Test
    void aRunThatIsOldWhenItsNewsArriveIsNotHeardOf() {
        Stepwise window = new Stepwise();
        LatestTask newest = new LatestTask(Runnable::run, window);

        newest.run(_ -> "first", listener());
        newest.cancel();
        window.runAll();

        assertThat(told).isEmpty();
    }

    @Test
    void aFailureIsTold() {
        LatestTask newest = new LatestTask(Runnable::run, Runnable::run);
        Function<Progress, Object> broken =
                _ -> {
                    throw new IllegalStateException("no room");
                };

        newest.run(broken, listener());

        assertThat(told).containsExactly("failed no room");
    }

    @Test
    void aCancelledRunEndsAtItsNextProgress() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            LatestTask newest = new LatestTask(worker, Runnable::run);
            newest.run(
                    progress -> {
                        try {
                            for (; ; ) {
                                begun.countDown();
                                progress.reached(0.5);
                            }
                        } finally {
                            ended.countDown();
                        }
                    },
                    listener());
            begun.await();

            newest.cancel();

            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(told.stream().filter(news -> news.startsWith("done"))).isEmpty();
    }

    private LatestTask.Listener<Object> listener() {
        return new LatestTask.Listener<>(
                share -> told.add("progress " + share),
                result -> told.add("done " + result),
                failure -> told.add("failed " + failure.getMessage()));
    }
}
