package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Environment;

import java.util.ArrayList;
import java.util.List;

/// What a design's module does and makes, each in a few words.
///
/// @param scaling the mechanism by which tasks come and go
/// @param resources that are created
/// @param alarms that are created
public record ModuleSummary(String scaling, String resources, String alarms) {

    /// @param scalingAlarms that start and stop tasks
    public static ModuleSummary of(
            String scaling, String resources, int scalingAlarms, Environment environment) {
        List<String> alarms = new ArrayList<>();
        if (scalingAlarms > 0) {
            alarms.add(scalingAlarms + " for scaling");
        }
        if (environment.queue().dlqAlarm()) {
            alarms.add("1 for the dead-letter queue");
        }
        return new ModuleSummary(
                scaling, resources, alarms.isEmpty() ? "none" : String.join(", ", alarms));
    }
}
