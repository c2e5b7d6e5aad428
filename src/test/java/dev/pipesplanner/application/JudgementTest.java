package dev.pipesplanner.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/// Where no design is fit, everybody who asks hears of the same plan that would be.
class JudgementTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    /// Pipes start too late, and one task does not carry the load.
    private static final Environment NONE_FIT =
            Environments.with(
                    "workload.processingSeconds.mean=20",
                    "workload.processingSeconds.p95=50",
                    "workload.latencyTarget.seconds=50",
                    "service.scaling.policy=fixed",
                    "service.minTasks=1");

    private static final String NAMED = "Cheapest that would fit: ";

    private final Planner quick = new Planner(730, false);
    private final Planner patient = quick.with(new CachedSimulations(() -> Progress.NONE));

    @Test
    void theCheapestPlanThatTheClosedFormIsSureOfIsNamed() {
        Comparison comparison = Judgement.of(patient, NONE_FIT, BOOK, Progress.NONE);

        assertThat(comparison.verdict().sentence())
                .isEqualTo(
                        "No design fits. Closest: pipes, at $38.93 per month, which misses the"
                                + " target by 15 s: p95 65 s, target 50 s. Cheapest that would fit:"
                                + " the service with minimum tasks 2, maximum tasks 2 and all on"
                                + " Spot, $30.62 per month. Exports and totals take pipes for now."
                                + " Losses on Spot unknown.");
        assertThat(
                        JudgedAnswer.of(
                                        patient,
                                        NONE_FIT,
                                        BOOK,
                                        LocalDate.of(2026, 11, 24),
                                        PriceAge.Limits.DEFAULT,
                                        Progress.NONE)
                                .comparison()
                                .verdict())
                .isEqualTo(comparison.verdict());
    }

    @Test
    void whoAnswersAtOnceNamesNothingYet() {
        assertThat(Judgement.of(quick, NONE_FIT, BOOK, Progress.NONE).verdict())
                .isEqualTo(quick.compare(NONE_FIT, BOOK).verdict());
    }

    @Test
    void whereADesignFitsNothingElseIsNamed() {
        Environment fit = Environments.with("workload.latencyTarget.seconds=120");

        assertThat(Judgement.of(patient, fit, BOOK, Progress.NONE).verdict().sentence())
                .doesNotContain(NAMED);
    }
}
