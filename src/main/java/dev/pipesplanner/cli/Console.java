package dev.pipesplanner.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;

/// The streams and the clock of one run.
public record Console(PrintStream out, PrintStream err, InputStream in, Clock clock) {}
