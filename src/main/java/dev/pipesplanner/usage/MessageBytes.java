package dev.pipesplanner.usage;

import static dev.pipesplanner.usage.Numbers.text;

/// So many messages a month of so many bytes each. Its words are made where a bill asks for them;
/// sweeps never do.
///
/// @param messages per month
/// @param each bytes of one
public record MessageBytes(double messages, double each) {

    double bytes() {
        return messages * each;
    }

    /// What makes the gigabytes.
    String formula() {
        return text(messages) + " messages × " + text(each) + " bytes ÷ " + text(SharedUsage.GB);
    }
}
