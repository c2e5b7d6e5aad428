package dev.pipesplanner.storage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /// Keeps an internal error and names the file it is in.
    public String log(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        Path file = base("XDG_STATE_HOME", ".local/state").resolve(APP).resolve("error.log");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    text.toString(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
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
