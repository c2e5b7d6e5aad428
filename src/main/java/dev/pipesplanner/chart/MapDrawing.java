package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.explore.MapRegion;
import dev.pipesplanner.analysis.explore.Place;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A map in its plot: colors, hatching, borders, a letter and name in each part, and marks.
final class MapDrawing extends AbstractXYAnnotation {

    // of what Serializable brings along nothing is used
    private static final long serialVersionUID = 1;

    private static final double HATCH_GAP_PX = 11;
    private static final double HATCH_PX = 1;
    private static final double BORDER_PX = 2;
    private static final double MARK_PX = 13;
    private static final double PAD_PX = 5;

    /// Parts of a map below this share of it have no room for a name.
    private static final double LEAST_SHARE = 0.01;

    /// Share of the map's height within which two marks are side by side.
    private static final double BESIDE = 0.05;

    /// Lines up and down in which a name may give way.
    private static final double[] STEPS = {0, -1.2, 1.2, -2.4, 2.4, -3.6, 3.6};

    /// A mark at a place of the map.
    ///
    /// @param isSelected else the present plan
    record Mark(Place place, boolean isSelected) {}

    private final transient MapPicture map;
    private final transient ChartStyle style;
    private final transient ChartWords words;
    private final transient List<Mark> marks;
    private final transient List<PlotLabels.Placed> placed = new ArrayList<>();

    MapDrawing(MapPicture map, ChartStyle style, ChartWords words, List<Mark> marks) {
        this.map = map;
        this.style = style;
        this.words = words;
        this.marks = List.copyOf(marks);
    }

    /// The words in the map, as last drawn.
    List<PlotLabels.Placed> placed() {
        return List.copyOf(placed);
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        placed.clear();
        MapPixels pixels = new MapPixels(map, area);
        pixels.fills()
                .forEach((tone, shape) -> {
                    graphics.setPaint(tone.color(style.theme()));
                    graphics.fill(shape);
                });
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hatch(graphics, area);
        graphics.setPaint(style.theme().foreground());
        graphics.setStroke(
                map.map().isInterpolated()
                        ? style.fonts().stroke(BORDER_PX, 6, 4)
                        : style.fonts().stroke(BORDER_PX));
        graphics.draw(pixels.borders());
        marks.forEach(mark -> mark(graphics, area, mark));
        names(graphics, area);
    }

    private void hatch(Graphics2D graphics, Rectangle2D area) {
        MapHatching hatching = new MapHatching(map, area, style.fonts().px(HATCH_GAP_PX));
        graphics.setStroke(style.fonts().stroke(HATCH_PX));
        for (Design design : DesignLook.drawn(map.designs())) {
            Path2D lines = hatching.lines(design);
            if (lines.getCurrentPoint() != null) {
                graphics.setPaint(style.theme().of(design));
                graphics.draw(lines);
            }
        }
    }

    private void names(Graphics2D graphics, Rectangle2D area) {
        for (MapRegion region : map.map().regions()) {
            if (region.cells() >= LEAST_SHARE * map.map().cells().size()) {
                String name = MapWords.name(words, region);
                boolean hasRoom =
                        room(region, area) > width(graphics, name) + style.fonts().px(2 * PAD_PX);
                free(
                                graphics,
                                hasRoom ? name : region.letter(),
                                area.getMinX() + region.inside().x() * area.getWidth(),
                                area.getMaxY() - region.inside().y() * area.getHeight(),
                                area)
                        .ifPresent(box -> name(graphics, hasRoom ? name : region.letter(), box));
            }
        }
    }

    /// Pixels beside the inside of a region that belong to it, on its narrower side, twice.
    private double room(MapRegion region, Rectangle2D area) {
        int row = (int) Math.rint(region.inside().y() * (map.rows() - 1));
        int middle = (int) Math.rint(region.inside().x() * (map.columns() - 1));
        int left = middle;
        int right = middle;
        while (left > 0 && map.label(left - 1, row).equals(region.label())) {
            left--;
        }
        while (right < map.columns() - 1 && map.label(right + 1, row).equals(region.label())) {
            right++;
        }
        double cell = area.getWidth() / (map.columns() - 1);
        return (right - left) * cell;
    }

    private double width(Graphics2D graphics, String text) {
        graphics.setFont(style.fonts().label());
        FontMetrics metrics = graphics.getFontMetrics(style.fonts().label());
        return metrics.getStringBounds(text, graphics).getWidth();
    }

    /// A place at or next to the wanted one where nothing else is written or marked.
    private Optional<Rectangle2D> free(
            Graphics2D graphics, String text, double centreX, double centreY, Rectangle2D area) {
        return Arrays.stream(STEPS)
                .mapToObj(step -> box(graphics, text, centreX, centreY + step * lineHeight(), area))
                .filter(box -> isFree(box, area))
                .findFirst();
    }

    private boolean isFree(Rectangle2D box, Rectangle2D area) {
        double size = style.fonts().px(MARK_PX);
        return placed.stream().noneMatch(other -> other.box().intersects(box))
                && marks.stream()
                        .noneMatch(mark ->
                                box.intersects(
                                        x(mark, area) - size,
                                        y(mark, area) - size,
                                        2 * size,
                                        2 * size));
    }

    private double lineHeight() {
        return 1.5 * style.fonts().label().getSize2D();
    }

    private Rectangle2D box(
            Graphics2D graphics, String text, double centreX, double centreY, Rectangle2D area) {
        double pad = style.fonts().px(PAD_PX);
        double width = width(graphics, text) + 2 * pad;
        double height = lineHeight();
        double x = within(centreX - width / 2, area.getMinX(), area.getMaxX() - width);
        double y = within(centreY - height / 2, area.getMinY(), area.getMaxY() - height);
        return new Rectangle2D.Double(x, y, width, height);
    }

    private void name(Graphics2D graphics, String text, Rectangle2D box) {
        double size = style.fonts().label().getSize2D();
        double pad = style.fonts().px(PAD_PX);
        graphics.setPaint(style.theme().background());
        graphics.fill(
                new RoundRectangle2D.Double(
                        box.getX(), box.getY(), box.getWidth(), box.getHeight(), pad, pad));
        graphics.setPaint(style.theme().foreground());
        graphics.setFont(style.fonts().label());
        graphics.drawString(text, (float) (box.getX() + pad), (float) (box.getY() + 1.08 * size));
        placed.add(new PlotLabels.Placed(text, box));
    }

    /// Also where there is less room than it takes.
    private static double within(double wanted, double least, double most) {
        return Math.max(least, Math.min(wanted, most));
    }

    private static double x(Mark mark, Rectangle2D area) {
        return area.getMinX() + mark.place().x() * area.getWidth();
    }

    private static double y(Mark mark, Rectangle2D area) {
        return area.getMaxY() - mark.place().y() * area.getHeight();
    }

    /// Whether the selected place lies where the name of this one would stand.
    private boolean isBeside(Mark mark) {
        return marks.stream()
                .anyMatch(other ->
                        other.isSelected()
                                && other.place().x() > mark.place().x()
                                && Math.abs(other.place().y() - mark.place().y()) < BESIDE);
    }

    private void mark(Graphics2D graphics, Rectangle2D area, Mark mark) {
        double x = x(mark, area);
        double y = y(mark, area);
        double size = style.fonts().px(MARK_PX);
        for (double width : new double[] {5, 2.2}) {
            graphics.setPaint(width > 3 ? style.theme().background() : style.theme().foreground());
            graphics.setStroke(style.fonts().stroke(width));
            if (mark.isSelected()) {
                graphics.draw(new Rectangle2D.Double(x - size / 2, y - size / 2, size, size));
            } else {
                graphics.draw(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
            }
        }
        if (!mark.isSelected()) {
            double dot = size / 3;
            graphics.fill(new Ellipse2D.Double(x - dot / 2, y - dot / 2, dot, dot));
            String text = words.get("chart.thisPlan");
            double aside = width(graphics, text) / 2 + size + style.fonts().px(PAD_PX);
            boolean isLeft = x + 2 * aside > area.getMaxX() || isBeside(mark);
            name(graphics, text, box(graphics, text, isLeft ? x - aside : x + aside, y, area));
        }
    }
}
