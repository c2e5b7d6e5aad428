package dev.pipesplanner.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// An executor that does its work when the test says so, so that nothing depends on time.
public final class Stepwise implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    public int waiting() {
        return waiting.size();
    }

    public void runAll() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
