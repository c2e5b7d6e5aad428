package dev.pipesplanner.cli;

/// The exit codes of the contract (DESIGN §5).
final class ExitCode {

    static final int DONE = 0;

    /// An answered "no": a budget, a check, an error found.
    static final int NO = 1;

    static final int BAD_INPUT = 2;
    static final int OUTSIDE_FAILURE = 3;
    static final int INTERNAL_ERROR = 70;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
