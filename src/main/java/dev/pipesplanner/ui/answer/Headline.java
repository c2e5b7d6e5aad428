package dev.pipesplanner.ui.answer;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.answer.Verdict;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The verdict, and the line under it: where the answer flips.
///
/// @param text the verdict's sentence
public record Headline(String text, String line, Tone tone) {

    /// How a verdict is colored; its sentence says the same.
    enum Tone {
        POSITIVE,
        NEUTRAL,
        WARNING;

        static Tone of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Decided _ -> POSITIVE;
                case Verdict.TooClose _, Verdict.FitTooClose _, Verdict.Unknown _ -> NEUTRAL;
                case Verdict.NoneFit _, Verdict.NoneFeasible _ -> WARNING;
            };
        }

        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where a sentence ends and another one begins.
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=\\.) (?=\\p{Lu})");

    /// The first sentence, which is the decision.
    String decision() {
        return BETWEEN_SENTENCES.split(text, 2)[0];
    }

    /// What is to be said about the decision; empty when nothing is.
    String remarks() {
        return text.substring(decision().length()).strip();
    }

    static Headline of(Answered answered) {
        return switch (answered) {
            case Answered.Unknown(String reason) ->
                    new Headline(Messages.get("headline.unknown"), reason, Tone.NEUTRAL);
            case Answered.Known known -> {
                Verdict verdict = known.comparison().verdict();
                yield new Headline(verdict.sentence(), line(known), Tone.of(verdict));
            }
        };
    }

    /// Where only one design is compared, no other takes its place at any volume.
    private static String line(Answered.Known known) {
        return known.comparison().designs().size() > 1 ? even(known.breakEven()) : "";
    }

    private static String even(BreakEven breakEven) {
        if (breakEven.crossings().isEmpty() && breakEven.unanswered()) {
            return Messages.get("headline.evenLater");
        }
        if (breakEven.crossings().isEmpty()) {
            return Messages.get("headline.noEven");
        }
        List<String> volumes =
                breakEven.crossings().stream()
                        .map(crossing -> Figures.volume(crossing.messagesPerMonth()))
                        .toList();
        return Messages.get("headline.even", String.join(" / ", volumes));
    }
}
