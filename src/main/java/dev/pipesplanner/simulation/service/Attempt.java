package dev.pipesplanner.simulation.service;

/// A message on a slot.
///
/// @param at when it entered the queue
/// @param start of this attempt, which takes `work` seconds
/// @param receives how often it was received, this time included
/// @param fails whether its work will come to nothing
record Attempt(double at, double start, double work, int receives, boolean fails) {

    double end() {
        return start + work;
    }
}
