package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.explore.Grid;
import dev.pipesplanner.analysis.explore.MapQuestion;
import dev.pipesplanner.analysis.explore.Place;
import dev.pipesplanner.analysis.explore.Span;
import dev.pipesplanner.analysis.explore.WinnerMap;
import dev.pipesplanner.analysis.explore.WinnerMaps;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NumberType.Scale;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A real map: a service of a fixed size beside pipes, over volume and work.
class MapChartTest {

    private static final PictureAxis VOLUME =
            new PictureAxis("Message volume", 1e3, 1e6, true, ChartText::tick);
    private static final PictureAxis WORK =
            new PictureAxis("Mean work", 1, 100, true, ChartText::secondsTick);

    private static ExecutorService threads;
    private static WinnerMap map;

    private final MapChart chart = new MapChart(ChartTheme.LIGHT, SimulatedMonths.WORDS);

    @BeforeAll
    static void drawTheMap() {
        threads = Executors.newSingleThreadExecutor();
        Environment environment =
                PlanFields.require("service.scaling.policy")
                        .withText(Environment.withDefaults("prod"), "fixed");
        map =
                new WinnerMaps(
                                new Planner(730, false),
                                new BundledPriceBooks().usable("us-east-1").orElseThrow(),
                                threads)
                        .inClosedForm(
                                new MapQuestion(
                                        environment,
                                        span("workload.messagesPerMonth", 1e3, 1e6),
                                        span("workload.processingSeconds.mean", 1, 100)),
                                new Grid(25, 15),
                                Progress.NONE);
    }

    private static Span span(String path, double from, double to) {
        return new Span(PlanFields.require(path), Scale.LOG, from, to);
    }

    @AfterAll
    static void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void drawsBothThemesAndDoubleSize() throws IOException {
        chart.show(map, VOLUME, WORK);
        BufferedImage light = ChartPictures.keep(chart, "map-light");
        chart.theme(ChartTheme.DARK);
        BufferedImage dark = ChartPictures.keep(chart, "map-dark");
        chart.fontScale(2);
        ChartPictures.keep(chart, "map-double");

        for (int column : List.of(3, 12, 21)) {
            Color color = MapTone.of(map.cell(column, 4)).color(ChartTheme.LIGHT);
            assertThat(ChartPictures.shows(light, color)).isTrue();
        }
        assertThat(dark.getRGB(0, 0)).isEqualTo(ChartTheme.DARK.background().getRGB());
    }

    @Test
    void namesEveryLargePartAndMarksThePlan() {
        chart.show(map, VOLUME, WORK);
        ChartPictures.draw(chart);

        assertThat(names()).contains("P · Pipes", "S · Service", "– · none fits", "this plan");
    }

    private List<String> names() {
        return chart.chart().getXYPlot().getAnnotations().stream()
                .flatMap(each -> ((MapDrawing) each).placed().stream())
                .map(PlotLabels.Placed::text)
                .toList();
    }

    @Test
    void saysWhatItsLinesMeanOnlyWhereThereAreSome() {
        chart.show(map, VOLUME, WORK);

        assertThat(new MapWords(SimulatedMonths.WORDS, MapPicture.of(map, VOLUME, WORK)).legend())
                .containsExactly(
                        "The stronger a color, the more the winner saves over the next design that"
                                + " fits.",
                        "Lines: cannot run there, or misses what is asked of it: pipes |, the"
                                + " service /");
    }

    @Test
    void itsTableHoldsEveryCellAndItsSentenceTheShares() {
        chart.show(map, VOLUME, WORK);

        assertThat(chart.table().headers())
                .containsExactly("Message volume", "Mean work", "Winner", "Cannot run or misses");
        assertThat(chart.table().rows()).hasSize(25 * 15);
        assertThat(chart.table().rows().getFirst()).containsExactly("1,000", "1", "Pipes", "");
        assertThat(chart.sentence())
                .startsWith("Of the combinations of Message volume and Mean work: ")
                .contains("Pipes ", "Service ", "none fits ");
    }

    @Test
    void anUpdateIsOneEvent() {
        AtomicInteger events = new AtomicInteger();
        chart.show(map, VOLUME, WORK);
        chart.onChange(events::incrementAndGet);

        chart.show(map, VOLUME, WORK);
        assertThat(events).hasValue(1);

        chart.select(Optional.of(new Place(0.5, 0.5)));
        chart.select(Optional.of(new Place(0.5, 0.5)));
        assertThat(events).hasValue(2);
    }

    @Test
    void withoutAMapItSaysWhatToDo() {
        ChartPictures.draw(chart);

        assertThat(chart.sentence()).isEqualTo("Choose two numeric fields as axes to see a map");
        assertThat(chart.table().rows()).isEmpty();
    }
}
