package dev.pipesplanner.advice;

import dev.pipesplanner.plan.Design;

import java.util.Optional;

/// Something a planner should know.
///
/// @param design the design it concerns; empty: all that are compared
/// @param message what and why, with the plan's numbers and the effect; what to do on a new line
/// @param fix the inputs that make it go away; empty where there is no such change
public record Finding(Rule rule, Optional<Design> design, String message, Optional<Fix> fix) {

    public Severity severity() {
        return rule.severity();
    }

    Finding fixedBy(Fix change) {
        return new Finding(rule, design, message, Optional.of(change));
    }

    /// The same finding with what to do on a line of its own, and the change that does it.
    public Finding advising(String advice, Fix change) {
        return advising(advice).fixedBy(change);
    }

    /// The same finding with what to do on a line of its own.
    public Finding advising(String advice) {
        return new Finding(rule, design, message + "\n" + advice, fix);
    }

    /// The same finding, told to do just what the change does.
    public Finding advising(Fix change) {
        return advising(change.description() + ".", change);
    }
}
