package dev.pipesplanner.reference;

import java.util.List;

/// Messages that a pipe hands on together.
///
/// @param closed seconds since the month began
record FormedBatch(double closed, List<DrawnMessage> messages) {}
