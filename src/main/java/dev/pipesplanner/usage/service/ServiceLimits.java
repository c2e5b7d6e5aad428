package dev.pipesplanner.usage.service;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ArrivalPhases;
import dev.pipesplanner.usage.Attempts;

import java.util.Optional;
import java.util.OptionalInt;

/// Where the closed form of the service ends (MODEL §4.3): its queues see messages one by one, at a
/// rate that they keep up with. What it would have to guess is named here and left to the
/// simulation.
record ServiceLimits(Environment environment, int hours) {

    /// The reason, empty where the closed form holds.
    String beyond() {
        OptionalInt size = ServiceRun.fixedSize(environment.service());
        Optional<OnOff> onOff = size.isPresent() ? Optional.empty() : OnOff.of(environment);
        if (size.isEmpty() && onOff.isEmpty()) {
            return "A service that scales by "
                    + environment.service().scaling().policy()
                    + " between several sizes has no closed form; it takes a simulation.";
        }
        int slots =
                size.isPresent()
                        ? size.getAsInt() * environment.service().messagesInFlightPerTask()
                        : onOff.map(OnOff::slots).orElse(0);
        return switch (environment.workload().arrivals()) {
            case Arrivals.Periodic _ when onOff.isPresent() -> regular();
            case Arrivals.Periodic(double every) when together(every) > slots ->
                    "More messages arrive together than "
                            + slots
                            + " slots take; their queue has no closed form, it takes a simulation.";
            case Arrivals.Bursty _ when onOff.isPresent() -> regular();
            case Arrivals.Periodic _,
                    Arrivals.Bursty _,
                    Arrivals.Poisson _,
                    Arrivals.Weekly _,
                    Arrivals.Trace _ ->
                    overloaded(slots);
        };
    }

    private String regular() {
        return "An on/off service under "
                + environment.workload().arrivals().pattern()
                + " arrivals has no closed form; it takes a simulation.";
    }

    /// Messages of one burst that are worked.
    private double together(double everySeconds) {
        return worked() * everySeconds / (hours * 3600.0);
    }

    private double worked() {
        return environment.workload().messagesPerMonth() * environment.workload().filterPassRate();
    }

    /// What one part of the month cannot work waits into the next.
    private String overloaded(int slots) {
        ArrivalPhases phases = ArrivalPhases.of(environment.workload(), hours);
        double work =
                environment.workload().filterPassRate()
                        * Attempts.of(environment).each()
                        * environment.workload().processingSeconds().mean();
        for (double rate : phases.rates()) {
            if (slots > 0 && rate * work >= slots) {
                return "For a part of the month more arrives than "
                        + slots
                        + " slots work; what is left over has no closed form,"
                        + " it takes a simulation.";
            }
        }
        return "";
    }
}
