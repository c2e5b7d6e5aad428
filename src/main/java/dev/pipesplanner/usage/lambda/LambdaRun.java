package dev.pipesplanner.usage.lambda;

/// A month of the Lambda design, expected by the closed form or counted by a simulation
/// (LAMBDA-MODEL §§3, 4).
///
/// @param entering messages that enter the queue
/// @param worked messages that pass the filter
/// @param invocations I
/// @param handlerSeconds of all invocations, I·X̄
/// @param coldStarts of them, I·κ
/// @param billedSeconds Q: of handlers and of INIT
/// @param receives that bring messages
/// @param receiveRequests as which they are billed, by chunks of 64 KiB
/// @param deletes of worked and filtered messages
/// @param idlePolls empty receives
/// @param deadLetters messages that were received too often
public record LambdaRun(
        double entering,
        double worked,
        double invocations,
        double handlerSeconds,
        double coldStarts,
        double billedSeconds,
        double receives,
        double receiveRequests,
        double deletes,
        double idlePolls,
        double deadLetters) {

    /// Share of the invocations that start cold (κ).
    public double coldShare() {
        return invocations == 0 ? 0 : coldStarts / invocations;
    }

    /// Billed seconds of INIT of a cold start, on average; 0 without one.
    public double initSeconds() {
        return coldStarts == 0 ? 0 : (billedSeconds - handlerSeconds) / coldStarts;
    }
}
