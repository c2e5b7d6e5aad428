package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pipesplanner.analysis.Timeline;
import dev.pipesplanner.answer.SimulatedComparison;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class TimelineChartTest {

    private static final SimulatedComparison OFFICE = SimulatedMonths.office();
    private static final Timeline MONTH = Timeline.of(OFFICE);
    private static final int WORST = 60 * MONTH.worstHour();

    private final TimelineChart chart = new TimelineChart(ChartTheme.LIGHT, SimulatedMonths.WORDS);

    @Test
    void drawsBothThemes() throws IOException {
        chart.show(MONTH);
        BufferedImage light = ChartPictures.keep(chart, "timeline-light");
        chart.theme(ChartTheme.DARK);
        chart.view(WORST - 120, WORST + 240);
        BufferedImage dark = ChartPictures.keep(chart, "timeline-dark");
        chart.fontScale(2);
        ChartPictures.keep(chart, "timeline-double");

        assertThat(ChartPictures.shows(light, ChartTheme.LIGHT, Design.PIPES, Design.SERVICE))
                .isTrue();
        assertThat(ChartPictures.shows(dark, ChartTheme.DARK, Design.PIPES, Design.SERVICE))
                .isTrue();
    }

    @Test
    void aMonthIsShownByTheHour() {
        chart.show(MONTH);

        assertThat(chart.table().headers())
                .containsExactly(
                        "From",
                        "Messages per hour",
                        "Messages waiting, Pipes",
                        "Messages waiting, Service",
                        "Tasks, Pipes",
                        "Tasks, Service",
                        "USD so far, Pipes",
                        "USD so far, Service");
        assertThat(chart.table().rows()).hasSize(730);
        assertThat(chart.table().rows().getLast())
                .startsWith("day 31, 09:00")
                .endsWith(total(Design.PIPES), total(Design.SERVICE));
    }

    @Test
    void aFewHoursAreShownByTheMinute() {
        chart.show(MONTH);

        chart.view(WORST, WORST + 60);

        assertThat(chart.table().headers().get(1)).isEqualTo("Messages per minute");
        assertThat(chart.table().rows()).hasSize(60);
        assertThat(plot().getDomainAxis().getRange().getLowerBound()).isEqualTo(WORST);
        assertThat(plot().getDomainAxis().getRange().getLength()).isEqualTo(60);
    }

    @Test
    void theWorstHourIsShadedFromItsBeginningToItsEnd() {
        chart.show(MONTH);

        for (Object track : plot().getSubplots()) {
            List<?> markers = List.copyOf(((XYPlot) track).getDomainMarkers(Layer.BACKGROUND));
            assertThat(markers).hasSize(1);
            IntervalMarker marker = (IntervalMarker) markers.getFirst();
            assertThat(marker.getStartValue()).isEqualTo(WORST);
            assertThat(marker.getEndValue()).isEqualTo(WORST + 60);
        }
        chart.view(WORST + 30, WORST + 90);
        assertThat(((XYPlot) plot().getSubplots().getFirst()).getDomainMarkers(Layer.BACKGROUND))
                .hasSize(1);
    }

    @Test
    void bothDesignsAreSeenWhereTheirLinesMeet() {
        chart.show(MONTH);

        for (Object each : plot().getSubplots().subList(1, 4)) {
            XYPlot track = (XYPlot) each;
            // pipes is the first series, and the second one's dashes are drawn over it
            assertThat(track.getSeriesRenderingOrder()).isEqualTo(SeriesRenderingOrder.FORWARD);
            assertThat(track.getDataset().getSeriesKey(0)).isEqualTo("Pipes");
        }
    }

    @Test
    void insideADayTheFirstTickSaysWhichDayItIs() {
        chart.show(MONTH);
        chart.view(2 * 1_440 + 600, 2 * 1_440 + 900);
        ChartPictures.draw(chart);

        assertThat(ticks()).startsWith("day 3, 10:00", "").contains("11:00");
        chart.view(2 * 1_440 + 1_260, 3 * 1_440 + 180);
        ChartPictures.draw(chart);
        assertThat(ticks()).contains("21:00", "day 4").noneMatch(tick -> tick.contains(","));
    }

    private List<String> ticks() {
        BufferedImage image = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        List<?> ticks =
                plot().getDomainAxis()
                        .refreshTicks(
                                g2,
                                new AxisState(),
                                new Rectangle2D.Double(0, 0, 900, 300),
                                RectangleEdge.BOTTOM);
        g2.dispose();
        return ticks.stream().map(tick -> ((ValueTick) tick).getText()).toList();
    }

    @Test
    void allTracksShareOneTimeAxis() {
        chart.show(MONTH);

        assertThat(plot().getSubplots()).hasSize(4);
        assertThat(plot().getSubplots())
                .allSatisfy(track ->
                        assertThat(((XYPlot) track).getDomainAxis())
                                .isSameAs(plot().getDomainAxis()));
    }

    @Test
    void theSentenceNamesTheWorstHourAndBothBills() {
        chart.show(MONTH);

        assertThat(chart.sentence())
                .startsWith(
                        "In the worst hour, from "
                                + MinuteAxis.moment(SimulatedMonths.WORDS, WORST))
                .contains("Pipes: at most ")
                .contains("the month costs " + total(Design.PIPES) + ".")
                .endsWith("the month costs " + total(Design.SERVICE) + ".");
    }

    @Test
    void whatCannotCarryTheLoadSaysWhy() throws IOException {
        chart.show(Timeline.of(SimulatedMonths.of("workload.messagesPerMonth=20M")));
        ChartPictures.keep(chart, "timeline-infeasible");

        assertThat(chart.sentence())
                .contains("the quota (Fargate vCPU) is 6.")
                .contains("Service: ");
        assertThat(chart.table().rows()).isEmpty();
    }

    @Test
    void nothingIsSaidBeforeTheFirstMonth() throws IOException {
        ChartPictures.keep(chart, "timeline-none");

        assertThat(chart.sentence()).isEqualTo("No month to show");
    }

    @Test
    void aDesignAloneKeepsItsLookAndItsColumns() throws IOException {
        chart.show(Timeline.of(SimulatedMonths.of("designs=service")));

        BufferedImage alone = ChartPictures.keep(chart, "timeline-one");

        assertThat(ChartPictures.shows(alone, ChartTheme.LIGHT.of(Design.SERVICE))).isTrue();
        assertThat(ChartPictures.shows(alone, ChartTheme.LIGHT.of(Design.PIPES))).isFalse();
        assertThat(chart.table().headers())
                .containsExactly(
                        "From",
                        "Messages per hour",
                        "Messages waiting, Service",
                        "Tasks, Service",
                        "USD so far, Service");
    }

    @Test
    void inAnyOrderDashesLieOverASolidLine() {
        chart.show(Timeline.of(SimulatedMonths.of("designs=service,pipes")));

        for (Object each : plot().getSubplots().subList(1, 4)) {
            assertThat(((XYPlot) each).getDataset().getSeriesKey(0)).isEqualTo("Pipes");
        }
        assertThat(chart.table().headers())
                .containsSubsequence("Tasks, Service", "Tasks, Pipes", "USD so far, Service");
    }

    @Test
    void anUpdateIsOneChange() {
        AtomicInteger changes = new AtomicInteger();
        chart.chart().addChangeListener(_ -> changes.incrementAndGet());

        chart.show(MONTH);

        assertThat(changes).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"60, 1", "800, 1", "801, 5", "1440, 5", "10080, 15", "43800, 60", "44640, 60"})
    void stepsAreAsFineAsThePlotIsWide(int minutes, int step) {
        assertThat(TimelineChart.step(minutes)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4.9, 2", "5, 5", "736, 500", "1000, 1000", "0.4, 0.2"})
    void thePeakHasARoundTickBelowIt(double peak, double tick) {
        assertThat(PeakAxis.round(peak)).isEqualTo(tick);
    }

    @Test
    void zeroStandsAtTheZeroLine() {
        PeakAxis axis = new PeakAxis(ChartText::tick);
        axis.fit(100, 1);
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

        List<ValueTick> ticks =
                axis.refreshTicks(
                        g2,
                        new AxisState(),
                        new Rectangle2D.Double(0, 0, 900, 100),
                        RectangleEdge.LEFT);

        assertThat(ticks)
                .extracting(ValueTick::getText, ValueTick::getTextAnchor)
                .containsExactly(
                        tuple("0", TextAnchor.CENTER_RIGHT), tuple("100", TextAnchor.CENTER_RIGHT));
    }

    private static String total(Design design) {
        return Figures.money(
                OFFICE.comparison().answer(design).priced().orElseThrow().bill().totalUsd());
    }

    private CombinedDomainXYPlot plot() {
        return (CombinedDomainXYPlot) chart.chart().getPlot();
    }
}
