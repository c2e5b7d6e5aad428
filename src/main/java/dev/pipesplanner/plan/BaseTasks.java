package dev.pipesplanner.plan;

/// The tasks of a service that run on one capacity provider before any weight counts: `base` of a
/// capacity provider strategy (FACTS §12).
///
/// @param tasks 0: none
public record BaseTasks(CapacityProvider provider, int tasks) {

    public static final BaseTasks NONE = new BaseTasks(CapacityProvider.ON_DEMAND, 0);

    public BaseTasks {
        Limits.require("service.base.tasks", tasks);
    }

    /// Tasks that this provider takes first.
    public int on(CapacityProvider other) {
        return provider == other ? tasks : 0;
    }
}
