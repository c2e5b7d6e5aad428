package dev.pipesplanner.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

/// What is said where there is no break-even at all.
class BreakEvenNoteTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    private final Planner planner =
            new Planner(730, false).with(new CachedSimulations(() -> Progress.NONE));

    @Test
    void aTraceWithoutAFileHasNoCostAtAnyVolume() {
        BreakEven found =
                new BreakEvens(planner, with("workload.arrivals.pattern", "trace"), BOOK).find();

        assertThat(found.note())
                .isEqualTo(
                        "No break-even: pipes has no total: There is no trace yet.\n"
                                + "Set the trace file.");
        assertThat(found.crossings()).isEmpty();
    }

    private static Environment with(String field, String text) {
        return PlanFields.require(field).withText(Environment.withDefaults("dev"), text);
    }
}
