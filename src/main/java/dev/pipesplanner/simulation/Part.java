package dev.pipesplanner.simulation;

import dev.pipesplanner.usage.DesignUsage;

/// One of the equal parts of a simulated span, which tell how much its figures vary (MODEL §5).
///
/// @param messages that entered the queue in it and pass the filter
/// @param used as if a billing month were made of such parts alone
public record Part(double messages, DesignUsage used) {}
