package dev.pipesplanner.ui.session;

import javafx.application.Platform;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Where work goes that would hold up the window; its threads end with the app.
///
/// Everything that a window starts elsewhere goes through one of these, under a name, from the
/// moment it is asked for, also when it starts later, until its news have arrived in the window. So
/// {@link #underWay} knows what the window still waits for, and an empty list says that it rests.
public final class Background {

    /// Two frames: a dragged slider does not start anything that would share the machine with it.
    private static final long PAUSE_MILLIS = 34;

    /// Long enough that a dragged slider does not start a month at every step.
    private static final long REST_MILLIS = 120;

    private static final ThreadFactory DAEMONS =
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("behind-", 0).factory();

    private final UnderWay underWay = new UnderWay();
    private final ExecutorService threads;

    public Background() {
        this(Executors.newCachedThreadPool(DAEMONS));
    }

    /// @param threads run all work; as many as there is work, since some of it waits for other work
    public Background(ExecutorService threads) {
        this.threads = threads;
    }

    /// Starts what it is given one after the other.
    public Line line(String name) {
        return new Line(name, new OneAfterOther(threads));
    }

    /// Runs side by side with everything else.
    public ExecutorService sideBySide(String name) {
        return new CountedThreads(name, underWay, threads);
    }

    /// Back into the window; the only way there.
    public Executor window(String name) {
        // news that ask a question run until it is answered; the window rests meanwhile
        return work -> Platform.runLater(underWay.untilBegun(name, work));
    }

    /// Starts work again and again, so much after the one before, for as long as it is wanted. What
    /// has not begun holds nothing up: the window rests in between.
    public void every(long millis, BooleanSupplier isWanted, Runnable work) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, threads)
                .execute(() -> {
                    if (isWanted.getAsBoolean()) {
                        work.run();
                        every(millis, isWanted, work);
                    }
                });
    }

    /// The names of all work that is asked for and not done, in the order in which it was asked
    /// for. Whole in the window's thread, where no news are half told.
    public List<String> underWay() {
        return underWay.names();
    }

    /// Work of one name, of which never two pieces run at a time.
    public final class Line implements Executor {

        private final String name;
        private final Executor order;

        private Line(String name, Executor order) {
            this.name = name;
            this.order = order;
        }

        @Override
        public void execute(Runnable work) {
            order.execute(underWay.untilDone(name, work));
        }

        /// The same once the inputs pause.
        public Executor afterPause() {
            return after(PAUSE_MILLIS);
        }

        /// The same once the inputs rest.
        public Executor afterRest() {
            return after(REST_MILLIS);
        }

        /// The same, so much later.
        public Executor after(long millis) {
            Executor later =
                    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, order);
            return work -> later.execute(underWay.untilDone(name, work));
        }

        /// Where its news are told.
        public Executor window() {
            return Background.this.window(name);
        }
    }
}
