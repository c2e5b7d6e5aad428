package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;

/// Environments written as `field=value`, one after the other.
public final class Environments {

    private Environments() {}

    public static Environment with(String... fields) {
        Environment environment = Environment.withDefaults("dev");
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            environment = PlanFields.require(parts[0]).withText(environment, parts[1]);
        }
        return environment;
    }
}
