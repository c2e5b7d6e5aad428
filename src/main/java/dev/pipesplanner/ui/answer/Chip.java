package dev.pipesplanner.ui.answer;

import dev.pipesplanner.answer.Standing;
import dev.pipesplanner.answer.Standing.Grade;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A design's standing in a few words, such as "Pipes: misses the target · losses unknown".
///
/// @param tone how it is colored; its words say the same
record Chip(String text, Tone tone) {

    /// From good to bad.
    enum Tone {
        SUCCESS,
        NEUTRAL,
        WARNING,
        DANGER;

        String style() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Tone of(Grade grade) {
            return switch (grade) {
                case YES, NOT_ASKED -> SUCCESS;
                case UNKNOWN -> NEUTRAL;
                case TOO_CLOSE -> WARNING;
                case NO -> DANGER;
            };
        }
    }

    static Chip none() {
        return new Chip("", Tone.NEUTRAL);
    }

    /// @param design its title
    static Chip of(String design, Standing standing) {
        List<Grade> parts = List.of(standing.load(), standing.target(), standing.losses());
        Tone worst = parts.stream().map(Tone::of).max(Tone::compareTo).orElse(Tone.NEUTRAL);
        String words =
                switch (standing.load()) {
                    case NO, UNKNOWN, TOO_CLOSE, NOT_ASKED ->
                            Messages.get("chip.load." + standing.load());
                    case YES ->
                            Stream.of(
                                            Messages.get("chip.target." + standing.target()),
                                            Messages.get("chip.losses." + standing.losses()))
                                    .filter(word -> !word.isEmpty())
                                    .collect(Collectors.joining(" · "));
                };
        return new Chip(Messages.get("chip", design, words), worst);
    }
}
