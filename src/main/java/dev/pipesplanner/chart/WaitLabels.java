package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The figures at the marked percentiles of each curve, the first with the design's name; beside
/// the curve on the side where the other design is not.
record WaitLabels(DecadeAxis seconds, ChartStyle style, ChartWords words) {

    private static final double LEFT_ROOM = 0.14;
    private static final double RIGHT_ROOM = 0.86;
    private static final double GAP = 0.012;

    List<XYTextAnnotation> of(Map<Design, WaitCurve> curves, double[] percentiles) {
        List<XYTextAnnotation> labels = new ArrayList<>();
        curves.forEach(
                (design, curve) -> {
                    for (double percentile : percentiles) {
                        boolean isFirst = percentile == percentiles[0];
                        String figure = LatencyText.time(curve.percentile(percentile));
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
        double room = style.fonts().scale();
        boolean right = at < LEFT_ROOM * room || slower && at < 1 - (1 - RIGHT_ROOM) * room;
        double gap = GAP * room;
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
        double own = curves.get(design).percentile(percentile);
        return curves.values().stream().allMatch(curve -> curve.percentile(percentile) <= own);
    }
}
