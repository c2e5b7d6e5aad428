package dev.pipesplanner.chart;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// A chart that is updated in place: one {@link JFreeChart} for its whole life, which fires one
/// change per update. Where there is nothing to draw it says why instead.
public abstract sealed class PlanChart
        permits BreakEvenChart,
                BreakdownChart,
                LatencyChart,
                TimelineChart,
                MapChart,
                TradeOffChart,
                LineChart {

    private final JFreeChart chart;
    private final ChartNote note = new ChartNote();
    private ChartStyle style;
    private String cleared = "";

    PlanChart(Plot plot, ChartTheme theme) {
        chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.addSubtitle(note);
        style = new ChartStyle(theme, new ChartFonts(1));
    }

    public final void theme(ChartTheme theme) {
        style = new ChartStyle(theme, style.fonts());
        restyle();
    }

    /// The zoom of all text and lines.
    ///
    /// @param scale 1 for 100 %, where the smallest text has 13 px
    public final void fontScale(double scale) {
        style = new ChartStyle(style.theme(), new ChartFonts(scale));
        restyle();
    }

    /// Takes away what is shown, until the next answer.
    public final void clear(String reason) {
        update(() -> cleared = reason);
    }

    public final ChartTable table() {
        ChartTable table = tabulate();
        return blank().isEmpty() ? table : table.withoutRows();
    }

    /// The chart's finding, for those who cannot see it.
    public final String sentence() {
        return blank().isEmpty() ? finding() : blank().replace('\n', ' ');
    }

    /// @return where its data are
    public final Rectangle2D draw(Graphics2D graphics, Rectangle2D area) {
        String reason = blank();
        if (!reason.isEmpty()) {
            style.drawReason(reason, graphics, area);
            return area;
        }
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(graphics, area, info);
        return info.getPlotInfo().getDataArea();
    }

    public final void onChange(Runnable draw) {
        chart.addChangeListener(_ -> draw.run());
    }

    final JFreeChart chart() {
        return chart;
    }

    final ChartNote note() {
        return note;
    }

    final ChartStyle style() {
        return style;
    }

    /// To be called once by who is fully built.
    final void restyle() {
        update(() -> {
            style.apply(chart, note);
            apply(style);
            place();
        });
    }

    /// Shows what has come.
    final void show() {
        cleared = "";
        update(this::place);
    }

    /// One change event for many changes.
    private void update(Runnable changes) {
        chart.setNotify(false);
        changes.run();
        chart.setNotify(true);
    }

    private String blank() {
        return cleared.isEmpty() ? reason() : cleared;
    }

    /// Why there is nothing to draw, and what to do about it; empty when there is something.
    abstract String reason();

    abstract void apply(ChartStyle newStyle);

    /// Puts what is to be shown into the plot.
    abstract void place();

    abstract ChartTable tabulate();

    abstract String finding();
}
