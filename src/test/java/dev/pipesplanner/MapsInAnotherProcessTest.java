package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.analysis.RandomEnvironments;
import dev.pipesplanner.analysis.explore.Grid;
import dev.pipesplanner.analysis.explore.MapCell;
import dev.pipesplanner.analysis.explore.MapQuestion;
import dev.pipesplanner.analysis.explore.QuickAnswer;
import dev.pipesplanner.analysis.explore.QuickAnswer.Fit;
import dev.pipesplanner.analysis.explore.QuickAnswers;
import dev.pipesplanner.analysis.explore.Span;
import dev.pipesplanner.analysis.explore.Varied;
import dev.pipesplanner.analysis.explore.WinnerMap;
import dev.pipesplanner.analysis.explore.WinnerMaps;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.PlanFiles.Saving;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/// The cells of random maps, written down as a plan's environments, are what `compare` says of them
/// in a process that knows of no map.
@Tag("thorough")
class MapsInAnotherProcessTest {

    private static final int MAPS = 20;

    private static final Grid GRID = new Grid(6, 6);

    private static final List<Side> SIDES =
            List.of(
                    new Side("workload.messagesPerMonth", 1e3, 4e6),
                    new Side("workload.messageBytes", 100, 200_000),
                    new Side("workload.processingSeconds.mean", 0.5, 120),
                    new Side("workload.latencyTarget.seconds", 5, 600),
                    new Side("task.imageMiB", 1, 5_000),
                    new Side("pipes.spotDiscount", 0, 0.9),
                    new Side("service.minTasks", 1, 20));

    private record Side(String field, double from, double to) {

        Span span() {
            return Span.of(PlanFields.require(field), from, to);
        }
    }

    private final PriceBook book = new BundledPriceBooks().usable("us-east-1").orElseThrow();
    private final Random random = new Random(20260503);
    private final RandomEnvironments environments =
            new RandomEnvironments(20260504, List.of("us-east-1"));

    private int checked;

    @TempDir private Path folder;

    @Test
    void everyCellIsWhatTheComparisonSaysThere() throws Exception {
        for (int i = 0; i < MAPS; i++) {
            check(question(), i % 2 == 1);
        }
        assertThat(checked).isGreaterThan(MAPS * GRID.size() / 2);
    }

    private MapQuestion question() {
        List<Side> sides = new ArrayList<>(SIDES);
        Side x = sides.remove(random.nextInt(sides.size()));
        Side y = sides.get(random.nextInt(sides.size()));
        return new MapQuestion(steady(environments.next("dev")), x.span(), y.span());
    }

    /// Mostly answered without a simulation, at other volumes too.
    private Environment steady(Environment environment) {
        String target = List.of("none", "60", "150", "1000").get(random.nextInt(4));
        String[][] fields = {
            {"designs", "pipes, service, lambda"},
            {"workload.arrivals.pattern", "poisson"},
            {"workload.latencyTarget.seconds", target},
            {"task.failureRate", "0"},
            {"pipes.batchSize", "1"},
            {"pipes.batchWindowSeconds", "0"},
            {"service.scaling.policy", "fixed"},
            {"service.minTasks", "" + (1 + random.nextInt(20))},
            {"lambda.batchSize", "1"},
            {"lambda.batchWindowSeconds", "0"},
            {"lambda.provisionedPollers", "none"}
        };
        Environment steady = environment;
        for (String[] field : fields) {
            steady = PlanFields.require(field[0]).withText(steady, field[1]);
        }
        return steady;
    }

    private void check(MapQuestion question, boolean includeFreeTier) throws Exception {
        Planner planner = new Planner(730, includeFreeTier);
        WinnerMap map =
                new WinnerMaps(planner, book, ForkJoinPool.commonPool())
                        .inClosedForm(question, GRID, Progress.NONE);
        QuickAnswers quick = new QuickAnswers(planner, book);
        List<Environment> planned = new ArrayList<>();
        List<MapCell> cells = new ArrayList<>();
        for (int i = 0; i < GRID.size(); i++) {
            MapCell cell = map.cells().get(i);
            switch (map.change(i % GRID.columns(), i / GRID.columns()).on(question.present())) {
                case Varied.NotValid(String reason) ->
                        assertThat(cell.reason()).isEqualTo(reason).isNotEmpty();
                case Varied.Valid(Environment environment) -> {
                    if (isKnown(quick.of(environment))) {
                        planned.add(environment.withName("cell-" + i));
                        cells.add(cell);
                    }
                }
            }
        }
        if (planned.isEmpty()) {
            return;
        }
        Iterator<JsonNode> compared =
                compared(new Plan("Map", 730, includeFreeTier, planned))
                        .path("environments")
                        .elements();
        for (int i = 0; i < planned.size(); i++) {
            assertSame(cells.get(i), quick.of(planned.get(i)), compared.next());
            checked++;
        }
    }

    /// Without a simulation of the usage, which a map leaves open; waits that only a simulation
    /// knows are far enough from the target to decide without it.
    private static boolean isKnown(List<QuickAnswer> answers) {
        return answers.stream()
                .allMatch(answer ->
                        answer.fit() == Fit.INFEASIBLE
                                || answer.isClaimed() && answer.fit() != Fit.UNDECIDED);
    }

    private static void assertSame(MapCell cell, List<QuickAnswer> answers, JsonNode compared) {
        JsonNode verdict = compared.path("verdict");
        assertThat(cell.label().winner().map(design -> design.id()).orElse(null))
                .as(() -> compared.toPrettyString())
                .isEqualTo(verdict.path("winner").textValue());
        if (!verdict.path("savesUsd").isNull()) {
            assertThat(cell.savesUsd()).isCloseTo(usd(verdict, "savesUsd"), within(0.02));
        }
        for (int i = 0; i < answers.size(); i++) {
            assertSame(cell, answers.get(i), compared.path("designs").get(i));
        }
    }

    private static void assertSame(MapCell cell, QuickAnswer answer, JsonNode design) {
        assertThat(answer.design().id()).isEqualTo(design.path("design").textValue());
        assertThat(answer.isFeasible()).isEqualTo(design.path("feasible").booleanValue());
        Fit misfit = cell.misfits().get(answer.design());
        assertThat(misfit == Fit.INFEASIBLE).isNotEqualTo(answer.isFeasible());
        if (answer.isFeasible()) {
            assertThat(answer.usd())
                    .isCloseTo(usd(design, "monthlyUsd"), within(answer.roundingUsd() + 1e-4));
            boolean isLate = !design.path("meetsLatencyTarget").asBoolean(true);
            assertThat(misfit == Fit.MISSES)
                    .as(() -> design.toPrettyString())
                    .isEqualTo(isLate || answer.loses());
        }
    }

    private static double usd(JsonNode node, String field) {
        return Double.parseDouble(node.path(field).textValue());
    }

    private JsonNode compared(Plan plan) throws IOException, InterruptedException {
        Path file = folder.resolve("map.plan.json");
        assertThat(new JsonPlanFiles().save(plan, file.toString()))
                .isInstanceOf(Saving.Saved.class);
        File said = folder.resolve("said.json").toFile();
        Process run =
                JavaProcess.optimized()
                        .command("compare", file.toString(), "--json", "--months", "1")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(said)
                        .start();
        assertThat(run.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).isZero();
        return new ObjectMapper().readTree(said);
    }
}
