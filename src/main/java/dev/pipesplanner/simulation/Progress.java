package dev.pipesplanner.simulation;

/// Told how far a simulation is, several hundred times a second of computing.
@FunctionalInterface
public interface Progress {

    /// Nobody watches.
    Progress NONE = share -> {};

    /// @param share of the month that is done, 0 to 1
    /// @throws java.util.concurrent.CancellationException to end the run; it reaches the caller
    void reached(double share);
}
