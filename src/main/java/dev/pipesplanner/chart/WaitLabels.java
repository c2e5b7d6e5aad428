package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The words in the latency chart: the figures at the marked percentiles of each curve, the first
/// with the design's name, and the target's. A large font has room for one figure per curve.
record WaitLabels(ChartWords words, ChartStyle style, LatencyText text, double[] percentiles)
        implements PlotLabels.Content {

    private static final double CROWDED_SCALE = 1.4;
    private static final double[] MOST_ASKED = {95};

    /// Half the size of a point, with a little room.
    private static final double POINT_PX = 5;

    @Override
    public List<PlotLabel> fill(LabelPlaces places, PlotPixels pixels) {
        double point = style.fonts().px(POINT_PX);
        pixels.pieces().forEach(places::avoidCurve);
        List<Design> designs = DesignLook.drawn(text.curves().keySet());
        for (Design design : designs) {
            for (double percentile : percentiles) {
                Point2D at = at(pixels, curve(design), percentile);
                places.avoid(
                        new Rectangle2D.Double(
                                at.getX() - point, at.getY() - point, 2 * point, 2 * point));
            }
        }
        List<PlotLabel> labels = new ArrayList<>();
        if (text.target().isSet()) {
            places.avoidLine(pixels.x(text.target().seconds()));
            labels.add(target(pixels));
        }
        double[] shown = isCrowded() ? MOST_ASKED : percentiles;
        for (double percentile : shown) {
            for (Design design : designs) {
                labels.add(figure(pixels, design, percentile, percentile == shown[0]));
            }
        }
        return labels;
    }

    private boolean isCrowded() {
        return style.fonts().scale() >= CROWDED_SCALE;
    }

    private PlotLabel figure(
            PlotPixels pixels, Design design, double percentile, boolean withName) {
        WaitCurve curve = curve(design);
        String figure =
                (withName ? words.label(design) + " " : "")
                        + "p"
                        + LatencyText.percentile(percentile)
                        + " "
                        + Figures.duration(curve.percentile(percentile));
        return new PlotLabel(
                figure,
                style.fonts().label(),
                style.theme().textOf(design),
                new PlotLabel.Beside(at(pixels, curve, percentile), isSlower(design, percentile)),
                false);
    }

    private PlotLabel target(PlotPixels pixels) {
        return new PlotLabel(
                text.target(isCrowded() ? "chart.latency.target.short" : "chart.latency.target"),
                style.word(),
                style.theme().foreground(),
                new PlotLabel.AtLine(pixels.x(text.target().seconds()), false),
                false);
    }

    /// Shorter waits than the axis has stand at its left end.
    private static Point2D at(PlotPixels pixels, WaitCurve curve, double percentile) {
        double from = pixels.plot().getDomainAxis().getLowerBound();
        return pixels.point(Math.max(from, curve.percentile(percentile)), 1 - percentile / 100);
    }

    private WaitCurve curve(Design design) {
        return text.curve(design).orElseThrow();
    }

    /// Whether all others wait less; of those that wait as long, one stands right of the others.
    private boolean isSlower(Design design, double percentile) {
        double own = curve(design).percentile(percentile);
        return text.curves().entrySet().stream()
                .filter(each -> each.getKey() != design)
                .allMatch(each -> {
                    double other = each.getValue().percentile(percentile);
                    return other < own || other == own && each.getKey().compareTo(design) < 0;
                });
    }
}
