package dev.pipesplanner.ui;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Threads that can be held, so that a test sees a window while it is at work for sure.
final class HeldThreads extends ThreadPoolExecutor {

    private boolean isHeld;

    HeldThreads() {
        super(
                0,
                Integer.MAX_VALUE,
                1,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("held-", 0).factory(),
                new DiscardPolicy());
    }

    /// What starts from now on waits.
    synchronized void hold() {
        isHeld = true;
    }

    synchronized void release() {
        isHeld = false;
        notifyAll();
    }

    @Override
    protected synchronized void beforeExecute(Thread thread, Runnable work) {
        try {
            while (isHeld) {
                wait();
            }
        } catch (InterruptedException _) {
            thread.interrupt(); // the test is over
        }
    }
}
