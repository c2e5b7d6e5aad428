package dev.pipesplanner.simulation;

/// What a stream of chance is for; each has its own, so that changing one thing leaves the others
/// alone (common random numbers).
public enum StreamPurpose {
    ARRIVALS,
    ON_OFF,
    FILTER,
    WORK,
    POLL,
    PIPES_START,
    PIPES_CAPACITY,
    PIPES_INTERRUPTION,
    PIPES_FAILURE,
    SERVICE_START,
    SERVICE_SCALE_IN,
    SERVICE_INTERRUPTION,
    METRIC_DELAY,
    PHASE,
    SERVICE_FAILURE,
    PIPES_FORMER,
    LAMBDA_START,
    LAMBDA_FAILURE,
    LAMBDA_FORMER,
    LAMBDA_GROUP
}
