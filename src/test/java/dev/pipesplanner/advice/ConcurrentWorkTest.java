package dev.pipesplanner.advice;

import static dev.pipesplanner.advice.Fixture.comparison;
import static dev.pipesplanner.advice.Fixture.environment;
import static dev.pipesplanner.advice.Fixture.line;
import static dev.pipesplanner.advice.Fixture.message;
import static dev.pipesplanner.advice.Fixture.pipes;
import static dev.pipesplanner.advice.Fixture.priced;
import static dev.pipesplanner.advice.Fixture.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.usage.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/// What a plan says of its worker, against how many messages at once its service is planned with.
class ConcurrentWorkTest {

    private static final String NOT_CONCURRENT = "work-not-concurrent";
    private static final String UNUSED = "concurrent-work-unused";
    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    private static final String TRACKED =
            "workload.concurrentWork=true workload.messagesPerMonth=20000"
                    + " service.scaling.policy=target-tracking service.scaling.backlogPerTask=1"
                    + " service.maxTasks=4 workload.processingSeconds.p95=300"
                    + " workload.processingSeconds.mean=150";

    @Test
    void severalMessagesAtOnceOfAWorkerThatTakesOneWaitLongerThanComputed() {
        assertThat(message(comparison("service.messagesInFlightPerTask=4"), NOT_CONCURRENT))
                .isEqualTo(
                        "Each task is planned with 4 messages at once, but concurrent work is off:"
                            + " a worker that takes one at a time lets the other 3 wait for it, so"
                            + " the waits computed here are too short.\n"
                            + "Set messages at once per task to 1, which would cost $15.22 per"
                            + " month, or turn concurrent work on if the worker takes several.");
        assertThat(message(comparison("service.messagesInFlightPerTask=2"), NOT_CONCURRENT))
                .contains(" lets the other wait for it,");
    }

    @Test
    void aServiceThatNeedsSeveralAtOnceIsNotToldToTakeOne() {
        Finding finding =
                finding(
                                comparison("service.messagesInFlightPerTask=4"),
                                new Answer(Design.SERVICE, new Outcome.Infeasible<>("busy")),
                                NOT_CONCURRENT)
                        .orElseThrow();

        assertThat(finding.message().lines().toList().getLast())
                .isEqualTo(
                        "Turn concurrent work on if the worker takes several; with one at a time,"
                                + " the service cannot carry the load.");
        assertThat(finding.fix()).isEmpty();
    }

    @Test
    void whatTwoMessagesAtOnceWouldSaveIsSaid() {
        assertThat(message(comparison("workload.concurrentWork=true"), UNUSED))
                .isEqualTo(
                        "Each task works one message at a time, though concurrent work is on: with"
                                + " 2 at once, both at full speed, the service would cost $15.22"
                                + " instead of $20.00 per month.\n"
                                + "Set messages at once per task to 2.");
    }

    /// 1 % of $15.3737 is $0.1537.
    @Test
    void aSavingBelowOnePercentIsNone() {
        assertThat(message(costing("15.3738"), UNUSED)).isNotEmpty();
        assertThat(message(costing("15.3737"), UNUSED)).isEmpty();
        assertThat(message(costing("15.2200"), UNUSED)).isEmpty();
        assertThat(message(costing("10.0000"), UNUSED)).isEmpty();
    }

    private static Comparison costing(String usd) {
        return comparison(
                environment("workload.concurrentWork=true"),
                pipes(),
                service(line(Meter.FARGATE_VCPU_HOURS, 1, usd, false)));
    }

    @Test
    void whatDoesNotFitSavesNothing() {
        Comparison now = comparison("workload.concurrentWork=true", "workload.lossTolerance=0");
        Answer fit = priced(Design.SERVICE, true, 0, cheap());
        Answer losing = priced(Design.SERVICE, true, 1, cheap());

        assertThat(finding(now, fit, UNUSED)).isPresent();
        assertThat(finding(now, losing, UNUSED)).isEmpty();
    }

    private static Line cheap() {
        return line(Meter.FARGATE_VCPU_HOURS, 1, "1.0000", false);
    }

    private static Optional<Finding> finding(Comparison now, Answer changed, String rule) {
        return new Advisor((_, _) -> changed)
                .findings(now, Fixture.TODAY).stream()
                        .filter(found -> found.rule().id().equals(rule))
                        .findFirst();
    }

    @Test
    void setAtTwoTheFindingGoesAway() {
        Plan plan = RealAnswersTest.plan(TRACKED);
        Fix fix = find(simulated(plan, 3)).flatMap(Finding::fix).orElseThrow();

        Plan changed = fix.applyTo(plan);

        assertThat(changed)
                .isEqualTo(RealAnswersTest.plan(TRACKED + " service.messagesInFlightPerTask=2"));
        assertThat(find(simulated(changed, 3))).isEmpty();
    }

    /// The total of one month has no interval that a saving could exceed.
    @Test
    void oneSimulatedMonthKnowsOfNoSaving() {
        assertThat(find(simulated(RealAnswersTest.plan(TRACKED), 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service.scaling.policy=fixed service.minTasks=2",
                "service.minTasks=0 workload.messagesPerMonth=100",
            })
    void aServiceThatCostsTheSameIsToldNothing(String inputs) {
        assertThat(find(RealAnswersTest.findings("workload.concurrentWork=true " + inputs)))
                .isEmpty();
    }

    private static Optional<Finding> find(List<Finding> findings) {
        return findings.stream().filter(found -> found.rule().id().equals(UNUSED)).findFirst();
    }

    private static List<Finding> simulated(Plan plan, int months) {
        Planner planner =
                Planner.of(plan)
                        .with(new CachedSimulations(() -> Progress.NONE))
                        .with(new Looks.Fixed(months));
        return RealAnswersTest.findings(planner, plan.environments().getFirst(), BOOK);
    }
}
