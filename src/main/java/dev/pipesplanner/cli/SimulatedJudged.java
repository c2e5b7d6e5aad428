package dev.pipesplanner.cli;

import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.answer.SimulatedComparison;

/// Everything there is to say of one environment that was simulated.
///
/// @param judged its comparison, as `compare` shows it
record SimulatedJudged(JudgedAnswer judged, SimulatedComparison simulated) {}
