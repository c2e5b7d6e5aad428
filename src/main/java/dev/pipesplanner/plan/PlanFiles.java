package dev.pipesplanner.plan;

import dev.pipesplanner.reading.Reading;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The port through which the app reads and writes plan files and the samples it ships. What cannot
/// be read says file, place in it, reason and way out.
public interface PlanFiles {

    /// The version of plan files that this program writes, and the newest that it reads.
    int FORMAT_VERSION = 1;

    /// Names of the shipped samples.
    List<String> samples();

    Reading<Plan> sample(String name);

    /// Reads a plan file; nothing on disk changes.
    Reading<Plan> read(String location);

    /// Reads a plan from the bytes of a file; `origin` is what errors call it.
    Reading<Plan> parse(String origin, byte[] utf8);

    /// The same from text that was read already.
    default Reading<Plan> parse(String origin, String text) {
        return parse(origin, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads the trace that a plan names; nothing on disk changes.
    ///
    /// @param plan where the plan is, which `file` is relative to; empty: the working directory
    /// @param file as the plan names it
    Reading<Recording> trace(String plan, String file);

    /// The plan as a file's text, the same for the same plan.
    String text(Plan plan);

    /// Saves whole or not at all: beside the target, synced, renamed.
    Saving save(Plan plan, String location);

    /// What saving gives.
    sealed interface Saving {
        record Saved(String location) implements Saving {}

        /// @param ofTheDisk whether the disk is full or failed, so that the location was no mistake
        record Failed(String message, boolean ofTheDisk) implements Saving {}
    }
}
