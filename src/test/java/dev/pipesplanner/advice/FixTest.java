package dev.pipesplanner.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.SimulationRequest;
import dev.pipesplanner.answer.Simulator;
import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.concurrent.ForkJoinPool;

/// What a finding says to set is there as assignments, and setting it makes the finding go away.
final class FixTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    batch-with-ecs-task          | pipes.batchSize=10 | pipes.batchSize=1
                    batch-above-override-limit   | pipes.target=step-functions pipes.batchSize=100 | pipes.batchSize=3
                    window-without-batch         | pipes.batchWindowSeconds=60 | pipes.batchWindowSeconds=0
                    losses-expected              | task.failureRate=0.01 | pipes.target=step-functions
                    tracking-from-zero           | service.scaling.policy=target-tracking service.minTasks=0 | service.minTasks=1
                    exact-below-max-tasks        | service.maxTasks=4 service.minTasks=0 | service.maxTasks=1
                    scale-in-on-visible          | service.scaling.scaleIn.metric=visible service.minTasks=0 | service.scaling.scaleIn.metric=visible-and-in-flight
                    work-not-concurrent          | service.messagesInFlightPerTask=4 | service.messagesInFlightPerTask=1
                    ephemeral-storage-21         | task.ephemeralStorageGiB=21 | task.ephemeralStorageGiB=20
                    send-batch-too-large         | workload.sendBatch=10 workload.messageBytes=200000 | workload.sendBatch=5
                    no-dlq-alarm                 | queue.dlqAlarm=false | queue.dlqAlarm=true
                    spot-discount-above-observed | pipes.spotDiscount=0.75 | pipes.spotDiscount=0.6817
                    """)
    void aFixMakesItsFindingGoAway(String rule, String inputs, String assignment) {
        Plan plan = RealAnswersTest.plan(inputs);
        Fix fix = fix(RealAnswersTest.findings(plan), rule);

        Plan changed = fix.applyTo(plan);

        assertThat(fix.assignments()).containsExactly(Assignment.parse("dev:" + assignment));
        assertThat(RealAnswersTest.findings(changed))
                .noneMatch(finding -> finding.rule().id().equals(rule));
    }

    /// Only a simulation sees messages that the service never works.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    service.scaling.scaleIn.metric=visible workload.processingSeconds.distribution=constant workload.processingSeconds.mean=2000 queue.maxReceiveCount=1 | service.scaling.scaleIn.metric=visible-and-in-flight
                    service.scaling.scaleOut.threshold=1000000 | service.minTasks=1
                    """)
    void messagesThatAreNeverWorkedAreWorked(String inputs, String assignment) {
        Plan plan =
                RealAnswersTest.plan("workload.messagesPerMonth=100 service.minTasks=0 " + inputs);
        Fix fix = fix(simulated(plan), "service-losses-expected");

        assertThat(fix.assignments()).containsExactly(Assignment.parse("dev:" + assignment));
        assertThat(simulated(fix.applyTo(plan)))
                .noneMatch(finding -> finding.rule().id().equals("service-losses-expected"));
    }

    private static List<Finding> simulated(Plan plan) {
        Environment environment = plan.environments().getFirst();
        Simulator simulator = new Simulator(Planner.of(plan), ForkJoinPool.commonPool());
        Answer service =
                simulator.answer(
                        environment,
                        Design.SERVICE,
                        new BundledPriceBooks().usable(environment.region()).orElseThrow(),
                        new SimulationRequest(730 / 24.0, 1, 1),
                        Progress.NONE);
        return Fixture.findings(Fixture.comparison(environment, Fixture.pipes(), service));
    }

    @Test
    void freeTiersAreTurnedOffForTheWholePlan() {
        List<Environment> two =
                List.of(Environment.withDefaults("dev"), Environment.withDefaults("prod"));
        Plan plan = new Plan("p", 730, true, two);

        Plan changed = fix(Advisor.ofPlan(plan), "free-tier-taken-twice").applyTo(plan);

        assertThat(changed).isEqualTo(new Plan("p", 730, false, two));
    }

    @Test
    void aFixChangesItsOwnEnvironmentOnly() {
        Environment wrong = Fixture.environment("queue.dlqAlarm=false");
        Plan plan = new Plan("p", 730, false, List.of(wrong, wrong.withName("prod")));
        Fix fix = fix(Fixture.findings(Fixture.comparison("queue.dlqAlarm=false")), "no-dlq-alarm");

        Plan changed = fix.applyTo(plan);

        assertThat(changed.environments())
                .containsExactly(Environment.withDefaults("dev"), wrong.withName("prod"));
    }

    private static Fix fix(List<Finding> findings, String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .flatMap(Finding::fix)
                .orElseThrow();
    }
}
