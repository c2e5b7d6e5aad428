package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.annotations.XYPointerAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;

import java.util.ArrayList;
import java.util.List;

/// Finds places for the words in the break-even chart: each design's name at its curve, and an
/// arrow to each crossing, clear of each other and of the plan's marker. All places are fractions
/// of the axes.
final class CurveLabels {

    private static final double LABEL_WIDTH = 0.17;
    private static final double CLEAR = 0.12;
    private static final double LIFT = 0.025;
    private static final double ENOUGH = 0.2;

    private final ChartWords words;
    private final CurveDataset curves;
    private final DecadeAxis volumes;
    private final DecadeAxis dollars;
    private final ChartTheme theme;
    private final ChartFonts fonts;

    /// Where along the volumes something stands already.
    private final List<Double> taken = new ArrayList<>();

    CurveLabels(
            ChartWords words,
            CurveDataset curves,
            DecadeAxis volumes,
            DecadeAxis dollars,
            ChartStyle style) {
        this.words = words;
        this.curves = curves;
        this.volumes = volumes;
        this.dollars = dollars;
        this.theme = style.theme();
        this.fonts = style.fonts();
    }

    void avoid(double volume) {
        taken.add(volumes.fraction(volume));
    }

    XYTextAnnotation crossing(BreakEven.Crossing crossing) {
        double volume = crossing.messagesPerMonth();
        double usd = curves.usdAt(Design.PIPES, volume);
        boolean up = pointsFromAbove(volumes.fraction(volume), dollars.fraction(usd));
        double angle = up ? -Math.PI * 0.72 : Math.PI * 0.28;
        XYPointerAnnotation arrow =
                new XYPointerAnnotation(
                        words.get("chart.evenAt", ChartText.volume(volume)), volume, usd, angle);
        arrow.setBaseRadius(fonts.px(46));
        arrow.setTipRadius(fonts.px(6));
        arrow.setLabelOffset(fonts.px(4));
        arrow.setArrowLength(fonts.px(7));
        arrow.setArrowWidth(fonts.px(4));
        arrow.setArrowPaint(theme.foreground());
        arrow.setArrowStroke(fonts.stroke(1.2));
        arrow.setFont(fonts.label());
        arrow.setPaint(theme.foreground());
        arrow.setBackgroundPaint(theme.background());
        arrow.setTextAnchor(up ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER);
        double place = volumes.fraction(volume);
        taken.add(place);
        taken.add(up ? place - LABEL_WIDTH / 2 : place + LABEL_WIDTH / 2);
        return arrow;
    }

    /// Costs rise with the volume, so where two curves cross there is room above on the left and
    /// below on the right.
    private boolean pointsFromAbove(double x, double y) {
        double width = LABEL_WIDTH * fonts.scale();
        double high = 0.3 * fonts.scale();
        double above = crowd(x - width, x) + (x < width ? 2 : 0) + (y > 1 - high ? 2 : 0);
        double below = crowd(x, x + width) + (x > 1 - width ? 2 : 0) + (y < high ? 2 : 0);
        return above <= below;
    }

    private long crowd(double from, double to) {
        return taken.stream().filter(x -> x >= from && x <= to).count();
    }

    /// The names of those designs that have a cost somewhere on the curve.
    List<XYTextAnnotation> names() {
        List<XYTextAnnotation> names = new ArrayList<>();
        for (Design design : Design.values()) {
            double best = Double.NaN;
            double bestScore = Double.NEGATIVE_INFINITY;
            for (double x = 0.1 * fonts.scale(); x < 0.9; x += 0.02) {
                double score = score(design, x);
                if (score > bestScore) {
                    best = x;
                    bestScore = score;
                }
            }
            if (!Double.isNaN(best)) {
                names.add(name(design, best));
            }
        }
        return names;
    }

    private double score(Design design, double x) {
        if (Double.isNaN(height(design, x)) || Double.isNaN(height(design, x + LIFT))) {
            return Double.NEGATIVE_INFINITY;
        }
        double apart = Math.abs(height(design, x) - height(other(design), x));
        double score = Double.isNaN(apart) ? ENOUGH : Math.min(ENOUGH, apart);
        for (double place : taken) {
            score -= Math.max(0, CLEAR * fonts.scale() - Math.abs(place - x));
        }
        return score - x * 0.02;
    }

    private XYTextAnnotation name(Design design, double x) {
        double y = height(design, x);
        double otherY = height(other(design), x);
        boolean above = Double.isNaN(otherY) || y > otherY || (y == otherY && isFirst(design));
        if (y < 0.12) {
            above = true;
        }
        double lift = LIFT * fonts.scale();
        XYTextAnnotation name =
                new XYTextAnnotation(
                        words.label(design),
                        volumes.at(x),
                        dollars.at(above ? y + lift : y - lift));
        name.setTextAnchor(above ? TextAnchor.BOTTOM_RIGHT : TextAnchor.TOP_LEFT);
        name.setFont(fonts.label());
        name.setPaint(theme.textOf(design));
        return name;
    }

    private double height(Design design, double x) {
        double usd = curves.usdAt(design, volumes.at(x));
        return usd > 0 ? dollars.fraction(usd) : Double.NaN;
    }

    private static boolean isFirst(Design design) {
        return design.ordinal() == 0;
    }

    private static Design other(Design design) {
        return switch (design) {
            case PIPES -> Design.SERVICE;
            case SERVICE -> Design.PIPES;
        };
    }
}
