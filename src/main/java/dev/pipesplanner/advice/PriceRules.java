package dev.pipesplanner.advice;

import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.SpotObservation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far the prices behind the answer carry.
final class PriceRules {

    private PriceRules() {}

    static List<Finding> spotDiscountAboveObserved(RuleContext of) {
        PipesDesign pipes = of.pipes();
        ServiceDesign service = of.environment().service();
        Setting<Double> ofService =
                service.spotDiscount().isTyped() ? service.spotDiscount() : pipes.spotDiscount();
        return Stream.of(
                        above(of, Design.PIPES, pipes.spotShare(), pipes.spotDiscount()),
                        above(of, Design.SERVICE, service.spotShare(), ofService))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> above(
            RuleContext of, Design design, double share, Setting<Double> discount) {
        SpotObservation seen = of.comparison().book().spot(of.task().architecture().id());
        double observed = seen.discount().doubleValue();
        double typed = discount.orElse(observed);
        if (!(share > 0) || !(typed > observed)) {
            return List.of();
        }
        String path = design.id() + ".spotDiscount";
        String effect =
                of.totalIf(
                                PlanFields.require(path)
                                        .withText(
                                                of.environment(), seen.discount().toPlainString()),
                                design)
                        .map(usd ->
                                " With that discount the design would cost " + Words.usd(usd) + ".")
                        .orElse("");
        return Findings.warning(
                "spot-discount-above-observed",
                design,
                path
                        + " ("
                        + Words.percent(typed)
                        + ") is above the newest observed for "
                        + of.environment().region()
                        + (seen.assumed() ? ", assumed from us-east-1" : "")
                        + ", "
                        + Words.percent(observed)
                        + " on "
                        + seen.date()
                        + "; 70 % is the ceiling."
                        + effect,
                "FACTS §6: SPOT");
    }

    static List<Finding> assumedRates(RuleContext of) {
        return of.priced().flatMap(answer -> assumed(of, answer).stream()).toList();
    }

    private static List<Finding> assumed(RuleContext of, Priced answer) {
        List<Line> lines =
                answer.bill().lines().stream()
                        .filter(line -> line.assumed() && line.quantity().signum() > 0)
                        .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        String meters =
                lines.stream()
                        .map(line -> line.meter().id())
                        .distinct()
                        .collect(Collectors.joining(", "));
        BigDecimal usd = lines.stream().map(Line::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Findings.warning(
                "rate-assumed",
                answer.design(),
                Words.usd(usd)
                        + " of "
                        + Words.usd(answer.bill().totalUsd())
                        + " a month rests on another region's rates, as those of "
                        + of.environment().region()
                        + " are not known: "
                        + meters
                        + ".",
                "FACTS §11: prices outside us-east-1");
    }

    static List<Finding> agedPrices(RuleContext of) {
        PriceBook book = of.comparison().book();
        PriceAge age = PriceAge.of(book.publishedAt(), of.today(), of.ageLimits());
        String judgement =
                switch (age) {
                    case FRESH -> "";
                    case AGEING -> "ageing";
                    case STALE -> "stale";
                };
        if (judgement.isEmpty()) {
            return List.of();
        }
        return Findings.ofBoth(
                "price-age",
                Severity.INFORMATION,
                "The prices of "
                        + book.region()
                        + " are of "
                        + book.publishedOn()
                        + ", "
                        + PriceAge.days(book.publishedAt(), of.today())
                        + " days old: "
                        + judgement
                        + ".\nMaybe refresh the price book.",
                "MODEL §7: fresh below 90 days, ageing below a year");
    }
}
