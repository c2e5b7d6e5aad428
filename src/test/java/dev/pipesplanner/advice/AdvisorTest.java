package dev.pipesplanner.advice;

import static dev.pipesplanner.advice.Fixture.comparison;
import static dev.pipesplanner.advice.Fixture.environment;
import static dev.pipesplanner.advice.Fixture.line;
import static dev.pipesplanner.advice.Fixture.message;
import static dev.pipesplanner.advice.Fixture.pipes;
import static dev.pipesplanner.advice.Fixture.priced;
import static dev.pipesplanner.advice.Fixture.rules;
import static dev.pipesplanner.advice.Fixture.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.usage.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class AdvisorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    size-not-offered | task.memory=16384 | task.memory=4096
                    batch-with-ecs-task | pipes.batchSize=10 | pipes.batchSize=1
                    message-above-override-limit | workload.messageBytes=8003 | workload.messageBytes=8002
                    message-above-override-limit | pipes.target=step-functions workload.messageBytes=8007 | pipes.target=step-functions workload.messageBytes=8006
                    batch-above-override-limit | pipes.target=step-functions pipes.batchSize=4 | pipes.target=step-functions pipes.batchSize=3
                    window-without-batch | pipes.batchWindowSeconds=60 | pipes.target=step-functions pipes.batchSize=2 pipes.batchWindowSeconds=60
                    filter-without-share | terraform.filterPatterns={"a":["b"]} | terraform.filterPatterns={"a":["b"]} workload.filterPassRate=0.5
                    filter-without-share | terraform.filterPatterns={"a":["b"]} | workload.filterPassRate=1
                    tracking-from-zero | service.scaling.policy=target-tracking service.minTasks=0 | service.scaling.policy=target-tracking
                    interruption-rate-unknown | task.failureRate=0 | pipes.spotWeight=0 pipes.onDemandWeight=1
                    spot-discount-above-observed | pipes.spotDiscount=0.75 | pipes.spotDiscount=0.6817
                    service-on-demand-against-spot | service.minTasks=1 | service.spotWeight=100
                    period-near-scale-in | workload.arrivals.pattern=periodic workload.arrivals.everySeconds=300 service.minTasks=0 | workload.arrivals.pattern=periodic workload.arrivals.everySeconds=600 service.minTasks=0
                    exact-below-max-tasks | service.maxTasks=2 | service.maxTasks=1
                    scale-in-on-visible | service.scaling.scaleIn.metric=visible | service.maxTasks=10
                    scale-in-on-visible | service.scaling.scaleIn.metric=visible | service.scaling.scaleIn.metric=visible service.scaleInProtection=true
                    protection-by-worker | service.scaleInProtection=true service.minTasks=0 | service.scaleInProtection=false service.minTasks=0
                    protection-by-worker | service.scaleInProtection=true service.minTasks=0 | service.scaleInProtection=true service.scaling.policy=fixed
                    messages-share-cpu | workload.concurrentWork=true service.messagesInFlightPerTask=4 | workload.concurrentWork=true service.messagesInFlightPerTask=1
                    messages-share-cpu | workload.concurrentWork=true service.messagesInFlightPerTask=4 | service.messagesInFlightPerTask=4
                    work-not-concurrent | service.messagesInFlightPerTask=2 | service.messagesInFlightPerTask=1
                    work-not-concurrent | service.messagesInFlightPerTask=2 | workload.concurrentWork=true service.messagesInFlightPerTask=2
                    work-not-concurrent | service.messagesInFlightPerTask=2 | workload.messagesPerMonth=0 service.messagesInFlightPerTask=2
                    concurrent-work-unused | workload.concurrentWork=true | workload.concurrentWork=true service.messagesInFlightPerTask=2
                    concurrent-work-unused | workload.concurrentWork=true | workload.concurrentWork=false
                    work-on-another-size | workload.parallelShare=0.5 | workload.parallelShare=0
                    work-beyond-visibility | workload.processingSeconds.mean=20000 workload.processingSeconds.p95=60000 | workload.processingSeconds.mean=600 workload.processingSeconds.p95=1800
                    ephemeral-storage-21 | task.ephemeralStorageGiB=21 | task.ephemeralStorageGiB=22
                    no-dlq-alarm | queue.dlqAlarm=false | queue.dlqAlarm=true
                    send-batch-too-large | workload.sendBatch=10 workload.messageBytes=104858 | workload.sendBatch=10 workload.messageBytes=104857
                    idle-polling | workload.messagesPerMonth=1000 | workload.messagesPerMonth=1000000
                    peak-above-places | workload.arrivals.pattern=periodic workload.arrivals.everySeconds=3600 | workload.messagesPerMonth=100
                    peak-above-places | workload.arrivals.pattern=bursty | workload.arrivals.pattern=bursty workload.messagesPerMonth=1000
                    peak-above-places | workload.arrivals.pattern=weekly | workload.arrivals.pattern=weekly quotas.fargateVCpu=100
                    peak-above-launch-rate | workload.arrivals.pattern=periodic workload.arrivals.everySeconds=3600 | workload.arrivals.pattern=periodic workload.arrivals.everySeconds=500
                    peak-above-launch-rate | workload.arrivals.pattern=bursty workload.messagesPerMonth=5M | workload.arrivals.pattern=bursty workload.messagesPerMonth=4M
                    """)
    void aRuleOfThePlanFiresOnlyWhereItHolds(String rule, String positive, String negative) {
        assertThat(rules(comparison(positive.split(" ")))).contains(rule);
        assertThat(rules(comparison(negative.split(" ")))).doesNotContain(rule);
    }

    @Test
    void overloadedDesignsAreErrorsWithTheirReason() {
        Comparison overloaded =
                comparison(
                        environment(),
                        new Answer(Design.PIPES, new Outcome.Infeasible<>("needs 25 vCPU")),
                        new Answer(Design.SERVICE, new Outcome.Infeasible<>("busy")));

        assertThat(rules(overloaded)).startsWith("pipes-overloaded", "service-overloaded");
        assertThat(message(overloaded, "pipes-overloaded")).isEqualTo("needs 25 vCPU");
        assertThat(rules(comparison())).doesNotContain("pipes-overloaded", "service-overloaded");
    }

    @Test
    void expectedLossesAreAWarning() {
        Answer losing = priced(Design.PIPES, true, 12.5);

        assertThat(message(comparison(environment(), losing, service()), "losses-expected"))
                .startsWith("12.5 of 100,000 messages");
        assertThat(rules(comparison())).doesNotContain("losses-expected");
    }

    @Test
    void lossesOfTheServiceAreAWarningToo() {
        Answer losing = priced(Design.SERVICE, true, 148.2);

        assertThat(message(comparison(environment(), pipes(), losing), "service-losses-expected"))
                .startsWith("148.2 of 100,000 messages per month are never worked")
                .contains("the receives before DLQ (5)");
        assertThat(rules(comparison())).doesNotContain("service-losses-expected");
    }

    @Test
    void aMissedTargetNamesWaitAndTarget() {
        Environment target = environment("workload.latencyTarget.seconds=60");
        Answer slow = priced(Design.PIPES, false, 0);

        assertThat(message(comparison(target, slow, service()), "latency-target-missed"))
                .isEqualTo("The p95 wait is 75 s, the target 60 s.");
        assertThat(rules(comparison(target, pipes(), service())))
                .doesNotContain("latency-target-missed");
    }

    @Test
    void roundingWasteIsAShareOfTheBilledMinute() {
        // 100,000 tasks of 40 s billed 60 s at 1 vCPU: 1,666.67 h, 33.33 % rounding
        Answer pipes =
                pipes(
                        line(Meter.PIPES_REQUESTS, 100_000, "0.0000", false),
                        line(Meter.FARGATE_SPOT_VCPU_HOURS, 1_666.666667, "21.4800", false));
        Comparison wasteful = comparison(environment(), pipes, service());
        Environment longWork =
                environment(
                        "workload.processingSeconds.p95=60", "workload.processingSeconds.mean=20");

        assertThat(message(wasteful, "rounding-waste")).contains("33.33 % of $21.48");
        assertThat(message(wasteful, "start-share")).startsWith("55 %");
        assertThat(rules(comparison(longWork, pipes, service()))).doesNotContain("rounding-waste");
        assertThat(rules(comparison())).doesNotContain("start-share");
    }

    @Test
    void addressesDearerThanComputeAreNamed() {
        Answer dear =
                pipes(
                        line(Meter.PUBLIC_IPV4_HOURS, 1, "5.0000", false),
                        line(Meter.FARGATE_SPOT_VCPU_HOURS, 1, "4.0000", false));

        assertThat(rules(comparison(environment(), dear, service())))
                .contains("address-above-compute");
        assertThat(rules(comparison())).doesNotContain("address-above-compute");
    }

    @Test
    void assumedRatesListTheirLines() {
        Answer assumed = pipes(line(Meter.PIPES_REQUESTS, 1, "0.0400", true));

        assertThat(message(comparison(environment(), assumed, service()), "rate-assumed"))
                .startsWith("$0.04 of $0.04")
                .endsWith("Pipes requests.");
        assertThat(rules(comparison())).doesNotContain("rate-assumed");
    }

    @Test
    void theSpotFindingCarriesTheOtherPrice() {
        assertThat(message(comparison(), "service-on-demand-against-spot"))
                .contains("on demand at $20.00 per month, pipes 100 % on Spot")
                .contains("the same service on Spot would cost $15.22.")
                .contains("$4.78 of the difference is the Spot discount");
    }

    @Test
    void aSpotServiceThatSavesNoCentIsNoFinding() {
        Answer asDear = service(line(Meter.FARGATE_VCPU_HOURS, 1, "15.2240", false));

        assertThat(rules(comparison(environment(), pipes(), asDear)))
                .doesNotContain("service-on-demand-against-spot");
    }

    @Test
    void agedPricesAreMentioned() {
        List<Finding> later =
                new Advisor((_, design) -> comparison().answer(design))
                        .findings(comparison(), Fixture.TODAY.plusDays(400));

        assertThat(later).extracting(finding -> finding.rule().id()).contains("price-age");
        assertThat(rules(comparison())).doesNotContain("price-age");
    }

    @Test
    void freeTiersTakenTwiceAreAFindingOfThePlan() {
        List<Environment> two = List.of(environment(), environment().withName("prod"));

        assertThat(Advisor.ofPlan(new Plan("p", 730, true, two))).hasSize(1);
        assertThat(Advisor.ofPlan(new Plan("p", 730, false, two))).isEmpty();
        assertThat(Advisor.ofPlan(new Plan("p", 730, true, two.subList(0, 1)))).isEmpty();
    }

    @Test
    void worstComesFirst() {
        assertThat(Fixture.findings(comparison("pipes.batchSize=10", "queue.dlqAlarm=false")))
                .extracting(Finding::severity)
                .isSorted();
    }
}
