package dev.pipesplanner.ui.chart;

import dev.pipesplanner.chart.ChartTheme;
import dev.pipesplanner.chart.PlanChart;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.transform.Scale;

import org.jfree.fx.FXFontMetrics;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/// A chart on a canvas, redrawn when it changes.
///
/// The library's own viewer brings an English menu that throws when a file cannot be written, zooms
/// every axis by wheel and by drag without a way back, and draws with the same graphics again and
/// again, which leave a font out that they had before although the canvas has forgotten it.
public final class ChartView extends Region {

    private static final double HAIRLINE = 0.1;

    private final PlanChart chart;
    private final Canvas canvas = new Canvas();
    private double dotsPerPixel = 1;
    private Rectangle2D dataArea = new Rectangle2D.Double();

    public ChartView(PlanChart chart) {
        this.chart = chart;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("chart-view");
        setFocusTraversable(true);
        setMinSize(0, 0);
        getChildren().add(canvas);
        chart.onChange(this::draw);
    }

    /// Draws in the window's theme and at its zoom, from now on.
    public void follow(ObservableBooleanValue dark, ObservableDoubleValue zoom) {
        dark.subscribe(isDark -> chart.theme(isDark ? ChartTheme.DARK : ChartTheme.LIGHT));
        zoom.subscribe(factor -> chart.fontScale(factor.doubleValue()));
    }

    @Override
    protected void layoutChildren() {
        double width = dotsPerPixel * getWidth();
        double height = dotsPerPixel * getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            draw();
        }
    }

    /// A canvas is as dense as its screen; a larger picture of the window needs a denser one.
    public void density(double dots) {
        dotsPerPixel = dots;
        canvas.getTransforms().setAll(new Scale(1 / dots, 1 / dots));
        layoutChildren();
    }

    /// Where in the plot a place is, 0 at its left edge and 1 at its right.
    public double fraction(double x) {
        return dataArea.getWidth() <= 0
                ? 0.5
                : Math.clamp((x - dataArea.getX()) / dataArea.getWidth(), 0.0, 1.0);
    }

    /// The same upwards, 0 at its bottom and 1 at its top.
    public double fractionUp(double y) {
        return dataArea.getHeight() <= 0
                ? 0.5
                : Math.clamp((dataArea.getMaxY() - y) / dataArea.getHeight(), 0.0, 1.0);
    }

    /// Whether a place lies in the plot.
    public boolean isInPlot(double x, double y) {
        return dataArea.contains(x, y);
    }

    private void draw() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width > 0 && height > 0) {
            context.save();
            context.setFontSmoothingType(FontSmoothingType.LCD);
            Graphics graphics = new Graphics(context);
            graphics.scale(dotsPerPixel, dotsPerPixel);
            dataArea = chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
            context.restore();
        }
    }

    /// With the metrics of the font that was asked about, not of the one that is set.
    private static final class Graphics extends FXGraphics2D {

        Graphics(GraphicsContext context) {
            super(context);
            setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
            setRenderingHint(
                    RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            setZeroStrokeWidth(HAIRLINE);
        }

        @Override
        public FontMetrics getFontMetrics(Font font) {
            return new FXFontMetrics(font, this);
        }
    }
}
