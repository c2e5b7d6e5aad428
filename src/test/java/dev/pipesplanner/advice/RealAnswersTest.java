package dev.pipesplanner.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/// Rules that judge bills and loads, on the answers of the engine and the bundled prices.
final class RealAnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pipes-overloaded   | workload.messagesPerMonth=10M | workload.messagesPerMonth=10000
                    service-overloaded | service.scaling.policy=fixed workload.messagesPerMonth=10M | service.scaling.policy=fixed workload.messagesPerMonth=10000
                    losses-expected    | task.failureRate=0.01 | task.failureRate=0
                    losses-expected    | task.interruptionsPerTaskHour=0.01 | task.failureRate=0.01 pipes.target=step-functions
                    rounding-waste     | workload.processingSeconds.mean=2 workload.processingSeconds.p95=4 | workload.processingSeconds.p95=600 workload.processingSeconds.mean=200
                    start-share        | workload.processingSeconds.mean=2 workload.processingSeconds.p95=4 | workload.processingSeconds.p95=6000 workload.processingSeconds.mean=2000
                    rate-assumed       | region=eu-central-1 | region=us-east-1
                    latency-target-missed | workload.latencyTarget.seconds=1 | workload.latencyTarget.seconds=600
                    """)
    void aRuleFiresOnlyWhereItHolds(String rule, String positive, String negative) {
        assertThat(rules(positive)).contains(rule);
        assertThat(rules(negative)).doesNotContain(rule);
    }

    private static List<String> rules(String assignments) {
        return findings(assignments).stream().map(finding -> finding.rule().id()).toList();
    }

    /// What the engine's answer to a plan of these assignments is told.
    static List<Finding> findings(String assignments) {
        return findings(plan(assignments));
    }

    static Plan plan(String assignments) {
        Plan plan = new Plan("x", 730, false, List.of(Environment.withDefaults("dev")));
        for (String each : assignments.split(" ")) {
            plan = Assignment.parse(each).applyTo(plan);
        }
        return plan;
    }

    static List<Finding> findings(Plan plan) {
        Environment environment = plan.environments().getFirst();
        PriceBook book = new BundledPriceBooks().usable(environment.region()).orElseThrow();
        return findings(Planner.of(plan), environment, book);
    }

    static List<Finding> findings(Planner planner, Environment environment, PriceBook book) {
        return new Advisor(
                        (changed, design) -> planner.answer(changed, design, book),
                        PriceAge.Limits.DEFAULT)
                .findings(planner.compare(environment, book), TODAY);
    }
}
