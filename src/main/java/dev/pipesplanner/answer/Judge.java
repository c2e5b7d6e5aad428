package dev.pipesplanner.answer;

import dev.pipesplanner.answer.Verdict.Kind;
import dev.pipesplanner.answer.Verdict.Reason;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Interval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the verdict on the answers of one environment (QUESTIONS §1).
final class Judge {

    /// By dollars and cents, then by the wait, then in the plan's order, in which the sort is
    /// stable.
    private static final Comparator<Fit> BEST =
            Comparator.<Fit, BigDecimal>comparing(fit -> cents(fit))
                    .thenComparing(fit -> waitOf(fit));

    private final Environment environment;
    private final List<Answer> answers;
    private final PairedTotals paired;
    private final List<Fit> fits;
    private final VerdictWords words;

    private Judge(
            Environment environment,
            List<Answer> answers,
            PairedTotals paired,
            Optional<String> cheapestFit) {
        this.environment = environment;
        this.answers = answers;
        this.paired = paired;
        this.fits =
                answers.stream()
                        .flatMap(answer -> answer.priced().stream())
                        .map(priced -> Fit.of(priced, environment.workload()))
                        .toList();
        this.words = new VerdictWords(environment, answers, cheapestFit);
    }

    /// @param cheapestFit a plan and its cost, named where no design is fit; empty where none is
    ///   known
    static Verdict verdict(
            Environment environment,
            List<Answer> answers,
            PairedTotals paired,
            Optional<String> cheapestFit) {
        return new Judge(environment, answers, paired, cheapestFit).verdict();
    }

    private Verdict verdict() {
        boolean isKnown = answers.stream().noneMatch(Answer::isUnknown);
        if (fits.isEmpty() && isKnown) {
            return new Verdict.NoneFeasible(words.noneFeasible(), reasons(Set.of()));
        }
        if (fits.isEmpty()) {
            return new Verdict.Unknown(Optional.empty(), words.noneFeasible(), reasons(Set.of()));
        }
        if (!isKnown) {
            return new Verdict.Unknown(cheapest(), words.unknown(cheapest()), reasons(Set.of()));
        }
        Set<Set<Design>> results = results();
        if (results.size() > 1) {
            return fitTooClose();
        }
        List<Fit> leading = leading(fits.stream().filter(Fit::isFit).toList());
        return switch (leading.size()) {
            case 0 -> noneFit();
            case 1 -> decided(leading.getFirst());
            default -> tooClose(leading);
        };
    }

    /// Who would lead, for each way in which the undecided designs may turn out.
    private Set<Set<Design>> results() {
        List<Fit> undecided = fits.stream().filter(Fit::undecided).toList();
        Set<Set<Design>> results = new LinkedHashSet<>();
        for (int turn = 0; turn < 1 << undecided.size(); turn++) {
            List<Fit> fit = new ArrayList<>();
            for (Fit each : fits) {
                int index = undecided.indexOf(each);
                if (index < 0 ? each.isFit() : (turn >> index & 1) == 1) {
                    fit.add(each);
                }
            }
            results.add(new LinkedHashSet<>(designs(leading(fit))));
        }
        return results;
    }

    /// The winner alone, or every fit design that may cost less than the cheapest.
    private List<Fit> leading(List<Fit> fit) {
        List<Fit> sorted = fit.stream().sorted(BEST).toList();
        return sorted.stream()
                .filter(each -> each == sorted.getFirst() || isTied(sorted.getFirst(), each))
                .toList();
    }

    private boolean isTied(Fit cheapest, Fit other) {
        double reach = reach(cheapest, other);
        return reach > 0 && usd(other).subtract(usd(cheapest)).doubleValue() <= reach;
    }

    /// How far the difference of two totals may be off: on the same months less than the totals
    /// themselves are.
    private double reach(Fit cheapest, Fit other) {
        return paired.difference(other.priced().design(), cheapest.priced().design())
                .map(Interval::halfWidth)
                .orElseGet(() ->
                        cheapest.priced().uncertainty().usd() + other.priced().uncertainty().usd());
    }

    private Verdict decided(Fit winner) {
        Optional<Fit> next = fits.stream().filter(fit -> fit != winner && fit.isFit()).min(BEST);
        return new Verdict.Decided(
                winner.priced().design(),
                next.map(fit -> saved(winner, fit)),
                words.decided(winner, next, cheaperMisfit(winner)),
                reasons(Set.of(winner.priced().design())));
    }

    /// To the last digit, but nothing where both show the same cents.
    private static BigDecimal saved(Fit winner, Fit next) {
        BigDecimal exact = usd(next).subtract(usd(winner));
        return cents(next).compareTo(cents(winner)) == 0 ? exact.max(BigDecimal.ZERO) : exact;
    }

    private Verdict tooClose(List<Fit> leading) {
        return new Verdict.TooClose(
                designs(leading),
                words.tooClose(leading, fit -> reach(leading.getFirst(), fit)),
                reasons(Set.copyOf(designs(leading))));
    }

    private Verdict fitTooClose() {
        List<Fit> undecided = fits.stream().filter(Fit::undecided).toList();
        return new Verdict.FitTooClose(
                designs(undecided),
                cheapest(),
                words.fitTooClose(undecided, cheapest()),
                reasons(Set.copyOf(designs(undecided))));
    }

    private Verdict noneFit() {
        Fit closest =
                fits.stream()
                        .min(Comparator.comparingDouble(Fit::distance).thenComparing(BEST))
                        .orElseThrow();
        return new Verdict.NoneFit(
                closest.priced().design(),
                cheapest(),
                words.noneFit(closest, cheapest()),
                reasons(Set.of()));
    }

    /// The cheapest design that does not fit and would save something if it did.
    private Optional<Fit> cheaperMisfit(Fit winner) {
        return fits.stream()
                .filter(fit -> !fit.isFit() && cents(fit).compareTo(cents(winner)) < 0)
                .min(BEST);
    }

    /// Of the designs that work most messages, if there is one.
    private Optional<Design> cheapest() {
        return fits.stream()
                .filter(Fit::works)
                .min(BEST)
                .or(() -> fits.stream().min(BEST))
                .map(fit -> fit.priced().design());
    }

    private List<Reason> reasons(Set<Design> leading) {
        Optional<Fit> first =
                fits.stream().filter(fit -> leading.contains(fit.priced().design())).min(BEST);
        Stream<Reason> ofDesigns =
                answers.stream().flatMap(answer -> reasons(answer, leading, first).stream());
        Stream<Reason> byHand = new ChoiceByHand(environment, answers).against(first).stream();
        return Stream.concat(ofDesigns, byHand).toList();
    }

    private List<Reason> reasons(Answer answer, Set<Design> leading, Optional<Fit> first) {
        Design design = answer.design();
        Optional<Fit> own =
                fits.stream().filter(fit -> fit.priced().design() == design).findFirst();
        if (own.isEmpty()) {
            Kind kind = answer.isUnknown() ? Kind.NOT_AVAILABLE : Kind.INFEASIBLE;
            return List.of(new Reason(design, kind, answer.outcome().reason()));
        }
        Fit fit = own.get();
        if (leading.contains(design) && fit.undecided()) {
            return List.of(new Reason(design, Kind.TOO_CLOSE, new FitWords(fit).straddling()));
        }
        if (leading.contains(design)) {
            return leading.size() > 1
                    ? List.of(new Reason(design, Kind.TOO_CLOSE, tied(fit, first)))
                    : List.of();
        }
        return fit.isFit()
                ? first.map(winner -> costly(fit, winner)).stream().toList()
                : misfit(fit);
    }

    private String tied(Fit fit, Optional<Fit> first) {
        Fit cheapest = first.orElse(fit);
        return words.tied(fit, cheapest, other -> reach(cheapest, other));
    }

    /// A reason for each thing that the workload asks for and the design misses.
    private static List<Reason> misfit(Fit fit) {
        FitWords missing = new FitWords(fit);
        Design design = fit.priced().design();
        List<Reason> reasons = new ArrayList<>();
        missing.tooSlow().ifPresent(text -> reasons.add(new Reason(design, Kind.TOO_SLOW, text)));
        missing.loses().ifPresent(text -> reasons.add(new Reason(design, Kind.LOSES, text)));
        return reasons;
    }

    private Reason costly(Fit fit, Fit winner) {
        boolean equal = cents(fit).compareTo(cents(winner)) == 0;
        return new Reason(
                fit.priced().design(),
                equal ? Kind.EQUAL : Kind.DEARER,
                equal ? words.equal(fit) : words.dearer(fit, winner, reach(winner, fit)));
    }

    static BigDecimal usd(Fit fit) {
        return fit.priced().bill().totalUsd();
    }

    static BigDecimal cents(Fit fit) {
        return Cents.of(usd(fit));
    }

    /// No message, no wait.
    private static double waitOf(Fit fit) {
        double seconds = fit.waitSeconds();
        return Double.isNaN(seconds) ? 0 : seconds;
    }

    private static List<Design> designs(List<Fit> fits) {
        return fits.stream().map(fit -> fit.priced().design()).toList();
    }
}
