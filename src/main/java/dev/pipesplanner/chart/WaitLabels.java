package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The figures at the marked percentiles of each curve, the first with the design's name; beside
/// the curve, on the side where the other design is not. A large font has room for one of them.
record WaitLabels(DecadeAxis seconds, ChartStyle style, ChartWords words) {

    /// What a letter takes of the plot's width at 100 %.
    private static final double LETTER = 0.0115;

    private static final double GAP = 0.012;
    private static final double CROWDED_SCALE = 1.4;
    private static final double[] MOST_ASKED = {95};

    List<XYTextAnnotation> of(Map<Design, WaitCurve> curves, double[] percentiles) {
        List<XYTextAnnotation> labels = new ArrayList<>();
        curves.forEach((design, curve) -> {
            double[] shown = style.fonts().scale() < CROWDED_SCALE ? percentiles : MOST_ASKED;
            for (double percentile : shown) {
                boolean isFirst = percentile == shown[0];
                String figure =
                        "p"
                                + LatencyText.percentile(percentile)
                                + " "
                                + LatencyText.time(curve.percentile(percentile));
                labels.add(
                        label(
                                design,
                                curve,
                                percentile,
                                isFirst ? words.label(design) + " " + figure : figure,
                                isSlower(curves, design, percentile)));
            }
        });
        return labels;
    }

    private XYTextAnnotation label(
            Design design, WaitCurve curve, double percentile, String figure, boolean slower) {
        double at = Math.max(0, seconds.fraction(curve.percentile(percentile)));
        double gap = GAP * style.fonts().scale();
        double width = gap + figure.length() * LETTER * style.fonts().scale();
        boolean right = at < width || slower && at < 1 - width;
        XYTextAnnotation label =
                new XYTextAnnotation(
                        figure, seconds.at(right ? at + gap : at - gap), 1 - percentile / 100);
        label.setTextAnchor(right ? TextAnchor.BOTTOM_LEFT : TextAnchor.TOP_RIGHT);
        label.setFont(style.fonts().label());
        label.setPaint(style.theme().textOf(design));
        return label;
    }

    private static boolean isSlower(
            Map<Design, WaitCurve> curves, Design design, double percentile) {
        double own = Objects.requireNonNull(curves.get(design)).percentile(percentile);
        return curves.values().stream().allMatch(curve -> curve.percentile(percentile) <= own);
    }
}
