package dev.pipesplanner.answer;

import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;

/// What an engine says of a month of a design that carries the load, before it is priced.
public record Estimate(DesignUsage used, Latency latency) {}
