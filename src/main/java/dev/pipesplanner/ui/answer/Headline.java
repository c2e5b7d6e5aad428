package dev.pipesplanner.ui.answer;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.usage.Outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer in a few words, and the line under it.
public record Headline(String text, String line) {

    /// Keeps a number and its unit on one line.
    private static final char NO_BREAK = '\u00a0';

    static Headline of(Answered answered) {
        return switch (answered) {
            case Answered.Unknown(String reason) ->
                    new Headline(Messages.get("headline.unknown"), reason);
            case Answered.Known known -> new Headline(verdict(known.comparison()), line(known));
        };
    }

    /// Which design is cheaper and by how much, or why nothing can be compared.
    public static String verdict(Comparison comparison) {
        Optional<Priced> pipes = comparison.pipes().priced();
        Optional<Priced> service = comparison.service().priced();
        if (pipes.isPresent() && service.isPresent()) {
            return both(pipes.get(), service.get());
        }
        return pipes.map(priced -> alone(priced, comparison.service()))
                .or(() -> service.map(priced -> alone(priced, comparison.pipes())))
                .orElseGet(() -> Messages.get("headline.neither"));
    }

    private static String both(Priced pipes, Priced service) {
        BigDecimal ofPipes = Cents.of(pipes.bill().totalUsd());
        BigDecimal ofService = Cents.of(service.bill().totalUsd());
        BigDecimal difference = ofService.subtract(ofPipes);
        if (difference.signum() == 0) {
            return Messages.get("headline.equal");
        }
        BigDecimal dearer = ofPipes.max(ofService);
        return Messages.get(
                difference.signum() > 0 ? "headline.pipes" : "headline.service",
                Figures.money(difference.abs()),
                Figures.roundPercent(difference.abs().doubleValue() / dearer.doubleValue())
                        .replace(' ', NO_BREAK));
    }

    private static String alone(Priced priced, Answer other) {
        String key =
                other.outcome() instanceof Outcome.Infeasible ? "headline.only" : "headline.partly";
        return Messages.get(
                key,
                Messages.get("design." + priced.design().id()),
                Figures.money(Cents.of(priced.bill().totalUsd())),
                Messages.get("design." + other.design().id()));
    }

    private static String line(Answered.Known known) {
        Comparison comparison = known.comparison();
        List<String> parts = new ArrayList<>();
        if (comparison.pipes().outcome() instanceof Outcome.Feasible(Priced pipes)
                && comparison.service().outcome() instanceof Outcome.Feasible(Priced service)) {
            parts.add(
                    Messages.get(
                            "headline.totals",
                            Figures.money(Cents.of(pipes.bill().totalUsd())),
                            Figures.money(Cents.of(service.bill().totalUsd()))));
            parts.add(even(known.breakEven()));
            parts.add(waits(pipes, service));
        } else {
            parts.add(why(comparison));
        }
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    /// The reasons stand in the cards, where there is room for them.
    private static String why(Comparison comparison) {
        for (Design design : Design.values()) {
            if (comparison.answer(design).outcome() instanceof Outcome.Feasible(Priced priced)) {
                String wait = Figures.duration(priced.latency().waits().p95());
                return Messages.get("headline.why", Messages.get("headline.wait", wait));
            }
        }
        return Messages.get("headline.why.neither");
    }

    /// A wait that is not a number is the one of no message.
    private static String waits(Priced pipes, Priced service) {
        double ofPipes = pipes.latency().waits().p95();
        double ofService = service.latency().waits().p95();
        if (Double.isNaN(ofPipes) && Double.isNaN(ofService)) {
            return Messages.get("headline.waits.none");
        }
        if (Double.isNaN(ofPipes) || Double.isNaN(ofService)) {
            Priced waiting = Double.isNaN(ofPipes) ? service : pipes;
            return Messages.get(
                    "headline.waits.one",
                    Figures.duration(waiting.latency().waits().p95()),
                    Messages.get("design." + waiting.design().id()));
        }
        return Messages.get("headline.waits", Figures.duration(ofPipes), Figures.duration(ofService));
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
                        .limit(2)
                        .map(crossing -> volume(crossing.messagesPerMonth()))
                        .toList();
        return Messages.get("headline.even", String.join(" / ", volumes));
    }

    private static String volume(double messages) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(messages)) - 3);
        return Figures.count(Math.round(messages / magnitude) * magnitude);
    }
}
