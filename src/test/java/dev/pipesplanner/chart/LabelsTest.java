package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.BreakEvens;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.analysis.WaitCurves;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The words in a plot are clear of each other, of vertical lines and of curves.
class LabelsTest {

    private static final Plan PLAN =
            new JsonPlanFiles()
                    .sample(new JsonPlanFiles().samples().getFirst())
                    .orThrow(AssertionError::new);
    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    /// From one volume to the next.
    double step() {
        return 1.15;
    }

    @ParameterizedTest
    @CsvSource({
        "dev, 1, 930, 292",
        "prod, 1, 930, 292",
        "prod, 1, 620, 220",
        "prod, 1.5, 900, 320",
        "dev, 1.5, 600, 320",
        "prod, 2, 900, 420"
    })
    void noWordIsInTheWayAtAnyVolume(String name, double scale, int width, int height) {
        Environment environment =
                PLAN.environments().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        Planner planner = Planner.of(PLAN);
        BreakEvens breakEvens = new BreakEvens(planner, environment, BOOK);
        CostCurve curve = breakEvens.curve(1e2, 1e7, 200);
        BreakEven breakEven = breakEvens.find();
        BreakEvenChart chart = new BreakEvenChart(ChartTheme.LIGHT, SimulatedMonths.WORDS);
        chart.fontScale(scale);
        for (double volume = 110; volume < 4e6; volume *= step()) {
            chart.show(curve, breakEven, volume);
            int words = designs(curve) + 1 + breakEven.crossings().size();
            assertThat(conflicts(chart, width, height, words)).as("at %s", volume).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.3, 1.5, 2})
    void noFigureOfAWaitIsInTheWay(double scale) throws IOException {
        LatencyChart chart = new LatencyChart(ChartTheme.DARK, SimulatedMonths.WORDS);
        chart.fontScale(scale);
        for (int volume : new int[] {2_000, 20_000, 60_000, 77_000, 120_000}) {
            for (int target : new int[] {1, 20, 75, 120, 600}) {
                chart.show(
                        WaitCurves.of(
                                SimulatedMonths.of(
                                        "workload.messagesPerMonth=" + volume,
                                        "workload.latencyTarget.seconds=" + target,
                                        "workload.processingSeconds.mean=20",
                                        "workload.processingSeconds.p95=50",
                                        "service.minTasks=1",
                                        "service.maxTasks=4")));
                ChartPictures.keep(chart, "latency-" + scale + "-" + volume + "-" + target);
                assertThat(conflicts(chart, 930, (int) (292 * scale), scale < 1.4 ? 7 : 3))
                        .as("%s within %s s", volume, target)
                        .isEmpty();
            }
        }
    }

    /// How many have a cost somewhere.
    private static int designs(CostCurve curve) {
        return (int)
                curve.designs().stream()
                        .filter(design ->
                                Arrays.stream(curve.usd(design)).anyMatch(Double::isFinite))
                        .count();
    }

    private static List<String> conflicts(PlanChart chart, int width, int height, int words) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Rectangle2D area =
                chart.draw(image.createGraphics(), new Rectangle2D.Double(0, 0, width, height));
        XYPlot plot = chart.chart().getXYPlot();
        PlotPixels pixels = new PlotPixels(plot, area);
        List<PlotLabels.Placed> placed = ((PlotLabels) plot.getAnnotations().getFirst()).placed();
        List<String> conflicts = new ArrayList<>();
        if (placed.size() != words) {
            conflicts.add("only " + placed);
        }
        for (PlotLabels.Placed one : placed) {
            if (!area.contains(one.box())) {
                conflicts.add(one.text() + " is cut off");
            }
            for (PlotLabels.Placed other : placed) {
                if (other != one && other.box().intersects(one.box())) {
                    conflicts.add(one.text() + " is on " + other.text());
                }
            }
            for (double line : lines(plot)) {
                double x = pixels.x(line);
                if (x > one.box().getMinX() && x < one.box().getMaxX()) {
                    conflicts.add(one.text() + " is on a line");
                }
            }
            for (Line2D piece : pixels.pieces()) {
                if (piece.intersects(one.box())) {
                    conflicts.add(one.text() + " is on a curve");
                }
            }
        }
        return conflicts.stream().distinct().toList();
    }

    private static List<Double> lines(XYPlot plot) {
        Collection<?> markers = plot.getDomainMarkers(Layer.FOREGROUND);
        return markers == null
                ? List.of()
                : markers.stream()
                        .map(Marker.class::cast)
                        .map(marker -> ((ValueMarker) marker).getValue())
                        .toList();
    }
}
