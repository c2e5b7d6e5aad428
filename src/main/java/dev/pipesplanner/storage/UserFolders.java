package dev.pipesplanner.storage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Where the app keeps what is the user's and no plan: refreshed price books, copies of unsaved
/// work and the log of internal errors.
///
/// Source: XDG Base Directory Specification.
public record UserFolders(Map<String, String> environment, Path home) {

    private static final String APP = "pipes-planner";

    public Path priceBooks() {
        return base("XDG_CACHE_HOME", ".cache").resolve(APP).resolve("prices");
    }

    /// Copies of unsaved work, for the case of a crash.
    public Path recovery() {
        return base("XDG_STATE_HOME", ".local/state").resolve(APP).resolve("recovery");
    }

    /// Marks of the plans that windows have open.
    public Path openPlans() {
        return base("XDG_STATE_HOME", ".local/state").resolve(APP).resolve("open");
    }

    /// Keeps an internal error and names the file it is in.
    public String log(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        PrivateFolder folder =
                new PrivateFolder(base("XDG_STATE_HOME", ".local/state").resolve(APP));
        Path file = folder.path().resolve("error.log");
        try {
            folder.append("error.log", text.toString().getBytes(StandardCharsets.UTF_8));
            return file.toString();
        } catch (IOException e) {
            return "no file, because " + file + " cannot be written: " + error;
        }
    }

    private Path base(String variable, String fallback) {
        String value = environment.getOrDefault(variable, "");
        return value.startsWith("/") ? Path.of(value) : home.resolve(fallback);
    }
}
