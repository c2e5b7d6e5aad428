package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// What does each design cost while one input changes?
public final class LineChart extends PlanChart {

    private static final double LONGEST_TICK_PX = 40;
    private static final double WIDE = 20;
    private static final double ROOM = 1.3;

    private final ChartWords words;
    private final XYPlot plot;
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private Optional<LinePicture> picture = Optional.empty();

    public LineChart(ChartTheme theme, ChartWords words) {
        super(new XYPlot(), theme);
        this.words = words;
        plot = chart().getXYPlot();
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRenderer(renderer);
        renderer.setDrawSeriesLineAsPath(true);
        restyle();
    }

    /// Shows other lines in the same chart.
    public void show(LinePicture newPicture) {
        picture = Optional.of(newPicture);
        show();
    }

    private List<LinePicture.Line> lines() {
        return picture.map(LinePicture::lines).orElse(List.of()).stream()
                .filter(line -> !line.isEmpty())
                .sorted((one, other) -> one.design().compareTo(other.design()))
                .toList();
    }

    @Override
    String reason() {
        return lines().isEmpty() ? words.get("chart.line.nothing") : "";
    }

    @Override
    ChartTable tabulate() {
        List<String> heads = new ArrayList<>(List.of(words.get("chart.line.value")));
        lines().forEach(line -> heads.add(name(line)));
        List<List<String>> rows = new ArrayList<>();
        for (double at : values()) {
            List<String> row = new ArrayList<>(List.of(ChartText.tick(at)));
            lines().forEach(line -> row.add(usd(line, at)));
            rows.add(row);
        }
        return new ChartTable(heads, rows);
    }

    private double[] values() {
        return lines().stream()
                .flatMapToDouble(line -> DoubleStream.of(line.at()))
                .sorted()
                .distinct()
                .toArray();
    }

    private static String usd(LinePicture.Line line, double at) {
        int found = Arrays.binarySearch(line.at(), at);
        return found >= 0 && line.usd()[found] >= 0
                ? ChartText.tick(Math.rint(line.usd()[found] * 100) / 100)
                : ChartText.NOTHING;
    }

    private String name(LinePicture.Line line) {
        return line.name().isEmpty()
                ? words.label(line.design())
                : words.get("chart.line.name", words.label(line.design()), line.name());
    }

    @Override
    String finding() {
        return words.get(
                "chart.line.sentence",
                picture.map(known -> known.across().title()).orElse(""),
                lines().stream()
                        .map(line ->
                                words.get(
                                        "chart.line.range",
                                        name(line),
                                        ChartText.usdTick(round(least(line))),
                                        ChartText.usdTick(round(most(line)))))
                        .collect(Collectors.joining(", ")));
    }

    private static double round(double usd) {
        return Math.rint(usd * 100) / 100;
    }

    private static double least(LinePicture.Line line) {
        return DoubleStream.of(line.usd()).filter(usd -> usd >= 0).min().orElse(0);
    }

    private static double most(LinePicture.Line line) {
        return DoubleStream.of(line.usd()).filter(usd -> usd >= 0).max().orElse(0);
    }

    @Override
    void apply(ChartStyle style) {
        chart().setPadding(style.padding(LONGEST_TICK_PX));
        style.apply(plot);
    }

    @Override
    void place() {
        plot.clearAnnotations();
        plot.clearDomainMarkers();
        picture.filter(_ -> !lines().isEmpty()).ifPresent(this::place);
    }

    private void place(LinePicture shown) {
        PictureAxis dollars = dollars();
        DefaultXYDataset dataset = new DefaultXYDataset();
        List<LinePicture.Line> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            LinePicture.Line line = lines.get(i);
            dataset.addSeries(i, new double[][] {line.at(), drawable(line, dollars)});
            renderer.setSeriesPaint(i, style().theme().of(line.design()));
            renderer.setSeriesStroke(i, style().line(line.design()));
        }
        plot.setDataset(dataset);
        plot.setDomainAxis(styled(shown.across()));
        plot.setRangeAxis(styled(dollars));
        boolean isMarked = shown.across().contains(shown.present());
        if (isMarked) {
            plot.addDomainMarker(style().marker(shown.present()));
        }
        plot.addAnnotation(
                new PlotLabels(
                        style(),
                        (places, pixels) ->
                                labels(places, pixels, isMarked ? shown.present() : Double.NaN)),
                false);
    }

    private static double[] drawable(LinePicture.Line line, PictureAxis dollars) {
        return DoubleStream.of(line.usd())
                .map(usd -> usd >= 0 && !(dollars.isLog() && usd == 0) ? usd : Double.NaN)
                .toArray();
    }

    private PictureAxis dollars() {
        double least = lines().stream().mapToDouble(LineChart::least).min().orElse(0);
        double most = lines().stream().mapToDouble(LineChart::most).max().orElse(1);
        String title = words.get("chart.axis.usd");
        return most > WIDE * Math.max(least, 0.01)
                ? new PictureAxis(
                        title, Math.max(least, 0.01) / ROOM, most * ROOM, true, ChartText::usdTick)
                : new PictureAxis(title, 0, Math.max(0.01, most * ROOM), false, ChartText::usdTick);
    }

    private ValueAxis styled(PictureAxis axis) {
        ValueAxis styled = axis.axis();
        style().apply(styled);
        return styled;
    }

    private List<PlotLabel> labels(LabelPlaces places, PlotPixels pixels, double present) {
        pixels.pieces().forEach(places::avoidCurve);
        List<PlotLabel> labels = new ArrayList<>();
        if (!Double.isNaN(present)) {
            places.avoidLine(pixels.x(present));
            labels.add(
                    new PlotLabel(
                            words.get("chart.thisPlan"),
                            style().word(),
                            style().theme().foreground(),
                            new PlotLabel.AtLine(pixels.x(present), true),
                            false));
        }
        lines().forEach(line -> labels.add(label(pixels, line)));
        return labels;
    }

    private PlotLabel label(PlotPixels pixels, LinePicture.Line line) {
        List<Point2D> points = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        for (int i = 0; i < line.at().length; i++) {
            if (line.usd()[i] > 0) {
                Point2D at = pixels.point(line.at()[i], line.usd()[i]);
                points.add(at);
                above.add(above(pixels, line, i, at.getY()));
            }
        }
        Design design = line.design();
        return new PlotLabel(
                name(line),
                style().fonts().label(),
                style().theme().textOf(design),
                new PlotLabel.AlongCurve(points, above),
                false);
    }

    /// The height above the nearest other line there; not a number where there is none.
    private double above(PlotPixels pixels, LinePicture.Line line, int item, double y) {
        double nearest = Double.NaN;
        for (LinePicture.Line other : lines()) {
            boolean isThere = other != line && item < other.usd().length && other.usd()[item] > 0;
            if (isThere) {
                double above = pixels.y(other.usd()[item]) - y;
                nearest = !(Math.abs(above) >= Math.abs(nearest)) ? above : nearest;
            }
        }
        return nearest;
    }
}
