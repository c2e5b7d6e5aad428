package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The figures at the marked percentiles of each curve, the first with the design's name; beside
/// the curve, on the side where the other design is not. Where two would meet, the slower design's
/// stands above. A large font has room for one of them.
record WaitLabels(DecadeAxis seconds, ChartStyle style, ChartWords words) {

    /// What a letter takes of the plot's width at 100 %.
    private static final double LETTER = 0.0115;

    private static final double GAP = 0.012;
    private static final double CROWDED_SCALE = 1.4;
    private static final double[] MOST_ASKED = {95};

    /// A label beside its point, in shares of the axis' length.
    private record Beside(
            Design design, double percentile, String figure, double at, boolean right) {

        double from(double width) {
            return right ? at : at - width;
        }
    }

    List<XYTextAnnotation> of(Map<Design, WaitCurve> curves, double[] percentiles) {
        double[] shown = style.fonts().scale() < CROWDED_SCALE ? percentiles : MOST_ASKED;
        List<XYTextAnnotation> labels = new ArrayList<>();
        for (double percentile : shown) {
            List<Beside> beside =
                    Arrays.stream(Design.values())
                            .filter(curves::containsKey)
                            .map(design ->
                                    beside(curves, design, percentile, percentile == shown[0]))
                            .toList();
            boolean meet = beside.size() == 2 && meet(beside.getFirst(), beside.getLast());
            for (Beside each : beside) {
                boolean slower = isSlower(curves, each.design(), percentile);
                labels.add(label(each, meet ? slower : each.right()));
            }
        }
        return labels;
    }

    private Beside beside(
            Map<Design, WaitCurve> curves, Design design, double percentile, boolean first) {
        double seconds = Objects.requireNonNull(curves.get(design)).percentile(percentile);
        String figure =
                (first ? words.label(design) + " " : "")
                        + "p"
                        + LatencyText.percentile(percentile)
                        + " "
                        + LatencyText.time(seconds);
        double at = Math.max(0, this.seconds.fraction(seconds));
        double gap = GAP * style.fonts().scale();
        double width = gap + width(figure);
        boolean right = at < width || isSlower(curves, design, percentile) && at < 1 - width;
        return new Beside(design, percentile, figure, right ? at + gap : at - gap, right);
    }

    private double width(String figure) {
        return figure.length() * LETTER * style.fonts().scale();
    }

    private boolean meet(Beside one, Beside other) {
        double oneFrom = one.from(width(one.figure()));
        double otherFrom = other.from(width(other.figure()));
        return oneFrom < otherFrom + width(other.figure())
                && otherFrom < oneFrom + width(one.figure());
    }

    /// @param above its point; else below
    private XYTextAnnotation label(Beside beside, boolean above) {
        XYTextAnnotation label =
                new XYTextAnnotation(
                        beside.figure(), seconds.at(beside.at()), 1 - beside.percentile() / 100);
        label.setTextAnchor(
                above
                        ? beside.right() ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_RIGHT
                        : beside.right() ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        label.setFont(style.fonts().label());
        label.setPaint(style.theme().textOf(beside.design()));
        return label;
    }

    private static boolean isSlower(
            Map<Design, WaitCurve> curves, Design design, double percentile) {
        double own = Objects.requireNonNull(curves.get(design)).percentile(percentile);
        return curves.entrySet().stream()
                .filter(each -> each.getKey() != design)
                .mapToDouble(each -> each.getValue().percentile(percentile))
                .allMatch(other -> other < own || other == own && design == Design.SERVICE);
    }
}
