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

    /// @param own alarms that not every module has, such as `2 for scaling`
    public static ModuleSummary of(
            String scaling, String resources, List<String> own, Environment environment) {
        List<String> alarms = new ArrayList<>(own);
        if (environment.queue().dlqAlarm()) {
            alarms.add("1 for the dead-letter queue");
        }
        return new ModuleSummary(
                scaling, resources, alarms.isEmpty() ? "none" : String.join(", ", alarms));
    }
}
