package dev.pipesplanner.usage.lambda;

/// A limit of Lambda that a plan does not keep.
///
/// @param reason in words: the limit, and what would be needed
public record Exceeded(LambdaLimit limit, String reason) {}
