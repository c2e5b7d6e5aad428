package dev.pipesplanner.advice;

import dev.pipesplanner.advice.pipes.PeakRules;
import dev.pipesplanner.advice.pipes.PipesRules;
import dev.pipesplanner.advice.service.ServiceRules;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceAge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every rule of MODEL §7 that the closed form can decide.
public final class Advisor {

    private static final List<Rule> RULES =
            List.of(
                    TaskRules::sizeNotOffered,
                    PipesRules::batchWithEcsTask,
                    PipesRules::overrideTooLong,
                    PipesRules::payloadTooLarge,
                    PipesRules::overloaded,
                    ServiceRules::trackingFromZero,
                    ServiceRules::overloaded,
                    TaskRules::latencyTargetMissed,
                    PipesRules::windowWithoutBatch,
                    PeakRules::concurrencyAbovePlaces,
                    PeakRules::launchesAboveRate,
                    PipesRules::lossesExpected,
                    PipesRules::interruptionRateUnknown,
                    PriceRules::spotDiscountAboveObserved,
                    ServiceRules::lossesExpected,
                    ServiceRules::onDemandAgainstSpot,
                    ServiceRules::exactBelowMaximum,
                    ServiceRules::scaleInOnVisible,
                    TaskRules::storageOf21,
                    TaskRules::roundingWaste,
                    TaskRules::addressAboveCompute,
                    PipesRules::noDeadLetterAlarm,
                    PriceRules::assumedRates,
                    PipesRules::idlePolling,
                    TaskRules::startShare,
                    PriceRules::agedPrices);

    private final WhatIf whatIf;
    private final PriceAge.Limits ageLimits;

    public Advisor(WhatIf whatIf) {
        this(whatIf, PriceAge.Limits.DEFAULT);
    }

    /// @param ageLimits from when on prices are called old
    public Advisor(WhatIf whatIf, PriceAge.Limits ageLimits) {
        this.whatIf = whatIf;
        this.ageLimits = ageLimits;
    }

    /// The findings of one environment, worst first. `today` decides how old the prices are.
    public List<Finding> findings(Comparison comparison, LocalDate today) {
        RuleContext of = new RuleContext(comparison, today, ageLimits, whatIf);
        return RULES.stream()
                .flatMap(rule -> rule.findings(of).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /// What is wrong between the environments of a plan, not in one of them.
    public static List<Finding> ofPlan(Plan plan) {
        if (!plan.includeFreeTier() || plan.environments().size() < 2) {
            return List.of();
        }
        String names =
                plan.environments().stream()
                        .map(Environment::name)
                        .collect(Collectors.joining(", "));
        return List.of(
                new Finding(
                        "free-tier-taken-twice",
                        Severity.WARNING,
                        Optional.empty(),
                        "includeFreeTier gives each of "
                                + plan.environments().size()
                                + " environments ("
                                + names
                                + ") the free tiers, but an account has"
                                + " them once: in one account together they would pay for up to "
                                + Words.count((plan.environments().size() - 1) * 1e6)
                                + " SQS requests a month that are shown as free, and likewise for"
                                + " alarms, metrics, logs and state transitions."
                                + "\nMaybe set includeFreeTier to false.",
                        "FACTS §3: SLICE, Global-Requests; FACTS §5: CW-PRICE"));
    }
}
