package dev.pipesplanner.reference;

/// What both simulators say of a month; hours, counts and seconds.
enum MonthFigure {
    SPOT_HOURS,
    ON_DEMAND_HOURS,
    ADDRESS_HOURS,
    LAUNCHES,
    REFUSALS,
    SQS_REQUESTS,
    PIPES_REQUESTS,
    TRANSITIONS,
    MEAN_WAIT,
    P95_WAIT,
    LOST,
    DEAD_LETTERS,
    REDELIVERIES
}
