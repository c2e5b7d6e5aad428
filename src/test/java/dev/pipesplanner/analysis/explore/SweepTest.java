package dev.pipesplanner.analysis.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class SweepTest {

    private final PriceBook book = new BundledPriceBooks().usable("us-east-1").orElseThrow();
    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private static Planner simulating() {
        return new Planner(730, false).with(new CachedSimulations(() -> Progress.NONE));
    }

    private Exploration explore(Planner planner, Environment present, String... axes) {
        List<Axis> read = List.of(axes).stream().map(new Axes(present)::read).toList();
        return new Sweep(planner, book, executor).explore(present, read, Progress.NONE);
    }

    private static Environment with(Environment environment, String path, Object data) {
        return PlanFields.require(path).withData(environment, data);
    }

    /// Verdict, bills and waits; a comparison's paired totals have no equality.
    private static void assertSame(Row row, Comparison expected) {
        assertThat(row.result())
                .isInstanceOfSatisfying(
                        Row.Compared.class,
                        compared -> {
                            Comparison actual = compared.comparison();
                            assertThat(actual.environment()).isEqualTo(expected.environment());
                            assertThat(actual.verdict()).isEqualTo(expected.verdict());
                            for (int i = 0; i < actual.answers().size(); i++) {
                                assertThat(actual.answers().get(i).monthlyUsd())
                                        .isEqualTo(expected.answers().get(i).monthlyUsd());
                                assertThat(actual.answers().get(i).priced().map(p -> p.latency()))
                                        .isEqualTo(
                                                expected.answers()
                                                        .get(i)
                                                        .priced()
                                                        .map(p -> p.latency()));
                            }
                        });
    }

    @Test
    void rowsInClosedFormAreComparisons() {
        Environment present = Environments.with("service.scaling.policy=fixed");
        Planner planner = new Planner(730, false);
        Exploration found =
                explore(
                        planner,
                        present,
                        "service.minTasks=1,2",
                        "workload.messagesPerMonth=10k..1M:3");
        assertThat(found.fields()).containsExactly("service.minTasks", "workload.messagesPerMonth");
        assertThat(found.rows().stream().map(row -> row.change().values().toString()))
                .containsExactly(
                        "{service.minTasks=1.0, workload.messagesPerMonth=10000.0}",
                        "{service.minTasks=1.0, workload.messagesPerMonth=100000.0}",
                        "{service.minTasks=1.0, workload.messagesPerMonth=1000000.0}",
                        "{service.minTasks=2.0, workload.messagesPerMonth=10000.0}",
                        "{service.minTasks=2.0, workload.messagesPerMonth=100000.0}",
                        "{service.minTasks=2.0, workload.messagesPerMonth=1000000.0}");
        for (Row row : found.rows()) {
            Environment changed = present;
            for (String field : found.fields()) {
                changed = with(changed, field, row.change().values().get(field));
            }
            assertSame(row, planner.compare(changed, book));
        }
    }

    @Test
    void simulatedRowsAreTheComparisonOfTenMonths() {
        Environment present = Environments.with("service.scaling.policy=target-tracking");
        Exploration found =
                explore(simulating(), present, "workload.messagesPerMonth=2000,5000,8000");
        for (Row row : found.rows()) {
            Environment changed =
                    with(
                            present,
                            "workload.messagesPerMonth",
                            row.change().values().get("workload.messagesPerMonth"));
            Comparison expected = simulating().with(new Looks.Fixed(10)).compare(changed, book);
            assertThat(expected.paired().months()).isEqualTo(10);
            assertSame(row, expected);
        }
    }

    @Test
    void combinationsThatContradictEachOtherStayAsRows() {
        Exploration found =
                explore(new Planner(730, false), Environments.with(), "task.cpu=256,300,512");
        assertThat(found.rows().get(1).result())
                .isInstanceOfSatisfying(
                        Row.NotValid.class, row -> assertThat(row.reason()).contains("300"));
        assertThat(found.rows().getFirst().result()).isInstanceOf(Row.Compared.class);
        assertThat(found.rows().getLast().result()).isInstanceOf(Row.Compared.class);
    }

    @Test
    void tooManyCombinationsAreRefused() {
        assertThatThrownBy(() ->
                        explore(
                                new Planner(730, false),
                                Environments.with(),
                                "workload.messagesPerMonth=1..1M:200",
                                "task.imageMiB=1..100:200"))
                .hasMessage(
                        "40,000 combinations are more than the 10,000 of one sweep.\n"
                                + "Vary fewer fields, or give them fewer values.");
        assertThatThrownBy(() ->
                        explore(
                                new Planner(730, false),
                                Environments.with(),
                                "task.imageMiB=1,2",
                                "task.imageMiB=3,4"))
                .hasMessage("task.imageMiB is varied twice.\nList all of its values once.");
    }

    @Test
    void tellsHowFarItIsAndEndsWhenTold() {
        Environment present = Environments.with("service.scaling.policy=target-tracking");
        List<Axis> axes =
                List.of(new Axes(present).read("workload.messagesPerMonth=1000..2000:40"));
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        Sweep sweep = new Sweep(simulating(), book, executor);
        sweep.explore(present, axes, told::add);
        assertThat(told).anyMatch(share -> share > 0.4 && share < 0.6);
        assertThat(Collections.max(told)).isEqualTo(1);

        assertThatThrownBy(() ->
                        sweep.explore(
                                with(present, "task.imageMiB", 1.0),
                                axes,
                                _ -> {
                                    throw new CancellationException();
                                }))
                .isInstanceOf(CancellationException.class);
    }
}
