package dev.pipesplanner.usage.lambda;

/// A part of the month with one rate of arrivals (LAMBDA-MODEL §§2–5).
///
/// @param entering messages a second that enter the queue (λ_N)
/// @param worked messages a second that pass the filter, above 0
/// @param seconds of the month
/// @param sizes of the batches
/// @param handler that works them
/// @param cold starts among the invocations
record LambdaPart(
        double entering,
        double worked,
        double seconds,
        BatchSizes sizes,
        HandlerTime handler,
        LambdaColdStarts cold) {

    /// Invocations a second (v).
    double rate() {
        return worked * handler.perMessage();
    }

    /// Invocations in this part of the month.
    double invocations() {
        return rate() * seconds;
    }

    /// ā: slots that are taken on average.
    ///
    /// @param initSeconds of a cold start
    double load(double initSeconds) {
        return rate()
                * Math.max(
                        LambdaRules.LEAST_IN_SLOT, handler.seconds() + cold.share() * initSeconds);
    }
}
