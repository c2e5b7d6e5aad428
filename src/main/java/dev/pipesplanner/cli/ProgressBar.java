package dev.pipesplanner.cli;

import dev.pipesplanner.simulation.Progress;

import java.io.PrintStream;

/// One line that fills while a person waits; several threads may tell it how far they are.
final class ProgressBar implements Progress, AutoCloseable {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final String topic;
    private int shown = -1;

    ProgressBar(PrintStream out, String topic) {
        this.out = out;
        this.topic = topic;
    }

    /// The bar on a terminal, nothing elsewhere.
    static ProgressBar on(Console console, String topic) {
        return new ProgressBar(
                console.hasProgress()
                        ? console.err()
                        : new PrintStream(PrintStream.nullOutputStream()),
                topic);
    }

    @Override
    public synchronized void reached(double share) {
        int percent = (int) (100 * share);
        if (percent > shown) {
            shown = percent;
            int full = WIDTH * percent / 100;
            out.print(
                    "\r"
                            + topic
                            + " ["
                            + "=".repeat(full)
                            + " ".repeat(WIDTH - full)
                            + "] "
                            + percent
                            + " %");
            out.flush();
        }
    }

    /// Leaves the line empty.
    @Override
    public synchronized void close() {
        if (shown >= 0) {
            out.print("\r" + " ".repeat(topic.length() + WIDTH + 9) + "\r");
            out.flush();
        }
    }
}
