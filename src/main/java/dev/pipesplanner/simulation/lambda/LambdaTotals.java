package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Part;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.lambda.LambdaRun;
import dev.pipesplanner.usage.lambda.LambdaUsage;

/// What a simulated span, or a part of it, came to: sums, before anything is scaled.
///
/// @param entered messages
/// @param received of them, those that pass the filter
/// @param billedSeconds of all invocations, INIT included
/// @param initSeconds of them
/// @param delivered messages that receives brought, each time counted, those that the filter drops
///   left out
/// @param receives of them, and the requests as which these are billed
/// @param deletes SQS requests that delete what was worked
record LambdaTotals(
        double entered,
        double received,
        double invocations,
        double coldStarts,
        double billedSeconds,
        double initSeconds,
        double delivered,
        double receives,
        double receiveRequests,
        double deletes,
        double idlePolls,
        double deadLetters) {

    /// What came to these sums since those.
    LambdaTotals since(LambdaTotals earlier) {
        return new LambdaTotals(
                entered - earlier.entered,
                received - earlier.received,
                invocations - earlier.invocations,
                coldStarts - earlier.coldStarts,
                billedSeconds - earlier.billedSeconds,
                initSeconds - earlier.initSeconds,
                delivered - earlier.delivered,
                receives - earlier.receives,
                receiveRequests - earlier.receiveRequests,
                deletes - earlier.deletes,
                idlePolls - earlier.idlePolls,
                deadLetters - earlier.deadLetters);
    }

    /// The month that the quantities are computed from. What the filter drops is received and
    /// deleted, too, with the others.
    LambdaRun run(Environment environment, double scale) {
        double filtered = entered - received;
        double one = BilledChunks.of(1, environment.workload().messageBytes());
        double each = delivered == 0 ? 1 : receives / delivered;
        double requestsEach = delivered == 0 ? one : receiveRequests / delivered;
        return new LambdaRun(
                entered * scale,
                received * scale,
                invocations * scale,
                (billedSeconds - initSeconds) * scale,
                coldStarts * scale,
                billedSeconds * scale,
                (receives + filtered * each) * scale,
                (receiveRequests + filtered * requestsEach) * scale,
                (deletes + filtered) * scale,
                idlePolls * scale,
                deadLetters * scale);
    }

    /// As a part of a month.
    Part part(Environment environment, int hoursPerMonth, double scale) {
        LambdaRun run = run(environment, scale);
        return new Part(received, new LambdaUsage(environment, hoursPerMonth, run).month());
    }
}
