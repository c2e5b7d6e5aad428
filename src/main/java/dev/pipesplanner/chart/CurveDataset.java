package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.plan.Design;

import org.jfree.data.xy.AbstractXYDataset;

import java.util.Arrays;
import java.util.List;

/// A cost curve as JFreeChart reads it, without a copy; one series per compared design, in the
/// order in which lines are drawn.
final class CurveDataset extends AbstractXYDataset {

    private static final long serialVersionUID = 1;

    private transient CostCurve curve;
    private transient List<Design> series;

    CurveDataset(CostCurve curve) {
        this.curve = curve;
        this.series = DesignLook.drawn(curve.designs());
    }

    void show(CostCurve newCurve) {
        curve = newCurve;
        series = DesignLook.drawn(newCurve.designs());
        fireDatasetChanged();
    }

    /// Each series' design.
    List<Design> series() {
        return series;
    }

    /// The cost at any volume on the curve, by log-log interpolation; NaN off the curve or in a
    /// gap.
    double usdAt(Design design, double messagesPerMonth) {
        double[] volumes = curve.messagesPerMonth();
        double[] usd = curve.usd(design);
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

    /// What both designs of a crossing cost there, read off the curve of the one that was cheaper.
    double usdAt(BreakEven.Crossing crossing) {
        return usdAt(crossing.cheaperBelow(), crossing.messagesPerMonth());
    }

    /// Whether there are two volumes, and a cost at one of them.
    boolean hasCost() {
        return curve.messagesPerMonth().length > 1
                && series.stream().anyMatch(design -> lastCost(design) >= 0);
    }

    /// The place of the last volume that has a cost, -1 where none has.
    int lastCost(Design design) {
        int last = curve.messagesPerMonth().length - 1;
        while (last >= 0 && Double.isNaN(drawable(curve.usd(design)[last]))) {
            last--;
        }
        return last;
    }

    @Override
    public int getSeriesCount() {
        return series.size();
    }

    @Override
    public Design getSeriesKey(int index) {
        return series.get(index);
    }

    @Override
    public int getItemCount(int index) {
        return curve.messagesPerMonth().length;
    }

    @Override
    public Double getX(int index, int item) {
        return getXValue(index, item);
    }

    @Override
    public Double getY(int index, int item) {
        return getYValue(index, item);
    }

    @Override
    public double getXValue(int index, int item) {
        return curve.messagesPerMonth()[item];
    }

    @Override
    public double getYValue(int index, int item) {
        return drawable(curve.usd(series.get(index))[item]);
    }

    /// A free month has no place on a log axis: it is a gap, like a month without a total.
    private static double drawable(double usd) {
        return usd > 0 ? usd : Double.NaN;
    }
}
