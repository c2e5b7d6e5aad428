package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.chart.TradeOffPicture.Point;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/// Four made-up plans: two that nobody beats, one that is dominated, and the plan as it is.
class TradeOffChartTest {

    private static final TradeOffPicture PLANS =
            new TradeOffPicture(
                    List.of(
                            new Point(Design.SERVICE, 15.41, 4.4, true, false, "a task on Spot"),
                            new Point(Design.PIPES, 12.5, 140, true, false, "batches of 10"),
                            new Point(Design.SERVICE, 31.2, 150, false, false, "three tasks"),
                            new Point(Design.PIPES, 21.53, 65, false, true, "as it is")),
                    95,
                    OptionalDouble.of(30),
                    7);

    private final TradeOffChart chart = new TradeOffChart(ChartTheme.LIGHT, SimulatedMonths.WORDS);

    @Test
    void drawsBothThemesAndDoubleSize() throws IOException {
        chart.show(PLANS);
        BufferedImage light = ChartPictures.keep(chart, "trade-off-light");
        chart.theme(ChartTheme.DARK);
        BufferedImage dark = ChartPictures.keep(chart, "trade-off-dark");
        chart.fontScale(2);
        ChartPictures.keep(chart, "trade-off-double");

        assertThat(ChartPictures.shows(light, ChartTheme.LIGHT, Design.PIPES, Design.SERVICE))
                .isTrue();
        assertThat(ChartPictures.shows(dark, ChartTheme.DARK, Design.PIPES, Design.SERVICE))
                .isTrue();
    }

    @Test
    void theTargetIsALineAndWideRangesAreOnALogAxis() {
        chart.show(PLANS);
        ChartPictures.draw(chart);

        assertThat(chart.chart().getXYPlot().getDomainMarkers(Layer.FOREGROUND)).hasSize(1);
        assertThat(chart.chart().getXYPlot().getDomainAxis()).isInstanceOf(LogAxis.class);
        assertThat(chart.chart().getXYPlot().getRangeAxis()).isInstanceOf(NumberAxis.class);
        assertThat(chart.chart().getXYPlot().getRangeAxisCount()).isEqualTo(1);
    }

    @Test
    void itSaysWhoIsNotBeatenAndItsTableHoldsAll() {
        chart.show(PLANS);

        assertThat(chart.sentence())
                .isEqualTo(
                        "2 of 4 candidates are beaten by none in both cost and wait, from Service"
                                + " at $15.41 and 4.4 s to Pipes at $12.50 and 140 s");
        assertThat(chart.table().rows())
                .containsExactly(
                        List.of("a task on Spot", "15.41", "4.4", "yes"),
                        List.of("batches of 10", "12.50", "140", "yes"),
                        List.of("three tasks", "31.20", "150", "no"),
                        List.of("as it is", "21.53", "65", "no"));
    }

    @Test
    void thePointUnderTheMouseIsTheNearest() {
        chart.show(PLANS);
        ChartPictures.draw(chart);

        assertThat(chart.nearest(0, 0, 2)).isEqualTo(OptionalInt.of(0));
        assertThat(chart.nearest(1, 0, 2)).isEqualTo(OptionalInt.of(1));
        assertThat(chart.nearest(1, 1, 2)).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void anUpdateIsOneEvent() {
        AtomicInteger events = new AtomicInteger();
        chart.onChange(events::incrementAndGet);

        chart.show(PLANS);

        assertThat(events).hasValue(1);
    }

    @Test
    void withoutPlansItSaysSo() {
        chart.show(TradeOffPicture.NONE);
        ChartPictures.draw(chart);

        assertThat(chart.sentence()).isEqualTo("Nothing is searched yet");
    }
}
