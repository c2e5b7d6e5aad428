package dev.pipesplanner.ui.overlay;

import java.util.Optional;

/// Where on the disk something is or shall be; a question is empty when the user gives it up.
public interface FileDialogs {

    Optional<String> planToOpen();

    /// @param name proposed
    Optional<String> planToSave(String name);

    /// @param name proposed
    /// @param ending of the file, with the dot
    Optional<String> chartToSave(String name, String ending);

    Optional<String> traceToOpen();

    Optional<String> valuesToImport();

    Optional<String> ratesToOpen();

    /// @param title what the folder is for
    Optional<String> folder(String title);

    boolean exists(String location);
}
