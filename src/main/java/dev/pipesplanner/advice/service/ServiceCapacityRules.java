package dev.pipesplanner.advice.service;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Fix;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.ServiceDesign;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the service never works, or pays for another kind of capacity.
final class ServiceCapacityRules {

    private static final double LEAST_LOSS = 0.005;

    private static final Rule LOSSES_EXPECTED =
            Rule.warning(
                    "service-losses-expected",
                    "Messages are never worked",
                    "FACTS §4: ECS, scale-in; FACTS §3: SQS, dead-letter queues (inferred)");
    private static final Rule ON_DEMAND_AGAINST_SPOT =
            Rule.warning(
                    "service-on-demand-against-spot",
                    "Compares Spot with on demand",
                    "FACTS §9: attribute with care; FACTS §6: SPOT");

    static final List<Check<RuleContext>> CHECKS =
            List.of(
                    new Check<>(LOSSES_EXPECTED, ServiceCapacityRules::lossesExpected),
                    new Check<>(ON_DEMAND_AGAINST_SPOT, ServiceCapacityRules::onDemandAgainstSpot));

    private ServiceCapacityRules() {}

    private static Stream<Finding> lossesExpected(RuleContext context) {
        double losses = context.priced(Design.SERVICE).map(Priced::lossesPerMonth).orElse(0.0);
        if (losses < LEAST_LOSS) {
            return Stream.empty();
        }
        Finding finding =
                LOSSES_EXPECTED.about(
                        Design.SERVICE,
                        Words.number(losses, 2)
                                + " of "
                                + Words.count(context.workedMessages())
                                + " messages per month are never worked: their attempts fail or"
                                + " their tasks stop more often than the receives before DLQ ("
                                + context.environment().queue().maxReceiveCount()
                                + ") permit, or no alarm starts a task for them.");
        return Stream.of(
                keeping(context)
                        .map(finding::advising)
                        .orElseGet(() ->
                                finding.advising(
                                        "Raise the receives before DLQ, or find out why"
                                                + " attempts fail and tasks stop.")));
    }

    /// The likeliest reason first: scale-in stops tasks at work, or no task starts.
    private static Optional<Fix> keeping(RuleContext context) {
        if (context.task().failureRate() > 0) {
            return Optional.empty();
        }
        if (ScalingRules.stopsWork(context.environment().service())) {
            return Optional.of(ScalingRules.watchInFlight(context));
        }
        return context.environment().service().minTasks() == 0
                ? Optional.of(ScalingRules.keepOneTask(context))
                : Optional.empty();
    }

    /// Without it the Spot discount would be booked as a saving of scaling to zero.
    private static Stream<Finding> onDemandAgainstSpot(RuleContext context) {
        if (runsOnSpot(context)) {
            return Stream.empty();
        }
        return context.comparison().designs().stream()
                .filter(other -> context.spotShare(other) > 0)
                .max(Comparator.comparing(context::spotShare))
                .stream()
                .flatMap(other -> onDemandAgainst(context, other));
    }

    /// Weights alone do not say it: few tasks may all be on one provider.
    private static boolean runsOnSpot(RuleContext context) {
        ServiceDesign service = context.environment().service();
        return service.placement().onSpot(service.maxTasks()) > 0;
    }

    private static Stream<Finding> onDemandAgainst(RuleContext context, Design other) {
        return context
                .priced(Design.SERVICE)
                .map(answer -> answer.bill().totalUsd())
                .flatMap(now ->
                        context.totalIf(
                                        context.withCapacityOf(other, Design.SERVICE),
                                        Design.SERVICE)
                                .filter(spot -> Cents.of(now.subtract(spot)).signum() > 0)
                                .map(spot -> onDemandAgainst(context, other, now, spot)))
                .stream();
    }

    private static Finding onDemandAgainst(
            RuleContext context, Design other, BigDecimal now, BigDecimal spot) {
        return ON_DEMAND_AGAINST_SPOT.about(
                Design.SERVICE,
                "The service runs on demand at "
                        + Words.usd(now)
                        + " per month, "
                        + other.subject()
                        + " "
                        + Words.percent(context.spotShare(other))
                        + " on Spot; the same service on Spot would cost "
                        + Words.usd(spot)
                        + ". "
                        + Words.usd(now.subtract(spot))
                        + " of the difference is the Spot discount, not a saving of scaling to"
                        + " zero.");
    }
}
