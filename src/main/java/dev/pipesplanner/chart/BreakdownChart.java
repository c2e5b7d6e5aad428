package dev.pipesplanner.chart;

import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.plan.Design;

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

/// Where does the money go? The six groups of a bill, one bar per design, each bar with its name
/// and amount.
public final class BreakdownChart extends PlanChart {

    private static final double LABEL_SHARE = 0.2;

    /// From this number of bars on, as many more as the zoom is greater, a group that costs nothing
    /// yields its place to the others.
    private static final double CROWDED_BARS = 15;

    private final DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    private final CategoryAxis groups = new CategoryAxis();
    private final ChartWords words;
    private final NumberAxis dollars;
    private final BarRenderer bars = new BarRenderer();
    private final CategoryPlot plot;
    private Breakdown breakdown;

    public BreakdownChart(ChartTheme theme, ChartWords words) {
        super(new CategoryPlot(), theme);
        this.words = words;
        plot = chart().getCategoryPlot();
        breakdown = Breakdown.of(words, List.of(), List.of());
        dollars = new NumberAxis(words.get("chart.axis.usd"));
        plot.setDataset(dataset);
        plot.setDomainAxis(groups);
        plot.setRangeAxis(dollars);
        plot.setRenderer(bars);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
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
        restyle();
    }

    public void show(Comparison comparison) {
        show(comparison.designs(), comparison.priced().map(Priced::bill).toList());
    }

    /// Shows other bills in the same chart.
    ///
    /// @param designs compared, in the plan's order
    /// @param bills at most one per design; a design without one reads "no total"
    void show(List<Design> designs, List<Bill> bills) {
        breakdown = Breakdown.of(words, designs, bills);
        show();
    }

    @Override
    String reason() {
        return breakdown.rows().isEmpty() ? breakdown.sentence() : "";
    }

    @Override
    ChartTable tabulate() {
        return breakdown.table();
    }

    @Override
    String finding() {
        return breakdown.sentence();
    }

    @Override
    void apply(ChartStyle style) {
        ChartTheme theme = style.theme();
        ChartFonts fonts = style.fonts();
        plot.setBackgroundPaint(theme.background());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(fonts.stroke(1));
        style.apply(groups);
        style.apply(dollars);
        bars.setDefaultItemLabelFont(fonts.text());
        bars.setItemLabelAnchorOffset(fonts.px(5));
    }

    @Override
    void place() {
        dataset.clear();
        look(breakdown.designs());
        double barsInAll = (double) breakdown.rows().size() * breakdown.designs().size();
        boolean all = barsInAll * style().fonts().scale() < CROWDED_BARS;
        for (Breakdown.Row row : breakdown.rows()) {
            if (all || !row.isNothing()) {
                String group = words.label(row.group());
                for (Design design : breakdown.designs()) {
                    dataset.addValue(row.cents(design), words.label(design), group);
                }
            }
        }
        double greatest = breakdown.greatest();
        double room = Math.min(0.6, LABEL_SHARE * style().fonts().scale());
        dollars.setRange(0, greatest > 0 ? greatest / (1 - room) : 1);
    }

    private void look(List<Design> designs) {
        ChartTheme theme = style().theme();
        bars.setBarPainter(
                new BarHatching(
                        theme.background(),
                        style().fonts(),
                        designs.stream().map(DesignLook::of).toList()));
        for (int row = 0; row < designs.size(); row++) {
            bars.setSeriesPaint(row, theme.of(designs.get(row)));
            bars.setSeriesItemLabelPaint(row, theme.textOf(designs.get(row)));
        }
    }

    /// "Service $36.04" at the end of each bar.
    private final class AmountLabels extends StandardCategoryItemLabelGenerator {

        private static final long serialVersionUID = 1;

        @Override
        public String generateLabel(CategoryDataset values, int row, int column) {
            Design design = breakdown.designs().get(row);
            return words.label(design)
                    + " "
                    + breakdown.amount(design, (BigDecimal) values.getValue(row, column));
        }
    }
}
