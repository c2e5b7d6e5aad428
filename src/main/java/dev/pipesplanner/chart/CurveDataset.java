package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.plan.Design;

import org.jfree.data.xy.AbstractXYDataset;

import java.util.Arrays;

/// A cost curve as JFreeChart reads it, without a copy; one series per design, in the order of
/// {@link Design}.
final class CurveDataset extends AbstractXYDataset {

    private static final long serialVersionUID = 1;

    private transient CostCurve curve;

    CurveDataset(CostCurve curve) {
        this.curve = curve;
    }

    void show(CostCurve newCurve) {
        curve = newCurve;
        fireDatasetChanged();
    }

    /// The cost at any volume on the curve, by log-log interpolation; NaN off the curve or in a
    /// gap.
    double usdAt(Design design, double messagesPerMonth) {
        double[] volumes = curve.messagesPerMonth();
        double[] usd = usd(design);
        int found = Arrays.binarySearch(volumes, messagesPerMonth);
        if (found >= 0) {
            return usd[found];
        }
        int above = -found - 1;
        if (above == 0 || above == volumes.length) {
            return Double.NaN;
        }
        int below = above - 1;
        double part =
                Math.log(messagesPerMonth / volumes[below])
                        / Math.log(volumes[above] / volumes[below]);
        return usd[below] > 0 && usd[above] > 0
                ? usd[below] * Math.pow(usd[above] / usd[below], part)
                : usd[below] + part * (usd[above] - usd[below]);
    }

    /// Whether there are two volumes, and a cost at one of them.
    boolean hasCost() {
        return curve.messagesPerMonth().length > 1
                && Arrays.stream(Design.values()).anyMatch(design -> lastCost(design) >= 0);
    }

    /// The place of the last volume that has a cost, -1 where none has.
    int lastCost(Design design) {
        int last = curve.messagesPerMonth().length - 1;
        while (last >= 0 && Double.isNaN(getYValue(design.ordinal(), last))) {
            last--;
        }
        return last;
    }

    private double[] usd(Design design) {
        return switch (design) {
            case PIPES -> curve.pipesUsd();
            case SERVICE -> curve.serviceUsd();
        };
    }

    @Override
    public int getSeriesCount() {
        return Design.values().length;
    }

    @Override
    public Design getSeriesKey(int series) {
        return Design.values()[series];
    }

    @Override
    public int getItemCount(int series) {
        return curve.messagesPerMonth().length;
    }

    @Override
    public Double getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Double getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return curve.messagesPerMonth()[item];
    }

    /// A free month has no place on a log axis: it is a gap, like a month without a total.
    @Override
    public double getYValue(int series, int item) {
        double usd = usd(Design.values()[series])[item];
        return usd > 0 ? usd : Double.NaN;
    }
}
