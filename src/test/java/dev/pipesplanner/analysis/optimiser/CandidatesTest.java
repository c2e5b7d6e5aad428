package dev.pipesplanner.analysis.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.analysis.explore.Varied;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// The default space of QUESTIONS §3, design by design, and what a person makes of it.
class CandidatesTest {

    private static final int HOURS = 730;

    @Test
    void pipesHaveTargetBatchWindowAndMix() {
        Environment present = Environments.with("designs=pipes", "workload.messageBytes=500");

        assertThat(shown(present, Choices.DEFAULT, "target", "batchSize", "batchWindowSeconds"))
                .containsExactly(
                        "ecs-task 1 0",
                        "ecs-task 1 20",
                        "step-functions 1 0",
                        "step-functions 1 20",
                        "step-functions 3 20",
                        "step-functions 3 60",
                        "step-functions 3 300",
                        "step-functions 10 20",
                        "step-functions 10 60",
                        "step-functions 10 300",
                        "step-functions 14 20",
                        "step-functions 14 60",
                        "step-functions 14 300");
        assertThat(all(present, Choices.DEFAULT)).hasSize(13 * 3);
    }

    @Test
    void messagesOfOneInstantFormABatchWithoutAWindow() {
        Environment present =
                Environments.with("designs=pipes", "workload.arrivals.pattern=periodic");

        assertThat(shown(present, Choices.DEFAULT, "target", "batchSize", "batchWindowSeconds"))
                .contains("step-functions 3 0")
                .doesNotContain("ecs-task 3 0");
    }

    @Test
    void theServiceHasPoliciesSizesAndMix() {
        Environment present =
                Environments.with(
                        "designs=service",
                        "workload.messagesPerMonth=2628000",
                        "workload.processingSeconds.mean=1.5",
                        "workload.processingSeconds.p95=4",
                        "service.maxTasks=3");

        assertThat(shown(present, Choices.DEFAULT, "scaling.policy", "minTasks", "maxTasks"))
                .containsExactly(
                        "step 1 3",
                        "fixed 1 3",
                        "fixed 2 3",
                        "step 0 3",
                        "step 2 3",
                        "target-tracking 1 3",
                        "target-tracking 2 3");
        assertThat(all(present, Choices.DEFAULT)).hasSize((2 + 3 + 3 + 3 * 2) * 3);
    }

    @Test
    void backlogsAreAQuarterOfTheDefaultTheDefaultAndFourTimesAsMuch() {
        Environment present =
                Environments.with(
                        "designs=service",
                        "workload.latencyTarget.seconds=60",
                        "workload.processingSeconds.mean=5");

        assertThat(
                        all(present, Choices.DEFAULT).stream()
                                .map(Candidate::environment)
                                .filter(each -> each.service().scaling().policy().startsWith("t"))
                                .map(each ->
                                        PlanFields.require("service.scaling.backlogPerTask")
                                                .text(each))
                                .distinct())
                .containsExactly("3", "auto", "48");
    }

    @Test
    void lambdaHasMemoryBatchWindowAndConcurrency() {
        Environment present =
                Environments.with("designs=lambda", "workload.messagesPerMonth=26280000");

        assertThat(shown(present, Choices.DEFAULT, "memoryMiB").distinct())
                .containsExactly("auto", "1024", "1769", "4096");
        assertThat(shown(present, Choices.DEFAULT, "batchSize", "batchWindowSeconds").distinct())
                .containsExactly(
                        "1 0",
                        "3 0",
                        "3 20",
                        "3 60",
                        "3 300",
                        "10 0",
                        "10 20",
                        "10 60",
                        "10 300",
                        "2064 20",
                        "2064 60",
                        "2064 300");
        assertThat(shown(present, Choices.DEFAULT, "maximumConcurrency").distinct())
                .containsExactly("none", "100");
    }

    @Test
    void everyCandidateIsItsChangeOfThePresentPlan() {
        Environment present =
                Environments.with("designs=pipes,service,lambda", "service.scaling.policy=fixed");

        for (Candidate candidate : all(present, Choices.DEFAULT)) {
            assertThat(candidate.change().on(present))
                    .isEqualTo(new Varied.Valid(candidate.environment()));
        }
    }

    @Test
    void whereWorkSpeedsUpWithTheCpuTasksHaveOtherSizes() {
        Environment present =
                Environments.with(
                        "designs=pipes,service,lambda",
                        "workload.parallelShare=0.5",
                        "lambda.memoryMiB=2000",
                        "pipes.target=ecs-task");
        Choices choices = Choices.DEFAULT.locking("pipes").locking("service").locking("lambda");

        assertThat(all(present, choices).stream().map(CandidatesTest::size).distinct())
                .containsExactly(
                        "1024 2048 5.0",
                        "256 2048 12.5",
                        "512 2048 7.5",
                        "2048 4096 3.75",
                        "4096 8192 3.125",
                        "8192 16384 2.8125",
                        "16384 32768 2.65625",
                        "32768 61440 2.578125");
        for (Candidate candidate : all(present, choices)) {
            assertThat(candidate.change().on(present))
                    .isEqualTo(new Varied.Valid(candidate.environment()));
        }
    }

    private static String size(Candidate candidate) {
        var task = candidate.environment().task();
        double mean = candidate.environment().workload().processingSeconds().mean();
        return task.cpu() + " " + task.memory() + " " + mean;
    }

    @Test
    void severalMessagesAtOnceAreTriedWhereATaskMayWorkThem() {
        Environment present = Environments.with("designs=service", "workload.concurrentWork=true");

        assertThat(shown(present, Choices.DEFAULT, "messagesInFlightPerTask").distinct())
                .containsExactly("1", "2", "4");
    }

    @Test
    void whatIsLockedStaysAsInThePlan() {
        Environment present = Environments.with("designs=service", "service.scaling.policy=fixed");
        Choices choices = Choices.DEFAULT.locking("service.scaling").locking("service.spotWeight");

        assertThat(shown(present, choices, "scaling.policy", "minTasks", "maxTasks", "spotWeight"))
                .containsExactly("fixed 1 10 0", "fixed 1 1 0");
    }

    @Test
    void valuesThatAPersonTriesStandInPlaceOfTheDefaultOnes() {
        Environment present = Environments.with("designs=pipes");
        Choices choices =
                Choices.DEFAULT
                        .trying("pipes.batchSize", "2, 5")
                        .trying("queue.maxReceiveCount", "3,5")
                        .locking("pipes.spotWeight")
                        .locking("pipes.batchWindowSeconds");

        assertThat(
                        all(present, choices).stream()
                                .map(each -> String.join("; ", each.words()))
                                .toList())
                .containsExactly(
                        "",
                        "receives before DLQ 3; batch size 2",
                        "receives before DLQ 3; batch size 5",
                        "receives before DLQ 3; target step-functions; batch size 2",
                        "receives before DLQ 3; target step-functions; batch size 5",
                        "batch size 2",
                        "batch size 5",
                        "target step-functions; batch size 2",
                        "target step-functions; batch size 5");
    }

    @Test
    void whatCannotBeLockedOrTriedIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> Choices.DEFAULT.locking("pipes.batchsize"))
                .hasMessage("There is no field pipes.batchsize.\nDid you mean pipes.batchSize?");
        assertThatThrownBy(() -> Choices.DEFAULT.trying("pipes.batchSize", "0"))
                .hasMessage("pipes.batchSize (0) must be 1 to 10,000.");
        assertThatThrownBy(() -> Choices.DEFAULT.trying("workload.messagesPerMonth", "0"))
                .hasMessage(
                        "workload.messagesPerMonth is not for a team to decide.\n"
                                + "Set it with --set, or see what it does with sweep.");
        assertThatThrownBy(() -> Choices.DEFAULT.locking("pipes").trying("pipes.batchSize", "2"))
                .hasMessage(
                        "pipes.batchSize cannot be locked while other values of it are tried.\n"
                                + "Leave out one of the two.");
    }

    private static List<Candidate> all(Environment present, Choices choices) {
        return new Candidates(present, HOURS, choices).all();
    }

    /// The distinct values of some fields of each candidate's design.
    private static Stream<String> shown(Environment present, Choices choices, String... fields) {
        return all(present, choices).stream()
                .map(each -> shown(each.environment(), each.design(), fields))
                .distinct();
    }

    private static String shown(Environment environment, Design design, String... fields) {
        return String.join(
                " ",
                Stream.of(fields)
                        .map(field -> PlanFields.require(design.path(field)).text(environment))
                        .toList());
    }
}
