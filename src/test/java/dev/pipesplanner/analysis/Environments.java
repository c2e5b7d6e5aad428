package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;

/// Environments written as `field=value`, one after the other.
final class Environments {

    private Environments() {}

    static Environment with(String... fields) {
        Environment environment = Environment.withDefaults("dev");
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            environment = PlanFields.require(parts[0]).withText(environment, parts[1]);
        }
        return environment;
    }
}
