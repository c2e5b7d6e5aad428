package dev.pipesplanner.usage;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What the hours of a month that are billed as compute are spent on (QUESTIONS §6): of a task, or
/// of a function of its memory.
///
/// @param work on messages, every attempt counted; of a task that works several at once, its share
/// @param idle waiting for messages
/// @param startAndMinimum pulling, booting and stopping, and what is billed up to a minimum
public record ComputeHours(double work, double idle, double startAndMinimum) {

    /// Of a design that is billed no compute.
    public static final ComputeHours NONE = new ComputeHours(0, 0, 0);

    static ComputeHours mean(List<ComputeHours> months) {
        return new ComputeHours(
                mean(months, ComputeHours::work),
                mean(months, ComputeHours::idle),
                mean(months, ComputeHours::startAndMinimum));
    }

    private static double mean(List<ComputeHours> months, ToDoubleFunction<ComputeHours> hours) {
        return months.stream().mapToDouble(hours).average().orElseThrow();
    }

    public double total() {
        return work + idle + startAndMinimum;
    }
}
