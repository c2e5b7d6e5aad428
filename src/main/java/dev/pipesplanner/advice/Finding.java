package dev.pipesplanner.advice;

import dev.pipesplanner.plan.Design;

import java.util.Optional;

/// Something a planner should know.
///
/// @param rule stable name, such as `window-without-batch`
/// @param design the design it concerns; empty: both
/// @param message what and why, with the plan's numbers and the effect
/// @param citation where the claim comes from
public record Finding(
        String rule, Severity severity, Optional<Design> design, String message, String citation) {}
