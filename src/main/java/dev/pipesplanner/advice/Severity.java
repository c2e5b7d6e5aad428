package dev.pipesplanner.advice;

/// Worst first.
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION
}
