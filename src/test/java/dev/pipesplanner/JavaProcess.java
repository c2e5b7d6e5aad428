package dev.pipesplanner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The app in a process of its own, from the classes of this build.
final class JavaProcess {

    private final List<String> options = new ArrayList<>();

    private JavaProcess() {}

    /// Started soon: compiled by the first compiler only.
    static JavaProcess with(String... options) {
        JavaProcess process = optimized(options);
        process.options.add("-XX:TieredStopAtLevel=1");
        return process;
    }

    /// For work that takes its time.
    static JavaProcess optimized(String... options) {
        JavaProcess process = new JavaProcess();
        process.options.addAll(List.of(options));
        return process;
    }

    /// A builder for one command of the app; the caller adds variables and streams.
    ProcessBuilder command(String... args) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:+UseSerialGC"));
        line.addAll(options);
        line.addAll(List.of("-cp", classPath(), "dev.pipesplanner.Main"));
        line.addAll(List.of(args));
        return new ProcessBuilder(line);
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /// Sends the signal of Ctrl-C.
    static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }
}
