package dev.pipesplanner.plan;

import java.util.List;
import java.util.stream.IntStream;

/// Two common weeks, hour by hour from Monday 00:00 UTC.
public enum WeeklyPreset implements Named {
    /// Monday to Friday 08:00–18:00 at full rate, a twentieth of it otherwise.
    BUSINESS_HOURS("business-hours"),
    /// Every day 07:00–23:00 at full rate, a fifth of it at night.
    DAY_NIGHT("day-night");

    static final int HOURS = 168;

    private final String id;

    WeeklyPreset(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    public List<Double> weights() {
        return IntStream.range(0, HOURS).mapToObj(this::weight).toList();
    }

    private double weight(int hour) {
        int day = hour / 24;
        int hourOfDay = hour % 24;
        return switch (this) {
            case BUSINESS_HOURS -> day < 5 && hourOfDay >= 8 && hourOfDay < 18 ? 1 : 0.05;
            case DAY_NIGHT -> hourOfDay >= 7 && hourOfDay < 23 ? 1 : 0.2;
        };
    }
}
