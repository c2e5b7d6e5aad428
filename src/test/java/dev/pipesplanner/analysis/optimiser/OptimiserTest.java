package dev.pipesplanner.analysis.optimiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.RandomEnvironments;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// In closed form the search finds what comparing every combination finds.
class OptimiserTest {

    private static final BundledPriceBooks BOOKS = new BundledPriceBooks();
    private static final int SPACES = 50;

    private static final Map<String, List<String>> VALUES =
            Map.ofEntries(
                    Map.entry("pipes.target", List.of("ecs-task", "step-functions")),
                    Map.entry("pipes.batchSize", List.of("1", "2", "5", "20")),
                    Map.entry("pipes.batchWindowSeconds", List.of("0", "20", "45", "300")),
                    Map.entry("pipes.spotWeight", List.of("1", "7")),
                    Map.entry("pipes.onDemandWeight", List.of("1", "3")),
                    Map.entry("service.messagesInFlightPerTask", List.of("1", "3")),
                    Map.entry("service.scaling.policy", List.of("fixed", "step")),
                    Map.entry("service.minTasks", List.of("0", "1", "2", "9", "60")),
                    Map.entry("service.maxTasks", List.of("1", "8", "100")),
                    Map.entry("service.spotWeight", List.of("0", "2")),
                    Map.entry("service.onDemandWeight", List.of("1", "3")),
                    Map.entry("lambda.memoryMiB", List.of("512", "auto", "3000")),
                    Map.entry("lambda.batchSize", List.of("1", "4", "10")),
                    Map.entry("lambda.batchWindowSeconds", List.of("0", "30")),
                    Map.entry("lambda.maximumConcurrency", List.of("none", "2", "40")));

    @Test
    void winnerAndFrontAreThoseOfEveryCombination() {
        Random random = new Random(3);
        RandomEnvironments environments =
                new RandomEnvironments(7, List.of("us-east-1", "eu-west-1"));
        int withWinner = 0;
        for (int i = 0; i < SPACES; i++) {
            Environment present = asked(environments.next("dev"), random);
            Map<String, List<String>> fields = some(random);
            PriceBook book = BOOKS.usable(present.region()).orElseThrow();
            Planner planner = new Planner(730, random.nextBoolean());
            List<BruteForce.Found> all = new BruteForce(planner, book, present, fields).all();

            Optimum found =
                    new Optimiser(planner, book, present, choices(fields))
                            .find(Progress.NONE, _ -> {});

            assertThat(
                            found.ranked().stream()
                                    .map(OptimiserTest::found)
                                    .map(OptimiserTest::withoutCents))
                    .as("all of " + fields + " on " + present)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().map(OptimiserTest::withoutCents).toList());
            assertThat(found.winner().map(OptimiserTest::found).map(BruteForce.Found::figures))
                    .as("winner of " + fields + " on " + present)
                    .isEqualTo(BruteForce.winner(all).map(BruteForce.Found::figures));
            assertThat(
                            found.front().members().stream()
                                    .map(OptimiserTest::found)
                                    .map(BruteForce.Found::figures))
                    .as("front of " + fields + " on " + present)
                    .isEqualTo(
                            BruteForce.front(all).stream().map(BruteForce.Found::figures).toList());
            withWinner += found.winner().isPresent() ? 1 : 0;
        }
        assertThat(withWinner).isBetween(SPACES / 4, SPACES - 1);
    }

    /// Half of the spaces ask for something that not everybody can.
    private static Environment asked(Environment environment, Random random) {
        Environment all =
                PlanFields.require("designs").withText(environment, "service, lambda, pipes");
        return random.nextBoolean()
                ? PlanFields.require("workload.latencyTarget.seconds")
                        .withText(all, String.valueOf(1 + random.nextInt(120)))
                : all;
    }

    private static Map<String, List<String>> some(Random random) {
        List<String> paths = new ArrayList<>(VALUES.keySet().stream().sorted().toList());
        Collections.shuffle(paths, random);
        Map<String, List<String>> some = new LinkedHashMap<>();
        PlanFields.ofEnvironment().stream()
                .map(field -> field.path())
                .filter(paths.subList(0, 5)::contains)
                .forEach(path -> some.put(path, VALUES.get(path)));
        return some;
    }

    /// Nothing but these.
    static Choices choices(Map<String, List<String>> fields) {
        Choices choices = Choices.DEFAULT;
        for (String path : VALUES.keySet()) {
            choices =
                    fields.containsKey(path)
                            ? choices.trying(path, String.join(",", fields.get(path)))
                            : choices.locking(path);
        }
        return choices;
    }

    /// Bills are written for those alone of which a cent decides.
    private static BruteForce.Found withoutCents(BruteForce.Found found) {
        return new BruteForce.Found(
                found.design(),
                found.environment(),
                BigDecimal.ZERO,
                found.waitSeconds(),
                found.fit());
    }

    private static BruteForce.Found found(Contender contender) {
        return new BruteForce.Found(
                contender.candidate().design(),
                contender.candidate().environment(),
                contender.cents(),
                contender.comparableWait(),
                contender.isFit());
    }
}
