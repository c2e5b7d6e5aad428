package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.Answer;
import dev.pipesplanner.analysis.Comparison;
import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// Where does the money go? The six groups of a bill, one bar a design, each bar with its name and
/// amount.
public final class BreakdownChart implements PlanChart {

    private static final double LABEL_SHARE = 0.2;

    /// From this zoom on a group that costs nothing yields its place to the others.
    private static final double CROWDED_SCALE = 1.25;

    private final DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    private final CategoryAxis groups = new CategoryAxis();
    private final ChartWords words;
    private final NumberAxis dollars;
    private final BarRenderer bars = new BarRenderer();
    private final CategoryPlot plot;
    private final JFreeChart chart;

    private ChartTheme theme;
    private ChartFonts fonts = new ChartFonts(1);
    private Breakdown breakdown;

    public BreakdownChart(ChartTheme theme, ChartWords words) {
        this.theme = theme;
        this.words = words;
        breakdown = Breakdown.of(words, List.of());
        dollars = new NumberAxis(words.get("chart.axis.usd"));
        plot = new CategoryPlot(dataset, groups, dollars, bars);
        chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessage(words.get("chart.noBills"));
        groups.setLowerMargin(0.01);
        groups.setUpperMargin(0.01);
        groups.setCategoryMargin(0.16);
        groups.setTickMarksVisible(false);
        groups.setMaximumCategoryLabelWidthRatio(0.3f);
        dollars.setAxisLineVisible(false);
        dollars.setTickMarksVisible(false);
        dollars.setNumberFormatOverride(new DollarFormat());
        bars.setItemMargin(0.06);
        bars.setShadowVisible(false);
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelGenerator(new AmountLabels());
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        update(this::restyle);
    }

    public void show(Comparison comparison) {
        show(
                Stream.of(comparison.pipes(), comparison.service())
                        .filter(Answer.Priced.class::isInstance)
                        .map(answer -> ((Answer.Priced) answer).bill())
                        .toList());
    }

    /// Shows other bills in the same chart.
    ///
    /// @param bills at most one a design; a design without one reads "no total"
    public void show(List<Bill> bills) {
        breakdown = Breakdown.of(words, bills);
        update(this::place);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void theme(ChartTheme newTheme) {
        theme = newTheme;
        update(this::restyle);
    }

    @Override
    public void fontScale(double scale) {
        fonts = new ChartFonts(scale);
        update(this::restyle);
    }

    @Override
    public ChartTable table() {
        return breakdown.table();
    }

    @Override
    public String sentence() {
        return breakdown.sentence();
    }

    /// One change event for many changes.
    private void update(Runnable changes) {
        chart.setNotify(false);
        changes.run();
        chart.setNotify(true);
    }

    private void restyle() {
        double inset = fonts.px(8);
        chart.setPadding(new RectangleInsets(inset, inset, inset, fonts.px(20)));
        chart.setBackgroundPaint(theme.background());
        plot.setBackgroundPaint(theme.background());
        plot.setNoDataMessageFont(fonts.text());
        plot.setNoDataMessagePaint(theme.foreground());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(fonts.stroke(1));
        groups.setTickLabelFont(fonts.text());
        groups.setTickLabelPaint(theme.foreground());
        groups.setAxisLinePaint(theme.grid());
        dollars.setLabelFont(fonts.text());
        dollars.setLabelPaint(theme.foreground());
        dollars.setTickLabelFont(fonts.text());
        dollars.setTickLabelPaint(theme.foreground());
        bars.setBarPainter(new BarHatching(theme.background(), fonts));
        bars.setDefaultItemLabelFont(fonts.text());
        bars.setItemLabelAnchorOffset(fonts.px(5));
        for (Design design : Design.values()) {
            bars.setSeriesPaint(design.ordinal(), theme.of(design));
            bars.setSeriesItemLabelPaint(design.ordinal(), theme.textOf(design));
        }
        place();
    }

    private void place() {
        dataset.clear();
        boolean all = fonts.scale() < CROWDED_SCALE;
        for (Breakdown.Row row : breakdown.rows()) {
            if (all || !row.isNothing()) {
                String group = words.label(row.group());
                for (Design design : Design.values()) {
                    dataset.addValue(row.cents(design), words.label(design), group);
                }
            }
        }
        double greatest = breakdown.greatest();
        double room = Math.min(0.6, LABEL_SHARE * fonts.scale());
        dollars.setRange(0, greatest > 0 ? greatest / (1 - room) : 1);
    }

    /// "Service $36.04" at the end of each bar.
    private final class AmountLabels extends StandardCategoryItemLabelGenerator {

        private static final long serialVersionUID = 1;

        @Override
        public String generateLabel(CategoryDataset values, int row, int column) {
            Design design = Design.values()[row];
            return words.label(design)
                    + " "
                    + breakdown.amount(design, (BigDecimal) values.getValue(row, column));
        }
    }
}
