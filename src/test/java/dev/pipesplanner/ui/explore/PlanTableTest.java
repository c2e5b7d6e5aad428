package dev.pipesplanner.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.analysis.explore.Exploration;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.analysis.explore.Varied;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// Rows of three volumes, one with a memory that its CPU does not allow.
class PlanTableTest {

    private static final String VOLUME = "workload.messagesPerMonth";
    private static final String MEMORY = "task.memory";

    private final Environment present = Environment.withDefaults("dev");
    private final PriceBook book = new BundledPriceBooks().usable("us-east-1").orElseThrow();
    private final Planner planner = new Planner(730, false);

    private final PlanTable table =
            PlanTable.of(
                    new Exploration(
                            present,
                            List.of(VOLUME, MEMORY),
                            DoubleStream.of(1_000, 100_000, 10_000)
                                    .mapToObj(volume ->
                                            row(
                                                    Change.NONE
                                                            .with(VOLUME, volume)
                                                            .with(
                                                                    MEMORY,
                                                                    volume > 5e4
                                                                            ? 512.0
                                                                            : 2_048.0)))
                                    .toList()));

    private Row row(Change change) {
        return new Row(
                change,
                switch (change.on(present)) {
                    case Varied.Valid(Environment changed) ->
                            new Row.Compared(planner.compare(changed, book));
                    case Varied.NotValid(String reason) -> new Row.NotValid(reason);
                });
    }

    @Test
    void itsColumnsAreTheFieldsAndTheDesigns() {
        assertThat(table.columns())
                .containsExactly(
                        "Message volume",
                        "Task memory",
                        "Pipes per month",
                        "Pipes p95 wait",
                        "Service per month",
                        "Service p95 wait",
                        "Winner");
        assertThat(texts(table.rows().get(1)))
                .containsExactly("100,000", "512 MiB", "–", "–", "–", "–", "not valid");
    }

    private static List<String> texts(PlanTable.Line line) {
        return line.cells().stream().map(PlanTable.Cell::text).toList();
    }

    @Test
    void aSortedRowIsStillItsOwnPlan() {
        List<PlanTable.Line> sorted =
                table.rows().stream()
                        .sorted(
                                Comparator.comparing(
                                        (PlanTable.Line line) -> line.cells().getFirst()))
                        .toList();

        assertThat(sorted.stream().map(line -> texts(line).getFirst()))
                .containsExactly("1,000", "10,000", "100,000");
        assertThat(sorted.stream().map(line -> line.row().change().values().get(VOLUME)))
                .containsExactly(1_000.0, 10_000.0, 100_000.0);
    }

    @Test
    void numbersComeInTheirOrderBeforeTexts() {
        assertThat(table.rows().stream().map(line -> line.cells().get(2)).sorted())
                .extracting(PlanTable.Cell::text)
                .last()
                .isEqualTo("–");
    }

    @Test
    void aFilterAsksForEachWord() {
        assertThat(table.rows().stream().filter(line -> line.matches("not valid 100,000")))
                .containsExactly(table.rows().get(1));
        assertThat(table.rows()).noneMatch(line -> line.matches("not valid 10,000 pipes"));
        assertThat(table.rows()).allMatch(line -> line.matches(" "));
    }

    @Test
    void whatIsCopiedIsWhatIsShown() {
        assertThat(table.tabbed(List.of(table.rows().get(1))))
                .isEqualTo(
                        "Message volume\tTask memory\tPipes per month\tPipes p95 wait\t"
                                + "Service per month\tService p95 wait\tWinner\n"
                                + "100,000\t512 MiB\t–\t–\t–\t–\tnot valid\n");
    }
}
