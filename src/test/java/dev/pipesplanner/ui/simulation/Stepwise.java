package dev.pipesplanner.ui.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// An executor that does its work when the test says so, so that nothing depends on time.
final class Stepwise implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    int waiting() {
        return waiting.size();
    }

    void runAll() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
