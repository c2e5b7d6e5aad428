package dev.pipesplanner.simulation;

/// What became of the messages and tasks of a simulated span.
///
/// `entered` = `filtered` + `processed` + lost + dead letters + `waiting`.
///
/// @param entered messages that entered the queue
/// @param filtered of them, dropped by the pipe's filter
/// @param processed worked to the end
/// @param lostToFailures their task ended without doing its work
/// @param lostToInterruptions their Spot task was interrupted
/// @param deadLetters received too often, or of a batch that failed at its last attempt
/// @param waiting neither worked nor lost when the simulation ended
/// @param redeliveries receives of messages whose task stopped or failed while working them
/// @param stoppedByScaleIn messages whose work a scale-in cut off
/// @param stoppedBySpot messages whose work a Spot interruption cut off
/// @param launches tasks started
/// @param refusals launches refused for want of a token or a place
/// @param workedSeconds of finished work
/// @param billedSeconds of all tasks
/// @param drainSeconds after the last second of the span until the last work that was begun would
///   be over
public record Counts(
        long entered,
        long filtered,
        long processed,
        long lostToFailures,
        long lostToInterruptions,
        long deadLetters,
        long waiting,
        long redeliveries,
        long stoppedByScaleIn,
        long stoppedBySpot,
        long launches,
        long refusals,
        double workedSeconds,
        double billedSeconds,
        double drainSeconds) {}
