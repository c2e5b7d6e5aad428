package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;

import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Made-up costs over one input; the service has none at the end.
class LineChartTest {

    private static final double[] AT = {1, 10, 100};
    private static final LinePicture LINES =
            new LinePicture(
                    new PictureAxis("Mean work", 1, 100, true, ChartText::secondsTick),
                    List.of(
                            new LinePicture.Line(Design.PIPES, "", AT, new double[] {1.5, 15, 150}),
                            new LinePicture.Line(
                                    Design.SERVICE, "", AT, new double[] {40, 40, Double.NaN})),
                    5);

    private final LineChart chart = new LineChart(ChartTheme.LIGHT, SimulatedMonths.WORDS);

    @Test
    void drawsBothThemesAndDoubleSize() throws IOException {
        chart.show(LINES);
        BufferedImage light = ChartPictures.keep(chart, "line-light");
        chart.theme(ChartTheme.DARK);
        BufferedImage dark = ChartPictures.keep(chart, "line-dark");
        chart.fontScale(2);
        ChartPictures.keep(chart, "line-double");

        assertThat(ChartPictures.shows(light, ChartTheme.LIGHT, Design.PIPES, Design.SERVICE))
                .isTrue();
        assertThat(ChartPictures.shows(dark, ChartTheme.DARK, Design.PIPES, Design.SERVICE))
                .isTrue();
    }

    @Test
    void namesItsLinesAndMarksThePlan() {
        chart.show(LINES);

        assertThat(ChartPictures.labels(chart).stream().map(PlotLabels.Placed::text))
                .containsExactlyInAnyOrder("Pipes", "Service", "this plan");
        assertThat(chart.chart().getXYPlot().getDomainMarkers(Layer.FOREGROUND)).hasSize(1);
    }

    @Test
    void saysFromWhereToWhereAndItsTableHoldsEachValue() {
        chart.show(LINES);

        assertThat(chart.sentence())
                .isEqualTo(
                        "Cost per month over Mean work: Pipes from $1.50 to $150, Service from $40"
                                + " to $40");
        assertThat(chart.table().headers()).containsExactly("Value", "Pipes", "Service");
        assertThat(chart.table().rows())
                .containsExactly(
                        List.of("1", "1.5", "40"),
                        List.of("10", "15", "40"),
                        List.of("100", "150", "–"));
    }

    @Test
    void anUpdateIsOneEvent() {
        AtomicInteger events = new AtomicInteger();
        chart.onChange(events::incrementAndGet);

        chart.show(LINES);

        assertThat(events).hasValue(1);
    }

    @Test
    void withoutAnyCostItSaysSo() {
        chart.show(new LinePicture(LINES.across(), List.of(), 5));
        ChartPictures.draw(chart);

        assertThat(chart.sentence()).isEqualTo("No design has a cost on this axis");
        assertThat(chart.table().rows()).isEmpty();
    }
}
