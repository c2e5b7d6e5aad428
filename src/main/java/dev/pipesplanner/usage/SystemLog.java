package dev.pipesplanner.usage;

/// What AWS itself logs of a design's messages in a month, besides what the worker writes.
///
/// @param writer of the bytes, within a sentence
public record SystemLog(double bytes, String writer) {

    public static final SystemLog NONE = new SystemLog(0, "");
}
