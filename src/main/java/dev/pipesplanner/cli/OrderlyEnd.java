package dev.pipesplanner.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// While it is open, Ctrl-C interrupts the command instead of ending it at once, so that it can say
/// what it has done; the process ends soon all the same.
final class OrderlyEnd implements AutoCloseable {

    private static final long LONGEST_SECONDS = 3;

    private final CountDownLatch said = new CountDownLatch(1);
    private final Thread hook;

    OrderlyEnd() {
        Thread command = Thread.currentThread();
        hook =
                new Thread(() -> {
                    command.interrupt();
                    try {
                        boolean _ = said.await(LONGEST_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        said.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the process is ending already
        }
    }
}
