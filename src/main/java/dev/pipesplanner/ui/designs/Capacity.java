package dev.pipesplanner.ui.designs;

import dev.pipesplanner.plan.DesignSettings;
import dev.pipesplanner.ui.text.Messages;

/// On what a design's tasks run, in words.
public final class Capacity {

    private Capacity() {}

    /// Such as "on Spot".
    public static String of(DesignSettings settings) {
        double spot = settings.spotShare();
        if (spot == 1) {
            return Messages.get("capacity.spot");
        }
        return Messages.get(spot == 0 ? "capacity.onDemand" : "capacity.mixed");
    }
}
