package dev.pipesplanner.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.BreakEvens;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

import java.util.List;

final class ComparisonTableTest {

    private static final Plan PLAN =
            new JsonPlanFiles().sample("flow-builder").orThrow(AssertionError::new);

    private static ComparisonTable table(Environment environment) {
        Planner planner = Planner.of(PLAN);
        PriceBook book = new BundledPriceBooks().usable(environment.region()).orElseThrow();
        Comparison comparison = planner.compare(environment, book);
        return ComparisonTable.of(comparison, new BreakEvens(planner, environment, book).find());
    }

    @Test
    void everyTopicHasATextForEveryDesign() {
        for (Environment environment : PLAN.environments()) {
            ComparisonTable table = table(environment);

            assertThat(table.rows())
                    .allSatisfy(row -> {
                        assertThat(row.texts()).hasSameSizeAs(table.designs());
                        assertThat(row.texts()).noneMatch(String::isBlank);
                    })
                    .extracting(ComparisonTable.Row::topic)
                    .containsExactly(
                            "Scaling mechanism",
                            "Wait, half of the messages",
                            "Wait, 95 of 100",
                            "Resources created",
                            "Alarms created",
                            "Cost per month",
                            "Messages lost per month",
                            "Best for");
        }
    }

    @Test
    void itsFiguresReadAsEverywhereElse() {
        ComparisonTable table = table(PLAN.environments().getLast());

        assertThat(texts(table, "Wait, 95 of 100")).containsExactly("65 s", "5.6 s");
        assertThat(texts(table, "Best for"))
                .containsExactly("up to 112,600", "from 112,600, alone above 286,700");
    }

    @Test
    void aDesignAloneIsBestForNothingInParticular() {
        Environment alone =
                PlanFields.require("designs").withText(PLAN.environments().getFirst(), "pipes");

        assertThat(table(alone).rows())
                .extracting(ComparisonTable.Row::topic)
                .contains("Cost per month")
                .doesNotContain("Best for");
    }

    private static List<String> texts(ComparisonTable table, String topic) {
        return table.rows().stream()
                .filter(row -> row.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .texts();
    }

    @Test
    void aRowBeginsWithItsTopic() {
        assertThat(new ComparisonTable.Row("Topic", List.of("a", "b")).cells())
                .containsExactly("Topic", "a", "b");
    }
}
