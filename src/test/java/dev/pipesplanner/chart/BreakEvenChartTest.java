package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.BreakEven.Crossing;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;

/// Made-up curves of a familiar shape: pipes grows with the volume, the service is flat at first.
class BreakEvenChartTest {

    private static final DoubleUnaryOperator PIPES = v -> 0.35 + 3.493e-4 * v;
    private static final DoubleUnaryOperator SERVICE = v -> Math.max(40, 7.5e-5 * v);
    private static final BreakEven ONE =
            breakEven("", new Crossing(113_512.7, Design.PIPES, Design.SERVICE));

    private final BreakEvenChart chart =
            new BreakEvenChart(ChartTheme.LIGHT, SimulatedMonths.WORDS);

    @Test
    void drawsBothThemes() throws IOException {
        chart.show(curve(1e3, 2e6, PIPES, SERVICE), ONE, 60_000);
        BufferedImage light = ChartPictures.keep(chart, "break-even-light");
        chart.theme(ChartTheme.DARK);
        BufferedImage dark = ChartPictures.keep(chart, "break-even-dark");
        assertThat(ChartPictures.shows(light, ChartTheme.LIGHT, Design.PIPES, Design.SERVICE))
                .isTrue();
        assertThat(ChartPictures.shows(dark, ChartTheme.DARK, Design.PIPES, Design.SERVICE))
                .isTrue();
        assertThat(dark.getRGB(0, 0)).isEqualTo(ChartTheme.DARK.background().getRGB());
    }

    @Test
    void drawsAtDoubleSize() throws IOException {
        chart.fontScale(2);
        chart.show(curve(1, 1e9, PIPES, SERVICE), ONE, 60_000);
        ChartPictures.keep(chart, "break-even-double");
        assertThat(labels())
                .containsExactlyInAnyOrder("Pipes", "Service", "even at 113,500", "this plan");
    }

    @Test
    void leavesAGapWhereThereIsNoTotal() throws IOException {
        BreakEven edge =
                breakEven(
                        "Above 1,000,000 messages per month the service cannot carry the load.",
                        new Crossing(113_512.7, Design.PIPES, Design.SERVICE));
        chart.show(
                curve(1e3, 1e8, PIPES, v -> v > 1e6 ? Double.NaN : SERVICE.applyAsDouble(v)),
                edge,
                5e7);
        ChartPictures.keep(chart, "break-even-gap");
        assertThat(labels()).contains("Pipes", "Service");
        assertThat(chart.sentence()).endsWith(edge.note());
        assertThat(chart.table().rows().getLast()).containsSubsequence("no total", "–");
    }

    @Test
    void itsNoteEndsLinesAtBlanksOnly() throws IOException {
        String path = "service.scaling.scaleOut.threshold";
        String sentence = ("Above 286,691 messages " + path + " says no. ").repeat(6).strip();

        chart.show(curve(1e3, 1e8, PIPES, SERVICE), breakEven(sentence), 5e7);
        ChartPictures.keep(chart, "break-even-note");

        String drawn = ((TextTitle) chart.chart().getSubtitle(0)).getText();
        assertThat(drawn.lines().count()).isGreaterThan(1);
        assertThat(drawn.replace('\n', ' ')).isEqualTo(sentence);
    }

    @Test
    void marksEachCrossing() throws IOException {
        BreakEven two =
                breakEven(
                        "",
                        new Crossing(2_000, Design.PIPES, Design.SERVICE),
                        new Crossing(9_000, Design.SERVICE, Design.PIPES));
        chart.show(
                curve(1e2, 1e5, v -> 0.01 * v, v -> v < 4e3 ? 20 : 20 + (v - 4e3) * 0.014),
                two,
                1_500);
        ChartPictures.keep(chart, "break-even-two");
        assertThat(labels()).contains("even at 2,000", "even at 9,000");
        assertThat(chart.sentence())
                .isEqualTo(
                        "Pipes is cheaper below 2,000 messages per month, the service from there to"
                                + " 9,000, pipes above that; this plan has 1,500.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 999, 1e12})
    void drawsWithoutThisPlanWhereTheCurveDoesNotReach(double volume) {
        chart.show(curve(1e3, 2e6, PIPES, SERVICE), ONE, volume);
        ChartPictures.draw(chart);
        assertThat(chart.chart().getXYPlot().getDomainMarkers(Layer.FOREGROUND)).isNullOrEmpty();
        assertThat(labels()).doesNotContain("this plan");
    }

    @Test
    void drawsNothingAtAll() {
        ChartPictures.draw(chart);
        chart.show(curve(1, 1e9, v -> Double.NaN, v -> 0), breakEven(""), 0);
        ChartPictures.draw(chart);
        assertThat(labels()).isEmpty();
    }

    @Test
    void withoutAnyCostItSaysWhyInsteadOfDrawingAxes() throws IOException {
        BreakEven none = breakEven("No break-even: pipes has no trace.");
        chart.show(curve(1, 1e9, v -> Double.NaN, v -> Double.NaN), none, 100);

        BufferedImage drawn = ChartPictures.keep(chart, "break-even-none");

        assertThat(ChartPictures.shows(drawn, ChartTheme.LIGHT.grid())).isFalse();
        assertThat(chart.sentence()).isEqualTo("No break-even: pipes has no trace.");
        assertThat(chart.table().rows()).isEmpty();
    }

    @Test
    void whatIsClearedIsGoneUntilTheNextAnswer() {
        chart.show(curve(1e3, 2e6, PIPES, SERVICE), ONE, 60_000);
        BufferedImage before = ChartPictures.draw(chart);

        chart.clear("There are no prices for mars-1.");

        BufferedImage cleared = ChartPictures.draw(chart);
        assertThat(ChartPictures.shows(cleared, ChartTheme.LIGHT.of(Design.PIPES))).isFalse();
        assertThat(chart.sentence()).isEqualTo("There are no prices for mars-1.");
        assertThat(chart.table().rows()).isEmpty();
        chart.show(curve(1e3, 2e6, PIPES, SERVICE), ONE, 60_000);
        assertThat(ChartPictures.pixels(ChartPictures.draw(chart)))
                .isEqualTo(ChartPictures.pixels(before));
    }

    @Test
    void theAxisEndsSomeWayBeyondTheLastCrossing() {
        chart.show(curve(1e2, 1e7, PIPES, SERVICE), ONE, 60_000);

        assertThat(volumes()).isEqualTo(new Range(1e2, 1e6));
    }

    @Test
    void theAxisEndsSoonAfterTheLastVolumeThatADesignCarries() {
        DoubleUnaryOperator upTo180k = v -> v > 1.8e5 ? Double.NaN : PIPES.applyAsDouble(v);
        chart.show(curve(1e2, 1e7, upTo180k, v -> Double.NaN), breakEven(""), 500);

        assertThat(volumes()).isEqualTo(new Range(1e2, 5e5));
    }

    @Test
    void theAxisRestsWhileThePlanMovesOnIt() {
        CostCurve curve = curve(1e2, 1e7, PIPES, SERVICE);
        for (double volume = 100; volume < 6.6e5; volume *= 1.1) {
            chart.show(curve, ONE, volume);
            assertThat(volumes()).isEqualTo(new Range(1e2, 1e6));
        }
        for (double volume = 6.7e5; volume < 6.6e6; volume *= 1.1) {
            chart.show(curve, ONE, volume);
            assertThat(volumes()).isEqualTo(new Range(1e2, 1e7));
        }
    }

    @Test
    void thePlotIsAsHighWithANoteOfOneLineAsWithTwo() {
        CostCurve curve = curve(1e2, 1e7, PIPES, SERVICE);
        String limit = "Above 286,691 messages a month the service cannot carry the load.";
        chart.show(curve, breakEven(limit), 60_000);
        double one = plotHeight();
        chart.show(curve, breakEven((limit + " ").repeat(3).strip()), 60_000);

        assertThat(plotHeight()).isEqualTo(one);
    }

    private double plotHeight() {
        return chart.draw(
                        new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(),
                        new Rectangle2D.Double(0, 0, ChartPictures.WIDTH, ChartPictures.HEIGHT))
                .getHeight();
    }

    private Range volumes() {
        return chart.chart().getXYPlot().getDomainAxis().getRange();
    }

    @Test
    void drawsANarrowRange() throws IOException {
        chart.show(curve(4e4, 2.5e5, PIPES, SERVICE), ONE, 110_000);
        ChartPictures.keep(chart, "break-even-narrow");
    }

    @Test
    void saysTheFindingInOneSentence() {
        chart.show(curve(1e3, 2e6, PIPES, SERVICE), ONE, 60_000);
        assertThat(chart.sentence())
                .isEqualTo(
                        "Pipes is cheaper below 113,500 messages per month, the service above that;"
                                + " this plan has 60,000.");
    }

    @Test
    void tabulatesTheCurveAndItsCrossing() {
        chart.show(
                new CostCurve(
                        new double[] {1_000, 100_000, 200_000},
                        usd(new double[] {1, 30, 60.126}, new double[] {40, 40, 40})),
                breakEven("", new Crossing(133_000, Design.PIPES, Design.SERVICE)),
                1_000);
        assertThat(chart.table().rows())
                .containsExactly(
                        List.of("1,000", "$1.00", "$40.00", "Pipes"),
                        List.of("100,000", "$30.00", "$40.00", "Pipes"),
                        List.of("133,000", "$39.93", "$39.93", "break-even"),
                        List.of("200,000", "$60.13", "$40.00", "Service"));
    }

    @Test
    void theTableHasAColumnPerComparedDesignInThePlansOrder() {
        CostCurve both = curve(1e3, 2e6, PIPES, SERVICE);

        chart.show(of(both, Design.SERVICE, Design.PIPES), ONE, 60_000);
        assertThat(chart.table().headers())
                .containsExactly(
                        "Messages per month",
                        "Service, USD per month",
                        "Pipes, USD per month",
                        "Cheaper");
        assertThat(chart.table().rows().getFirst())
                .containsExactly("1,000", "$40.00", "$0.70", "Pipes");

        chart.show(of(both, Design.SERVICE), breakEven(""), 60_000);
        assertThat(chart.table().headers())
                .containsExactly("Messages per month", "Service, USD per month");
        assertThat(chart.table().rows().getFirst()).containsExactly("1,000", "$40.00");
    }

    @Test
    void aDesignAloneKeepsItsLookAndHasNothingToCompareWith() throws IOException {
        chart.show(of(curve(1e3, 2e6, PIPES, SERVICE), Design.SERVICE), breakEven(""), 60_000);

        BufferedImage alone = ChartPictures.keep(chart, "break-even-one");

        assertThat(ChartPictures.shows(alone, ChartTheme.LIGHT.of(Design.SERVICE))).isTrue();
        assertThat(ChartPictures.shows(alone, ChartTheme.LIGHT.of(Design.PIPES))).isFalse();
        assertThat(labels()).containsExactlyInAnyOrder("Service", "this plan");
        assertThat(chart.sentence()).isEqualTo("There is no other design to compare with.");
    }

    @Test
    void theOrderOfThePlanDoesNotChangeTheLines() {
        CostCurve curve = curve(1e3, 2e6, PIPES, SERVICE);
        chart.show(curve, ONE, 60_000);
        int[] one = ChartPictures.pixels(ChartPictures.draw(chart));
        chart.show(of(curve, Design.SERVICE, Design.PIPES), ONE, 60_000);

        assertThat(ChartPictures.pixels(ChartPictures.draw(chart))).isEqualTo(one);
    }

    @Test
    void firesOnceAnUpdate() {
        AtomicInteger changes = new AtomicInteger();
        chart.chart().addChangeListener(event -> changes.incrementAndGet());
        chart.show(curve(1e3, 2e6, PIPES, SERVICE), ONE, 60_000);
        assertThat(changes).hasValue(1);
    }

    @Test
    @Tag("bench")
    void printsHowLongAnUpdateTakes() {
        CostCurve curve = curve(1e3, 2e6, PIPES, SERVICE);
        for (int i = 0; i < 40; i++) {
            chart.show(curve, ONE, 1_000 * (i + 1));
            ChartPictures.draw(chart);
        }
        int rounds = 60;
        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            chart.show(curve, ONE, 1_000 * (i + 1));
        }
        long shown = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            ChartPictures.draw(chart);
        }
        long drawn = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "break-even: show %.2f ms, draw %.2f ms%n",
                (shown - start) / 1e6 / rounds,
                (drawn - shown) / 1e6 / rounds);
    }

    private List<String> labels() {
        return ChartPictures.labels(chart).stream().map(PlotLabels.Placed::text).toList();
    }

    private static CostCurve curve(
            double from, double to, DoubleUnaryOperator pipes, DoubleUnaryOperator service) {
        double[] volumes = new double[200];
        for (int i = 0; i < volumes.length; i++) {
            volumes[i] = from * Math.pow(to / from, i / (volumes.length - 1.0));
        }
        double[] pipesUsd = Arrays.stream(volumes).map(pipes).toArray();
        double[] serviceUsd = Arrays.stream(volumes).map(service).toArray();
        return new CostCurve(volumes, usd(pipesUsd, serviceUsd));
    }

    private static Map<Design, double[]> usd(double[] pipes, double[] service) {
        Map<Design, double[]> usd = new LinkedHashMap<>();
        usd.put(Design.PIPES, pipes);
        usd.put(Design.SERVICE, service);
        return usd;
    }

    /// The same costs, of some designs in their order.
    private static CostCurve of(CostCurve curve, Design... compared) {
        Map<Design, double[]> usd = new LinkedHashMap<>();
        for (Design design : compared) {
            usd.put(design, curve.usd(design));
        }
        return new CostCurve(curve.messagesPerMonth(), usd);
    }

    private static BreakEven breakEven(String note, Crossing... crossings) {
        return new BreakEven(List.of(crossings), Optional.empty(), List.of(), note, false);
    }
}
