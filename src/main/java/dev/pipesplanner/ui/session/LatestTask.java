package dev.pipesplanner.ui.session;

import dev.pipesplanner.simulation.Progress;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/// Work behind the window of which only the newest counts: each run has a number, and one that is
/// no longer the newest ends at its next progress and is never heard of again.
public final class LatestTask {

    private static final long REPORT_EVERY_NANOS = 50_000_000;
    private static final long REPORT_AFTER_NANOS = 300_000_000;

    private final Executor worker;
    private final Executor window;
    private final AtomicLong newest = new AtomicLong();

    /// @param worker where the work is done
    /// @param window where results are told
    public LatestTask(Executor worker, Executor window) {
        this.worker = worker;
        this.window = window;
    }

    /// What a run tells, all of it in the window.
    ///
    /// @param progress told the share that is done, from 300 ms on
    /// @param done told the result
    /// @param failed told why there is none
    public record Listener<T>(
            DoubleConsumer progress, Consumer<T> done, Consumer<Throwable> failed) {}

    /// Starts a run, which makes all before it old.
    public <T> void run(Function<Progress, T> work, Listener<T> listener) {
        run(worker, work, listener);
    }

    /// The same elsewhere, such as once the inputs rest.
    public <T> void run(Executor where, Function<Progress, T> work, Listener<T> listener) {
        long number = newest.incrementAndGet();
        where.execute(() -> work(number, work, listener));
    }

    /// Makes every run old.
    public void cancel() {
        newest.incrementAndGet();
    }

    private <T> void work(long number, Function<Progress, T> work, Listener<T> listener) {
        if (number != newest.get()) {
            return;
        }
        try {
            T result = work.apply(new Reports(number, listener.progress()));
            tell(number, () -> listener.done().accept(result));
        } catch (CancellationException _) {
            // a newer run has its place
        } catch (RuntimeException | OutOfMemoryError e) {
            tell(number, () -> listener.failed().accept(e));
        }
    }

    private void tell(long number, Runnable news) {
        window.execute(() -> {
            if (number == newest.get()) {
                news.run();
            }
        });
    }

    /// Reports not more often than people see, and ends an old run.
    private final class Reports implements Progress {

        private final long number;
        private final DoubleConsumer listener;
        private long nextReport = System.nanoTime() + REPORT_AFTER_NANOS;

        Reports(long number, DoubleConsumer listener) {
            this.number = number;
            this.listener = listener;
        }

        @Override
        public synchronized void reached(double share) {
            if (number != newest.get()) {
                throw new CancellationException();
            }
            long now = System.nanoTime();
            if (now - nextReport >= 0) {
                nextReport = now + REPORT_EVERY_NANOS;
                tell(number, () -> listener.accept(share));
            }
        }
    }
}
