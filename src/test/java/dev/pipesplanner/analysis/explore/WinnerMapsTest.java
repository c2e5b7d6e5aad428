package dev.pipesplanner.analysis.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.analysis.explore.QuickAnswer.Fit;
import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class WinnerMapsTest {

    private static final String VOLUME = "workload.messagesPerMonth";

    private final PriceBook book = new BundledPriceBooks().usable("us-east-1").orElseThrow();
    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final Planner planner = new Planner(730, false);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private static Span span(String path, double from, double to) {
        return Span.of(PlanFields.require(path), from, to);
    }

    private static MapQuestion volumeByWork(Environment present) {
        return new MapQuestion(
                present, span(VOLUME, 1e3, 1e7), span("workload.processingSeconds.mean", 0.5, 120));
    }

    private WinnerMap inClosedForm(MapQuestion question, Grid grid) {
        return new WinnerMaps(planner, book, executor).inClosedForm(question, grid, Progress.NONE);
    }

    private Comparison compare(MapQuestion question, Change change) {
        return change.on(question.present()) instanceof Varied.Valid(Environment environment)
                ? planner.compare(environment, book)
                : Optional.<Comparison>empty().orElseThrow();
    }

    private static final List<String> PRESENTS =
            List.of(
                    "service.scaling.policy=fixed",
                    "service.minTasks=0",
                    "workload.latencyTarget.seconds=60",
                    "workload.arrivals.pattern=weekly",
                    "pipes.target=step-functions");

    @Test
    void everyCellIsWhatTheComparisonSays() {
        for (String fields : PRESENTS) {
            MapQuestion question =
                    volumeByWork(Environments.with("designs=pipes, service, lambda", fields));
            WinnerMap map = inClosedForm(question, new Grid(7, 5));
            for (int i = 0; i < map.grid().size(); i++) {
                int column = i % 7;
                int row = i / 7;
                MapCell cell = map.cell(column, row);
                Comparison comparison = compare(question, map.change(column, row));
                if (!(cell.label() instanceof Label.Undecided)) {
                    assertThat(cell.label()).isEqualTo(Label.of(comparison.verdict().winner()));
                    comparison
                            .verdict()
                            .savesUsd()
                            .ifPresent(usd ->
                                    assertThat(cell.savesUsd())
                                            .isCloseTo(usd.doubleValue(), within(0.02)));
                }
                comparison.answers().stream()
                        .filter(answer -> answer.priced().isEmpty() && !answer.isUnknown())
                        .forEach(answer ->
                                assertThat(cell.misfits())
                                        .containsEntry(answer.design(), Fit.INFEASIBLE));
            }
        }
    }

    /// A fixed service costs what it costs, so that on each line the answer flips once.
    @Test
    void contoursAreWhereTheAnswerFlips() {
        MapQuestion question = volumeByWork(Environments.with("service.scaling.policy=fixed"));
        WinnerMap map = inClosedForm(question, new Grid(9, 6));
        assertThat(map.isInterpolated()).isFalse();
        int checked = 0;
        for (List<Place> line : map.contours()) {
            for (Place place : line) {
                boolean isOnRow = isOnGrid(place.y() * 5);
                boolean isCentre = !isOnRow && !isOnGrid(place.x() * 8);
                if (!isCentre) {
                    double away = 0.0011;
                    Place before =
                            isOnRow
                                    ? new Place(place.x() - away, place.y())
                                    : new Place(place.x(), place.y() - away);
                    Place after =
                            isOnRow
                                    ? new Place(place.x() + away, place.y())
                                    : new Place(place.x(), place.y() + away);
                    assertThat(winner(question, before)).isNotEqualTo(winner(question, after));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    private static boolean isOnGrid(double steps) {
        return Math.abs(steps - Math.rint(steps)) < 1e-9;
    }

    private Optional<Design> winner(MapQuestion question, Place place) {
        return compare(question, question.change(place.x(), place.y())).verdict().winner();
    }

    @Test
    void thePresentPlanHasItsPlaceOnTheMap() {
        MapQuestion question = volumeByWork(Environments.with());
        Place here = inClosedForm(question, new Grid(2, 2)).here().orElseThrow();
        assertThat(here.x()).isCloseTo(0.5, within(1e-12));
        assertThat(question.y().value(here.y())).isCloseTo(5, within(1e-9));
        MapQuestion beside =
                new MapQuestion(
                        Environments.with(), span(VOLUME, 1, 10), span("task.imageMiB", 1, 9));
        assertThat(inClosedForm(beside, new Grid(2, 2)).here()).isEmpty();
    }

    @Test
    void whatTakesASimulationIsUndecidedAndThenSimulated() {
        Environment present = Environments.with("service.scaling.policy=target-tracking");
        MapQuestion question =
                new MapQuestion(
                        present, span(VOLUME, 500, 20_000), span("pipes.spotDiscount", 0, 0.9));
        WinnerMap quick = inClosedForm(question, new Grid(3, 3));
        assertThat(quick.isUndecided()).isTrue();

        Planner simulating = planner.with(new CachedSimulations(() -> Progress.NONE));
        WinnerMap map =
                new WinnerMaps(simulating, book, executor)
                        .simulated(question, new Grid(4, 3), Progress.NONE);
        assertThat(map.isInterpolated()).isTrue();
        for (int i = 0; i < map.grid().size(); i++) {
            Varied varied = map.change(i % 4, i / 4).on(present);
            assertThat(varied).isInstanceOf(Varied.Valid.class);
            if (varied instanceof Varied.Valid(Environment environment)) {
                assertThat(map.cells().get(i).label())
                        .isEqualTo(
                                Label.of(
                                        simulating
                                                .with(new Looks.Fixed(10))
                                                .compare(environment, book)
                                                .verdict()
                                                .winner()));
            }
        }
    }

    @Test
    void endsWhenTold() {
        MapQuestion question = volumeByWork(Environments.with());
        assertThatThrownBy(() ->
                        new WinnerMaps(planner, book, executor)
                                .inClosedForm(
                                        question,
                                        new Grid(100, 60),
                                        share -> {
                                            if (share > 0.1) {
                                                throw new CancellationException();
                                            }
                                        }))
                .isInstanceOf(CancellationException.class);
    }
}
