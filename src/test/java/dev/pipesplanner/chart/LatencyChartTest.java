package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.analysis.WaitCurves;
import dev.pipesplanner.answer.SimulatedComparison;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;

import org.jfree.chart.event.ChartChangeListener;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class LatencyChartTest {

    private static final SimulatedComparison OFFICE = SimulatedMonths.office();

    private final LatencyChart chart = new LatencyChart(ChartTheme.LIGHT, SimulatedMonths.WORDS);

    @Test
    void drawsBothThemes() throws IOException {
        chart.show(WaitCurves.of(OFFICE));
        BufferedImage light = ChartPictures.keep(chart, "latency-light");
        chart.theme(ChartTheme.DARK);
        BufferedImage dark = ChartPictures.keep(chart, "latency-dark");

        assertThat(ChartPictures.shows(light, ChartTheme.LIGHT, Design.PIPES, Design.SERVICE))
                .isTrue();
        assertThat(ChartPictures.shows(dark, ChartTheme.DARK, Design.PIPES, Design.SERVICE))
                .isTrue();
    }

    @Test
    void aLargeFontHasRoomForOneFigureACurve() throws IOException {
        chart.show(WaitCurves.of(OFFICE));
        assertThat(labels()).hasSize(7).anyMatch(label -> label.startsWith("Pipes p50 "));

        chart.fontScale(2);

        ChartPictures.keep(chart, "latency-double");
        assertThat(labels())
                .hasSize(3)
                .anyMatch(label -> label.startsWith("Pipes p95 "))
                .anyMatch(label -> label.startsWith("Service p95 "))
                .contains("target: p95 120 s");
    }

    @Test
    void figuresThatWouldMeetStandApart() throws IOException {
        chart.show(
                WaitCurves.of(
                        SimulatedMonths.of(
                                "workload.messagesPerMonth=20k",
                                "service.minTasks=0",
                                "service.maxTasks=5",
                                "service.scaling.policy=step")));

        ChartPictures.keep(chart, "latency-alike");
        assertThat(labels()).hasSize(6);
    }

    private List<String> labels() {
        return ChartPictures.labels(chart).stream().map(PlotLabels.Placed::text).toList();
    }

    @Test
    void theTargetIsALineWhereItsSecondsAre() {
        chart.show(WaitCurves.of(OFFICE));

        Object only = plot().getDomainMarkers(Layer.FOREGROUND).iterator().next();
        assertThat(only).isInstanceOf(ValueMarker.class);
        assertThat(((ValueMarker) only).getValue()).isEqualTo(120);
        assertThat(labels()).contains("target: 95 of 100 within 120 s");
        assertThat(plot().getDomainAxis().getRange().contains(120)).isTrue();
    }

    @Test
    void theTableHasThePercentilesOfBothAndTheShareBeyondTheTarget() {
        WaitCurves waits = WaitCurves.of(OFFICE);
        chart.show(waits);

        ChartTable table = chart.table();

        assertThat(table.headers())
                .containsExactly("Wait in one simulated month", "Pipes", "Service");
        assertThat(table.rows())
                .extracting(List::getFirst)
                .containsExactly(
                        "Mean",
                        "50 of 100 wait at most",
                        "90 of 100 wait at most",
                        "95 of 100 wait at most",
                        "99 of 100 wait at most",
                        "99.9 of 100 wait at most",
                        "Longest wait",
                        "Share that waits longer than 120 s");
        waits.curves()
                .forEach((design, curve) ->
                        assertThat(table.rows().get(3).get(1 + design.ordinal()))
                                .isEqualTo(Figures.duration(curve.percentile(95))));
    }

    @Test
    void theSentenceJudgesTheTarget() {
        chart.show(WaitCurves.of(OFFICE));

        assertThat(chart.sentence())
                .startsWith("Pipes: in one simulated month the median wait is ")
                .contains("The target (95 of 100 within 120 s) is met. Service: in one simulated")
                .endsWith("The target (95 of 100 within 120 s) is missed.");
    }

    @Test
    void aDesignThatCannotCarryTheLoadSaysWhy() throws IOException {
        chart.show(WaitCurves.of(SimulatedMonths.of("workload.messagesPerMonth=20M")));
        ChartPictures.keep(chart, "latency-infeasible");

        assertThat(chart.sentence())
                .contains("the quota (Fargate vCPU) is 6.")
                .contains("Service: ");
        assertThat(chart.table().rows()).isEmpty();
    }

    @Test
    void nobodyWaitsWithoutMessages() throws IOException {
        chart.show(WaitCurves.of(SimulatedMonths.of("workload.messagesPerMonth=0")));
        ChartPictures.keep(chart, "latency-empty");

        assertThat(chart.sentence())
                .isEqualTo(
                        "Pipes: no messages arrive, so none wait. Service: no messages arrive, so"
                                + " none wait.");
    }

    @Test
    void aWaitOfNothingStandsAtTheEdge() throws IOException {
        chart.show(WaitCurves.of(SimulatedMonths.of()));
        ChartPictures.keep(chart, "latency-default");

        double from = plot().getDomainAxis().getLowerBound();
        assertThat(from).isEqualTo(0.1);
        assertThat(plot().getDataset().getXValue(1, 0)).isEqualTo(from);
    }

    @Test
    void theLeastShareIsAboveTheCorner() {
        chart.show(WaitCurves.of(OFFICE));

        assertThat(plot().getRangeAxis().getLowerBound()).isLessThan(0.5 * WaitCurve.LEAST_SHARE);
    }

    @Test
    void anUpdateIsOneChange() {
        AtomicInteger changes = new AtomicInteger();
        ChartChangeListener listener = _ -> changes.incrementAndGet();
        chart.chart().addChangeListener(listener);

        chart.show(WaitCurves.of(OFFICE));

        assertThat(changes).hasValue(1);
    }

    @Test
    void thePlansOrderIsThatOfTheTable() throws IOException {
        chart.show(WaitCurves.of(SimulatedMonths.of("designs=service,pipes")));

        BufferedImage turned = ChartPictures.keep(chart, "latency-turned");

        assertThat(ChartPictures.shows(turned, ChartTheme.LIGHT, Design.PIPES, Design.SERVICE))
                .isTrue();
        assertThat(chart.table().headers())
                .containsExactly("Wait in one simulated month", "Service", "Pipes");
    }

    @Test
    void aDesignAloneKeepsItsLook() throws IOException {
        chart.show(WaitCurves.of(SimulatedMonths.of("designs=service")));

        BufferedImage alone = ChartPictures.keep(chart, "latency-one");

        assertThat(ChartPictures.shows(alone, ChartTheme.LIGHT.of(Design.SERVICE))).isTrue();
        assertThat(ChartPictures.shows(alone, ChartTheme.LIGHT.of(Design.PIPES))).isFalse();
        assertThat(chart.table().headers())
                .containsExactly("Wait in one simulated month", "Service");
        assertThat(chart.sentence())
                .startsWith("Service: in one simulated month the median wait is ");
    }

    @Test
    void waitsReadAsOnACard() {
        WaitCurves waits = WaitCurves.of(OFFICE);
        chart.show(waits);

        double p99 = waits.curves().get(Design.SERVICE).percentile(99);
        assertThat(labels()).contains("p99 " + Figures.duration(p99));
        assertThat(chart.sentence()).contains("p99 is " + Figures.duration(p99));
        assertThat(chart.table().rows().get(4).getLast()).isEqualTo(Figures.duration(p99));
    }

    private XYPlot plot() {
        return chart.chart().getXYPlot();
    }
}
