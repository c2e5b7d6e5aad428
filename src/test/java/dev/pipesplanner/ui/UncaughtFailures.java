package dev.pipesplanner.ui;

import org.testfx.util.WaitForAsyncUtils;

import java.util.Arrays;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// What any thread has thrown without anybody catching it. The next deed of a test fails with it.
///
/// TestFX collects them too, but sleeps for 50 ms before each look at them.
final class UncaughtFailures {

    private static final Queue<Throwable> THROWN = new ConcurrentLinkedQueue<>();

    private UncaughtFailures() {}

    /// From now on, in place of TestFX.
    static void collect() {
        // its class begins to collect when it is first used, which must not be later
        WaitForAsyncUtils.clearExceptions();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            if (!isOfTheHeadlessScreen(failure)) {
                THROWN.add(failure);
            }
        });
    }

    static void requireNone() throws Throwable {
        Throwable thrown = THROWN.poll();
        if (thrown != null) {
            THROWN.clear();
            throw thrown;
        }
    }

    /// The headless screen is 1000 by 1000 and cannot paint a menu whose border reaches beyond,
    /// which no real screen minds.
    private static boolean isOfTheHeadlessScreen(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(IndexOutOfBoundsException.class::isInstance)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .anyMatch(frame ->
                        frame.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow")
                                && frame.getMethodName().equals("blit"));
    }
}
