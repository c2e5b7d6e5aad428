package dev.pipesplanner.ui.session;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/// Threads whose work counts as under way. They belong to all and are not shut down.
final class CountedThreads extends AbstractExecutorService {

    private final String name;
    private final UnderWay underWay;
    private final ExecutorService threads;

    CountedThreads(String name, UnderWay underWay, ExecutorService threads) {
        this.name = name;
        this.underWay = underWay;
        this.threads = threads;
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(underWay.untilDone(name, work));
    }

    @Override
    public void shutdown() {
        throw new UnsupportedOperationException("The threads are the window's.");
    }

    @Override
    public List<Runnable> shutdownNow() {
        throw new UnsupportedOperationException("The threads are the window's.");
    }

    @Override
    public boolean isShutdown() {
        return threads.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return threads.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return threads.awaitTermination(timeout, unit);
    }
}
