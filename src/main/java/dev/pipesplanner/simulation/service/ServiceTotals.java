package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Part;
import dev.pipesplanner.usage.service.ServiceRun;
import dev.pipesplanner.usage.service.ServiceUsage;

/// What a simulated span, or a part of it, came to: sums, before anything is scaled.
///
/// @param entered messages
/// @param passed of them, those that pass the filter
/// @param worked messages, dead letters included
/// @param redelivered receives of messages whose task stopped or failed before
/// @param unreceived messages that no task ever receives
/// @param spotSeconds of the billed seconds, those on Spot
/// @param launches tasks started
/// @param waited deliveries that found every slot busy
/// @param deliveries of all messages
record ServiceTotals(
        double entered,
        double passed,
        double worked,
        double redelivered,
        double unreceived,
        double deadLetters,
        double spotSeconds,
        double billedSeconds,
        double launches,
        double waited,
        double deliveries,
        double idlePolls) {

    /// What came to these sums since those. What was counted as worked may have been taken back.
    ServiceTotals since(ServiceTotals earlier) {
        return new ServiceTotals(
                entered - earlier.entered,
                passed - earlier.passed,
                Math.max(0, worked - earlier.worked),
                redelivered - earlier.redelivered,
                unreceived - earlier.unreceived,
                deadLetters - earlier.deadLetters,
                spotSeconds - earlier.spotSeconds,
                billedSeconds - earlier.billedSeconds,
                launches - earlier.launches,
                Math.max(0, waited - earlier.waited),
                deliveries - earlier.deliveries,
                idlePolls - earlier.idlePolls);
    }

    /// The month that the quantities are computed from.
    ServiceRun run(double scale) {
        return new ServiceRun(
                entered * scale,
                worked * scale,
                redelivered * scale,
                unreceived * scale,
                deadLetters * scale,
                billedSeconds / 3600 * scale,
                billedSeconds == 0 ? 0 : Math.min(1, spotSeconds / billedSeconds),
                launches * scale,
                Math.min(1, waited / Math.max(1, deliveries)),
                idlePolls * scale);
    }

    /// As a part of a month.
    Part part(Environment environment, int hoursPerMonth, double scale) {
        return new Part(passed, new ServiceUsage(environment, hoursPerMonth, run(scale)).month());
    }
}
