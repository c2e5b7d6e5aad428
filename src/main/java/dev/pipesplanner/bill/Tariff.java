package dev.pipesplanner.bill;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Architecture;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.PrivateRate;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.SpotObservation;
import dev.pipesplanner.pricing.Tier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What each meter costs one design of one environment: the book's rates, with the Spot and Savings
/// Plan discounts taken off, and private rates laid over both.
///
/// Fargate Spot has no list price: it is the on-demand price less a discount that the plan types or
/// the book observed (MODEL §3.3, FACTS §6).
public record Tariff(
        PriceBook book, Architecture architecture, SpotDiscount spot, BigDecimal savingsPlan) {

    /// @param discount fraction off the on-demand price
    /// @param source "as typed", or where and when it was observed
    public record SpotDiscount(BigDecimal discount, String source, boolean assumed) {}

    public static Tariff of(Environment environment, Design design, PriceBook book) {
        return new Tariff(
                book,
                environment.task().architecture(),
                spotDiscount(environment, design, book),
                BigDecimal.valueOf(environment.settings(design).savingsPlanDiscount()));
    }

    /// The discount in force: the plan's, or else the region's latest observation.
    public static SpotDiscount spotDiscount(
            Environment environment, Design design, PriceBook book) {
        return switch (environment.spotDiscount(design)) {
            case Setting.Typed<Double>(Double discount) ->
                    new SpotDiscount(BigDecimal.valueOf(discount), "as planned", false);
            case Setting.Auto<Double> _ -> observed(environment, book);
        };
    }

    private static SpotDiscount observed(Environment environment, PriceBook book) {
        SpotObservation observed = book.spot(environment.task().architecture().id());
        return new SpotDiscount(
                observed.discount(),
                "observed " + observed.date() + (observed.assumed() ? " in us-east-1" : ""),
                observed.assumed());
    }

    /// The rate in force: the book's, or one open tier at a private price.
    public Rate rate(Meter meter) {
        Rate listed = book.rate(item(meter));
        return fixed(meter).map(price -> privately(listed, price)).orElse(listed);
    }

    private static Rate privately(Rate listed, BigDecimal price) {
        return new Rate(
                listed.item(),
                listed.serviceCode(),
                listed.usageType(),
                listed.unit(),
                List.of(new Tier(BigDecimal.ZERO, Optional.empty(), price, "")),
                listed.dates(),
                listed.source(),
                false);
    }

    /// What is left of the rate, 1 without a discount.
    public BigDecimal share(Meter meter) {
        return isFixed(meter)
                ? BigDecimal.ONE
                : listShare(meter).multiply(BigDecimal.ONE.subtract(privateDiscount(meter)));
    }

    private BigDecimal listShare(Meter meter) {
        return switch (meter) {
            case FARGATE_SPOT_VCPU_HOURS, FARGATE_SPOT_MEMORY_GB_HOURS ->
                    BigDecimal.ONE.subtract(spot.discount());
            case FARGATE_SAVINGS_PLAN_VCPU_HOURS, FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS ->
                    BigDecimal.ONE.subtract(savingsPlan);
            default -> BigDecimal.ONE;
        };
    }

    public boolean assumed(Meter meter) {
        return !isFixed(meter) && (rate(meter).assumed() || isSpot(meter) && spot.assumed());
    }

    /// Whether an agreement sets the price, whatever the list says.
    public boolean isFixed(Meter meter) {
        return fixed(meter).isPresent();
    }

    public boolean isPrivate(Meter meter) {
        return book.privateRate(meter).isPresent();
    }

    private Optional<BigDecimal> fixed(Meter meter) {
        return book.privateRate(meter).orElse(null) instanceof PrivateRate.Fixed rate
                ? Optional.of(rate.priceUsd())
                : Optional.empty();
    }

    private BigDecimal privateDiscount(Meter meter) {
        return book.privateRate(meter).orElse(null) instanceof PrivateRate.Discount rate
                ? rate.fraction()
                : BigDecimal.ZERO;
    }

    /// Where the price comes from: service, usage type, rate code and date, and the discount taken
    /// off; or the agreement that sets it.
    public String source(Meter meter, String rateCode) {
        String agreement = book.privateRates().name();
        return book.privateRate(meter)
                .map(rate ->
                        switch (rate) {
                            case PrivateRate.Fixed _ -> "private rate of " + agreement;
                            case PrivateRate.Discount(var _, var _, BigDecimal fraction) ->
                                    listSource(meter, rateCode)
                                            + ", less private discount "
                                            + percent(fraction)
                                            + " of "
                                            + agreement;
                        })
                .orElseGet(() -> listSource(meter, rateCode));
    }

    private String listSource(Meter meter, String rateCode) {
        Rate rate = rate(meter);
        String code = rateCode.isEmpty() ? "" : " " + rateCode;
        String region = rate.assumed() ? ", us-east-1's price" : "";
        String list =
                rate.serviceCode()
                        + " "
                        + rate.usageType()
                        + code
                        + ", "
                        + rate.dates().inWords()
                        + region;
        if (isSpot(meter)) {
            return list + ", less Spot discount " + percent(spot.discount()) + " " + spot.source();
        }
        return listShare(meter).compareTo(BigDecimal.ONE) == 0
                ? list
                : list + ", less Savings Plan discount " + percent(savingsPlan) + " as planned";
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    static boolean isSpot(Meter meter) {
        return meter == Meter.FARGATE_SPOT_VCPU_HOURS
                || meter == Meter.FARGATE_SPOT_MEMORY_GB_HOURS;
    }

    private PricedItem item(Meter meter) {
        return switch (meter) {
            case FARGATE_VCPU_HOURS, FARGATE_SAVINGS_PLAN_VCPU_HOURS, FARGATE_SPOT_VCPU_HOURS ->
                    switch (architecture) {
                        case X86_64 -> PricedItem.FARGATE_X86_VCPU_HOUR;
                        case ARM64 -> PricedItem.FARGATE_ARM_VCPU_HOUR;
                    };
            case FARGATE_MEMORY_GB_HOURS,
                    FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS,
                    FARGATE_SPOT_MEMORY_GB_HOURS ->
                    switch (architecture) {
                        case X86_64 -> PricedItem.FARGATE_X86_GB_HOUR;
                        case ARM64 -> PricedItem.FARGATE_ARM_GB_HOUR;
                    };
            case FARGATE_EPHEMERAL_GB_HOURS -> PricedItem.FARGATE_EPHEMERAL_GB_HOUR;
            case LAMBDA_GB_SECONDS -> PricedItem.LAMBDA_X86_GB_SECOND;
            case LAMBDA_ARM_GB_SECONDS -> PricedItem.LAMBDA_ARM_GB_SECOND;
            case LAMBDA_EPHEMERAL_GB_SECONDS ->
                    switch (architecture) {
                        case X86_64 -> PricedItem.LAMBDA_X86_EPHEMERAL_GB_SECOND;
                        case ARM64 -> PricedItem.LAMBDA_ARM_EPHEMERAL_GB_SECOND;
                    };
            case LAMBDA_REQUESTS ->
                    switch (architecture) {
                        case X86_64 -> PricedItem.LAMBDA_X86_REQUEST;
                        case ARM64 -> PricedItem.LAMBDA_ARM_REQUEST;
                    };
            case LAMBDA_EPU_HOURS -> PricedItem.LAMBDA_POLLER_HOUR;
            case PUBLIC_IPV4_HOURS -> PricedItem.PUBLIC_IPV4_HOUR;
            case NAT_GATEWAY_HOURS -> PricedItem.NAT_GATEWAY_HOUR;
            case NAT_GB -> PricedItem.NAT_GB;
            case ENDPOINT_HOURS -> PricedItem.ENDPOINT_HOUR;
            case ENDPOINT_GB -> PricedItem.ENDPOINT_GB;
            case INTERNET_GB -> PricedItem.INTERNET_GB;
            case PIPES_REQUESTS -> PricedItem.PIPES_REQUEST;
            case SQS_REQUESTS -> PricedItem.SQS_STANDARD_REQUEST;
            case SQS_FIFO_REQUESTS -> PricedItem.SQS_FIFO_REQUEST;
            case ALARM_METRICS -> PricedItem.ALARM_METRIC;
            case CUSTOM_METRICS -> PricedItem.CUSTOM_METRIC;
            case LOGS_INGESTED_GB -> PricedItem.LOGS_INGESTED_GB;
            case LOGS_STORED_GB_MONTHS -> PricedItem.LOGS_STORED_GB_MONTH;
            case ECR_STORAGE_GB_MONTHS -> PricedItem.ECR_STORAGE_GB_MONTH;
            case SECRET_MONTHS -> PricedItem.SECRET_MONTH;
            case SECRET_CALLS -> PricedItem.SECRET_CALL;
            case STEP_FUNCTIONS_TRANSITIONS -> PricedItem.STATE_TRANSITION;
        };
    }
}
