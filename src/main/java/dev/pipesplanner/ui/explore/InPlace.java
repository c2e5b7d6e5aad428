package dev.pipesplanner.ui.explore;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/// Does work at once, in the thread that asks for it: work behind the window that shares two cores
/// with it must not spread over more.
final class InPlace extends AbstractExecutorService {

    @Override
    public void execute(Runnable work) {
        work.run();
    }

    @Override
    public void shutdown() {
        throw new UnsupportedOperationException("There is no thread to end.");
    }

    @Override
    public List<Runnable> shutdownNow() {
        throw new UnsupportedOperationException("There is no thread to end.");
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }
}
