package dev.pipesplanner.chart;

import dev.pipesplanner.chart.TradeOffPicture.Point;
import dev.pipesplanner.plan.Figures;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/// What does a shorter wait cost? Each plan a point, those that nobody beats joined by a staircase.
public final class TradeOffChart extends PlanChart {

    private static final double LONGEST_TICK_PX = 40;

    /// The shortest wait that has a place on a log axis, in seconds.
    private static final double SHORTEST = 0.1;

    /// From this ratio on a range asks for a log axis.
    private static final double WIDE = 20;

    /// Room around the points, as a ratio on log axes and as a share of the range on others.
    private static final double ROOM = 1.3;

    private static final double SHARE = 0.08;

    private final ChartWords words;
    private final XYPlot plot;
    private TradeOffPicture picture = TradeOffPicture.NONE;
    private OptionalInt selected = OptionalInt.empty();
    private PictureAxis waits = new PictureAxis("", 0, 1, false, ChartText::secondsTick);
    private PictureAxis dollars = new PictureAxis("", 0, 1, false, ChartText::usdTick);

    public TradeOffChart(ChartTheme theme, ChartWords words) {
        super(new XYPlot(), theme);
        this.words = words;
        plot = chart().getXYPlot();
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        // draws nothing, but without one there are neither grid nor marker
        plot.setRenderer(new XYLineAndShapeRenderer());
        restyle();
    }

    /// Shows other plans in the same chart.
    public void show(TradeOffPicture newPicture) {
        picture = newPicture;
        selected = OptionalInt.empty();
        show();
    }

    /// Marks a point by its place among all.
    public void select(OptionalInt point) {
        if (!selected.equals(point)) {
            selected = point;
            restyle();
        }
    }

    /// The point that is nearest to a place of the plot; empty where there is none.
    ///
    /// @param across share of the plot's width, from the left
    /// @param up share of its height, from the bottom
    /// @param ratio of the plot's width to its height
    public OptionalInt nearest(double across, double up, double ratio) {
        return IntStream.range(0, picture.points().size())
                .boxed()
                .min(Comparator.comparingDouble(i -> distance(i, across, up, ratio)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private double distance(int point, double across, double up, double ratio) {
        Point at = picture.points().get(point);
        return Math.hypot((waits.share(drawn(at)) - across) * ratio, dollars.share(at.usd()) - up);
    }

    /// A wait as it is drawn.
    private double drawn(Point point) {
        return drawn(point.waitSeconds());
    }

    private double drawn(double seconds) {
        double wait = Double.isNaN(seconds) ? 0 : seconds;
        return waits.isLog() ? Math.max(SHORTEST, wait) : wait;
    }

    @Override
    String reason() {
        return picture.points().isEmpty() ? words.get("chart.tradeOff.nothing") : "";
    }

    @Override
    ChartTable tabulate() {
        return new ChartTable(
                List.of(
                        words.get("chart.tradeOff.plan"),
                        words.get("chart.axis.usd"),
                        waitTitle(),
                        words.get("chart.tradeOff.front")),
                picture.points().stream()
                        .map(point ->
                                List.of(
                                        point.words(),
                                        cents(point),
                                        Double.isNaN(point.waitSeconds())
                                                ? ChartText.NOTHING
                                                : ChartText.tick(point.waitSeconds()),
                                        words.get(
                                                point.isOnFront()
                                                        ? "chart.tradeOff.yes"
                                                        : "chart.tradeOff.no")))
                        .toList());
    }

    private static String cents(Point point) {
        return BigDecimal.valueOf(point.usd()).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    String finding() {
        List<Point> front = picture.front();
        if (front.isEmpty()) {
            return words.get("chart.tradeOff.nothing");
        }
        return words.get(
                "chart.tradeOff.sentence",
                Figures.count(front.size()),
                Figures.count(picture.points().size()),
                said(front.getFirst()),
                said(front.getLast()));
    }

    private String said(Point point) {
        return words.get(
                "chart.tradeOff.point",
                words.label(point.design()),
                ChartText.usdTick(Math.rint(point.usd() * 100) / 100),
                Figures.duration(point.waitSeconds()));
    }

    @Override
    void apply(ChartStyle style) {
        chart().setPadding(style.padding(LONGEST_TICK_PX));
        style.apply(plot);
    }

    private String waitTitle() {
        return words.get("chart.tradeOff.wait", Figures.significant(picture.percentile()));
    }

    @Override
    void place() {
        plot.clearAnnotations();
        plot.clearDomainMarkers();
        note().show(note(picture.absent()));
        if (picture.points().isEmpty()) {
            return;
        }
        double[] seconds =
                IntStream.range(0, picture.points().size() + 1)
                        .mapToDouble(i ->
                                i < picture.points().size()
                                        ? picture.points().get(i).waitSeconds()
                                        : picture.target().orElse(Double.NaN))
                        .filter(Double::isFinite)
                        .toArray();
        double[] usd = picture.points().stream().mapToDouble(Point::usd).toArray();
        waits = axis(waitTitle(), seconds, SHORTEST, ChartText::secondsTick);
        dollars = axis(words.get("chart.axis.usd"), usd, 0.01, ChartText::usdTick);
        plot.setDomainAxis(styled(waits));
        plot.setRangeAxis(styled(dollars));
        picture.target().ifPresent(target -> plot.addDomainMarker(style().marker(drawn(target))));
        plot.addAnnotation(new TradeOffDrawing(picture, style(), this::drawn, selected), false);
        plot.addAnnotation(
                new PlotLabels(style(), new TradeOffLabels(picture, style(), words, this::drawn)),
                false);
    }

    private List<String> note(int absent) {
        return absent == 0
                ? List.of()
                : List.of(words.get("chart.tradeOff.absent", Figures.count(absent)));
    }

    private ValueAxis styled(PictureAxis axis) {
        ValueAxis styled = axis.axis();
        style().apply(styled);
        return styled;
    }

    /// @param least the smallest value that has a place on a log axis
    private static PictureAxis axis(
            String title, double[] values, double least, DoubleFunction<String> text) {
        double from = Arrays.stream(values).min().orElse(0);
        double to = Arrays.stream(values).max().orElse(1);
        if (to > WIDE * Math.max(from, least)) {
            return new PictureAxis(title, Math.max(from, least) / ROOM, to * ROOM, true, text);
        }
        double room = Math.max(SHARE * (to - from), 0.05 * Math.max(1e-3, to));
        return new PictureAxis(title, Math.max(0, from - room), to + room, false, text);
    }
}
