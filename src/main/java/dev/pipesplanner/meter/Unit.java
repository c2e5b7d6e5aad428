package dev.pipesplanner.meter;

/// The unit in which a meter counts; `label` is how bills print it.
public enum Unit {
    VCPU_HOUR("vCPU-hour"),
    GB_HOUR("GB-hour"),
    GB_SECOND("GB-second"),
    HOUR("hour"),
    POLLER_HOUR("event poller unit hour"),
    GB("GB"),
    GB_MONTH("GB-month"),
    SECRET_MONTH("secret-month"),
    REQUEST("request"),
    TRANSITION("state transition"),
    ALARM_METRIC("alarm metric"),
    METRIC("metric");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
