package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.usage.ArrivalPhases;

import java.util.Arrays;

/// The busiest hour of the month.
///
/// @param hoursPerMonth hours of the billing month
public record PeakLoad(Workload workload, int hoursPerMonth) {

    private static final double HOUR = 3_600;

    /// Messages at work at once in that hour: λ·f·S; bursty arrivals while they are on.
    public double messages() {
        return rate() * workload.filterPassRate() * workload.processingSeconds().mean();
    }

    /// Messages a second that enter the queue.
    private double rate() {
        return workload.arrivals() instanceof Arrivals.Trace(_, Recording recording)
                ? ofRecording(recording)
                : Arrays.stream(ArrivalPhases.of(workload, hoursPerMonth).rates()).max().orElse(0);
    }

    /// Of the hour in a row that has most messages.
    private double ofRecording(Recording recording) {
        if (!recording.isUsable()) {
            return 0;
        }
        int width =
                (int)
                        Math.clamp(
                                (long) Math.ceil(HOUR / recording.periodSeconds()),
                                1,
                                recording.size());
        double sum = 0;
        double most = 0;
        for (int i = 0; i < recording.size(); i++) {
            sum += recording.count(i) - (i < width ? 0 : recording.count(i - width));
            most = Math.max(most, sum);
        }
        return most
                / (width * recording.periodSeconds())
                * recording.factor(workload.messagesPerMonth(), hoursPerMonth);
    }
}
