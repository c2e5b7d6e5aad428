package dev.pipesplanner.ui.session;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Lends threads to work of which each piece waits for the one before it.
final class OneAfterOther implements Executor {

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean isRunning;

    OneAfterOther(Executor threads) {
        this.threads = threads;
    }

    @Override
    public synchronized void execute(Runnable work) {
        waiting.add(work);
        if (!isRunning) {
            isRunning = true;
            threads.execute(this::runNext);
        }
    }

    private void runNext() {
        try {
            next().run();
        } finally {
            startNext();
        }
    }

    private synchronized Runnable next() {
        return waiting.remove();
    }

    private synchronized void startNext() {
        isRunning = !waiting.isEmpty();
        if (isRunning) {
            threads.execute(this::runNext);
        }
    }
}
