package dev.pipesplanner.advice;

import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.answer.PricesInUse;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.FargateCapacity;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.SpotObservation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands out on a bill, and how far the prices behind it carry.
final class PriceRules {

    private static final Rule SPOT_DISCOUNT_ABOVE_OBSERVED =
            Rule.warning(
                    "spot-discount-above-observed",
                    "Spot discount above observed",
                    "FACTS §6: SPOT");
    private static final Rule ADDRESS_ABOVE_COMPUTE =
            Rule.warning(
                    "address-above-compute",
                    "Addresses cost more than work",
                    "FACTS §5: CW-PRICE, FEED, public IPv4");
    private static final Rule RATE_ASSUMED =
            Rule.warning(
                    "rate-assumed",
                    "Some rates are assumed",
                    "FACTS §11: prices outside us-east-1");
    private static final Rule PRICE_AGE =
            Rule.information("price-age", "Age of the prices", "FACTS §6: dates of the prices");

    static final List<Check<RuleContext>> CHECKS =
            List.of(
                    new Check<>(SPOT_DISCOUNT_ABOVE_OBSERVED, PriceRules::spotDiscountsAbove),
                    new Check<>(ADDRESS_ABOVE_COMPUTE, PriceRules::addressesAboveCompute),
                    new Check<>(RATE_ASSUMED, PriceRules::ratesAssumed),
                    new Check<>(PRICE_AGE, PriceRules::priceAge));

    private PriceRules() {}

    private static Stream<Finding> spotDiscountsAbove(RuleContext context) {
        return context.comparison().designs().stream()
                .filter(design -> context.spotShare(design) > 0)
                .flatMap(design -> spotDiscountAbove(context, design));
    }

    private static Stream<Finding> spotDiscountAbove(RuleContext context, Design design) {
        PriceBook book = context.comparison().book();
        SpotObservation observed = book.spot(context.task().architecture().id());
        BigDecimal used = Tariff.spotDiscount(context.environment(), design, book).discount();
        if (used.compareTo(observed.discount()) <= 0) {
            return Stream.empty();
        }
        String path = design.path(FargateCapacity.SPOT_DISCOUNT);
        String discount = observed.discount().toPlainString();
        String percent = Words.percent(observed.discount().doubleValue());
        Fix fix = context.fix("Set the Spot discount to " + percent, path, discount);
        return Stream.of(
                SPOT_DISCOUNT_ABOVE_OBSERVED
                        .about(
                                design,
                                "The Spot discount ("
                                        + Words.percent(used.doubleValue())
                                        + ") is above the latest observed for "
                                        + context.environment().region()
                                        + (observed.assumed() ? ", assumed from us-east-1" : "")
                                        + ", "
                                        + percent
                                        + " on "
                                        + observed.date()
                                        + "; 70 % is the ceiling.")
                        .advising(
                                fix.description()
                                        + context.costIf(context.with(path, discount), design)
                                        + ".",
                                fix));
    }

    private static Stream<Finding> addressesAboveCompute(RuleContext context) {
        return context.environment().network().access() == NetworkAccess.PUBLIC_IP
                ? context.priced().flatMap(answer -> addressAboveCompute(context, answer))
                : Stream.empty();
    }

    private static Stream<Finding> addressAboveCompute(RuleContext context, Priced answer) {
        BigDecimal address = context.usd(answer, Meter.PUBLIC_IPV4_HOURS);
        BigDecimal compute = answer.bill().ofGroup(Group.COMPUTE);
        if (address.compareTo(compute) <= 0) {
            return Stream.empty();
        }
        return Stream.of(
                ADDRESS_ABOVE_COMPUTE.about(
                        answer.design(),
                        "Public IPv4 addresses cost "
                                + Words.usd(address)
                                + " per month, more than the compute behind them ("
                                + Words.usd(compute)
                                + ")."));
    }

    private static Stream<Finding> ratesAssumed(RuleContext context) {
        return context.priced().flatMap(answer -> rateAssumed(context, answer));
    }

    private static Stream<Finding> rateAssumed(RuleContext context, Priced answer) {
        List<Line> lines =
                answer.bill().lines().stream()
                        .filter(line -> line.assumed() && line.quantity().signum() > 0)
                        .toList();
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        String meters =
                lines.stream()
                        .map(line -> line.meter().label())
                        .distinct()
                        .collect(Collectors.joining(", "));
        BigDecimal usd = lines.stream().map(Line::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(
                RATE_ASSUMED.about(
                        answer.design(),
                        Words.usd(usd)
                                + " of "
                                + Words.usd(answer.bill().totalUsd())
                                + " per month rests on another region's rates, as those of "
                                + context.environment().region()
                                + " are not known: "
                                + meters
                                + "."));
    }

    private static Stream<Finding> priceAge(RuleContext context) {
        PricesInUse inUse = context.comparison().pricesInUse();
        String confirmed = inUse.dates().confirmed();
        return switch (PriceAge.of(confirmed, context.today(), context.ageLimits())) {
            case FRESH -> Stream.empty();
            case AGEING -> Stream.of(aged(context, inUse, "aging"));
            case STALE -> Stream.of(aged(context, inUse, "stale"));
        };
    }

    private static Finding aged(RuleContext context, PricesInUse inUse, String judgment) {
        String oldest =
                inUse.oldest()
                        .map(meter -> "The oldest price in use, that of " + meter.label() + ",")
                        .orElse("The price of Fargate");
        return PRICE_AGE
                .aboutAll(
                        oldest
                                + " was confirmed "
                                + inUse.dates().confirmedOn()
                                + " "
                                + inUse.dates().evidence().label()
                                + ", "
                                + PriceAge.days(inUse.dates().confirmed(), context.today())
                                + " days ago: "
                                + judgment
                                + ".")
                .advising("Refresh the price book.");
    }
}
