package dev.pipesplanner;

import dev.pipesplanner.cli.Cli;
import dev.pipesplanner.cli.Console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;

/// One command of the real app, with everything wired, and what it printed.
record TerminalRun(int code, String out, String err) {

    static TerminalRun of(Map<String, String> environment, String... args) {
        return run(environment, new byte[0], args);
    }

    /// With a text on standard input.
    static TerminalRun with(String input, String... args) {
        return with(input.getBytes(StandardCharsets.UTF_8), args);
    }

    /// With bytes that need not be text.
    static TerminalRun with(byte[] input, String... args) {
        return run(Map.of(), input, args);
    }

    private static TerminalRun run(Map<String, String> environment, byte[] input, String... args) {
        return run(console -> new CompositionRoot(environment, console).cli(), input, args);
    }

    /// Of an app that is wired otherwise.
    static TerminalRun of(Function<Console, Cli> app, String... args) {
        return run(app, new byte[0], args);
    }

    private static TerminalRun run(Function<Console, Cli> app, byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(input),
                        Clock.fixed(Instant.parse("2026-11-24T10:15:30Z"), ZoneOffset.UTC));
        int code = app.apply(console).run(args);
        return new TerminalRun(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
