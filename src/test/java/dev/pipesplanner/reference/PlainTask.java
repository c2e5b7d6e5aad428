package dev.pipesplanner.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/// A task of the service from launch to stop.
final class PlainTask {

    final boolean onSpot;
    final double launched;
    final double pulls;
    boolean works;

    /// Messages in work and when each is done.
    final Map<Delivery, Double> inWork = new LinkedHashMap<>();

    PlainTask(boolean onSpot, double launched, double pulls) {
        this.onSpot = onSpot;
        this.launched = launched;
        this.pulls = pulls;
    }
}
