package dev.pipesplanner.plan;

import java.util.List;

/// The port through which the app reads and writes plan files and the samples it ships.
public interface PlanFiles {

    /// Names of the shipped samples.
    List<String> samples();

    Reading sample(String name);

    /// Reads a plan file; nothing on disk changes.
    Reading read(String location);

    /// Reads a plan from its text; `origin` is what errors call it.
    Reading parse(String origin, String text);

    /// The plan as a file's text, the same for the same plan.
    String text(Plan plan);

    /// Saves whole or not at all: beside the target, synced, renamed.
    Saving save(Plan plan, String location);

    /// What reading gives.
    sealed interface Reading {
        record Read(Plan plan) implements Reading {}

        /// @param message names the file, line and column, the reason and the way out
        record Refused(String message) implements Reading {}
    }

    /// What saving gives.
    sealed interface Saving {
        record Saved(String location) implements Saving {}

        record Failed(String message) implements Saving {}
    }
}
