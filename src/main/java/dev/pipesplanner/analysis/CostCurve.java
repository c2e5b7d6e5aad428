package dev.pipesplanner.analysis;

/// Cost by volume; NaN where a design has no total. The arrays have one length and belong to the
/// receiver.
public record CostCurve(double[] messagesPerMonth, double[] pipesUsd, double[] serviceUsd) {}
