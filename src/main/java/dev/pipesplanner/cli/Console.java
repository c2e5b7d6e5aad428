package dev.pipesplanner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;

/// The streams and the clock of one run.
///
/// @param hasProgress whether a person watches `err`, so that progress may be drawn there
public record Console(
        PrintStream out, PrintStream err, InputStream in, Clock clock, boolean hasProgress) {

    /// Nobody watches.
    public Console(PrintStream out, PrintStream err, InputStream in, Clock clock) {
        this(out, err, in, clock, false);
    }

    /// A standard input that is closed: reading it says so.
    public static InputStream closedInput() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("it is closed");
            }
        };
    }
}
