package dev.pipesplanner.reference;

import dev.pipesplanner.plan.QueueMetric;

/// What CloudWatch reads of a queue and its service at a full minute.
record QueueReading(int visible, int inFlight, int workingTasks) {

    double of(QueueMetric metric) {
        return switch (metric) {
            case VISIBLE -> visible;
            case VISIBLE_AND_IN_FLIGHT -> visible + inFlight;
        };
    }
}
