package dev.pipesplanner.reference;

/// A message of the month.
///
/// @param arrival seconds since the month began
/// @param passes the filter
/// @param work seconds
record DrawnMessage(double arrival, boolean passes, double work) {}
