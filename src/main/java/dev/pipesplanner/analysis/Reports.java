package dev.pipesplanner.analysis;

import java.util.List;
import java.util.Optional;

/// The port to files made for people and other programs: pictures and tables of answers.
public interface Reports {

    /// Puts a whole file in place of what is there, or leaves that as it is.
    ///
    /// @return why nothing was written, with a way out; empty when it was
    Optional<String> write(String location, byte[] content);

    /// The same for a table.
    ///
    /// @param rows the first holds the heads of the columns
    Optional<String> writeTable(String location, List<List<String>> rows);
}
