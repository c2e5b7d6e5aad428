package dev.pipesplanner.plan;

import java.util.Map;
import java.util.TreeMap;

/// What a number counts, with the suffixes that people may type after it (DESIGN §4).
public enum Measure {
    COUNT("", Map.of()),
    MESSAGES("messages", Map.of()),
    SECONDS("s", Map.of("ms", 1e-3, "s", 1.0, "m", 60.0, "min", 60.0, "h", 3600.0, "d", 86_400.0)),
    FRACTION("%", Map.of("%", 0.01)),
    PERCENTILE("%", Map.of("%", 1.0)),
    BYTES("bytes", Map.of("B", 1.0, "KiB", 1024.0, "MiB", 1_048_576.0)),
    MIB("MiB", Map.of("MiB", 1.0, "GiB", 1024.0)),
    GIB("GiB", Map.of("GiB", 1.0)),
    CPU_UNITS("CPU units", Map.of("vCPU", 1024.0)),
    VCPU("vCPU", Map.of("vCPU", 1.0)),
    TASKS("tasks", Map.of()),
    PER_SECOND("/s", Map.of("/s", 1.0)),
    PER_MINUTE("/min", Map.of("/min", 1.0)),
    PER_HOUR("/h", Map.of("/h", 1.0)),
    HOURS("h", Map.of("h", 1.0)),
    DAYS("days", Map.of("d", 1.0, "days", 1.0));

    private static final Map<String, Double> MULTIPLES = Map.of("k", 1e3, "M", 1e6, "G", 1e9);

    private final String label;
    private final Map<String, Double> suffixes;

    Measure(String label, Map<String, Double> suffixes) {
        this.label = label;
        this.suffixes = suffixes;
    }

    /// The unit as shown beside an input; empty for plain counts.
    public String label() {
        return label;
    }

    /// Whether it counts things, of which there are often thousands.
    boolean isCount() {
        return switch (this) {
            case COUNT, MESSAGES, BYTES, TASKS -> true;
            case SECONDS,
                    FRACTION,
                    PERCENTILE,
                    MIB,
                    GIB,
                    CPU_UNITS,
                    VCPU,
                    PER_SECOND,
                    PER_MINUTE,
                    PER_HOUR,
                    HOURS,
                    DAYS ->
                    false;
        };
    }

    /// Every suffix and what it multiplies by; `m` is a minute among seconds, `M` a million
    /// anywhere.
    Map<String, Double> multipliers() {
        Map<String, Double> all = new TreeMap<>(MULTIPLES);
        all.putAll(suffixes);
        return all;
    }
}
