package dev.pipesplanner.cli;

import dev.pipesplanner.answer.SimulatedComparison;
import dev.pipesplanner.application.JudgedAnswer;

/// Everything there is to say of one environment that was simulated.
///
/// @param judged its comparison, as `compare` shows it
record SimulatedJudged(JudgedAnswer judged, SimulatedComparison simulated) {}
