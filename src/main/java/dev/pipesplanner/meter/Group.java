package dev.pipesplanner.meter;

/// The six groups of a bill, in the order in which they are shown (DESIGN §7).
public enum Group {
    COMPUTE,
    NETWORK,
    REQUESTS,
    ALARMS_AND_LOGS,
    STORAGE,
    ORCHESTRATION
}
