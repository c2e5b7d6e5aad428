package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.List;

/// What tells a design from the others in every chart: color, and without color its line, its
/// points and its bars. A design keeps its look whatever it is compared with. Colors come from the
/// Okabe–Ito palette.
///
/// @param dashes line and gap by turns, in pixels of a line {@link #BOLD_PX} wide; none for a solid
///   line
/// @param sample of the line, in letters
record DesignLook(
        Shades light,
        Shades dark,
        List<Integer> dashes,
        String sample,
        Point point,
        Stripes stripes) {

    /// @param line with a contrast of 3:1 against the background
    /// @param word with a contrast of 4.5:1
    record Shades(Color line, Color word) {

        private static Shades of(int line, int word) {
            return new Shades(new Color(line), new Color(word));
        }
    }

    enum Point {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }

    /// @param rising to the right
    /// @param falling to the right
    record Stripes(boolean rising, boolean falling) {}

    /// Of a chart's lines where nothing is thinner.
    static final double BOLD_PX = 2.5;

    /// By a design's place among all designs.
    static final List<DesignLook> ALL =
            List.of(
                    new DesignLook(
                            Shades.of(0xD55E00, 0xB34F00),
                            Shades.of(0xE69F00, 0xE69F00),
                            List.of(),
                            "—",
                            Point.CIRCLE,
                            new Stripes(false, false)),
                    new DesignLook(
                            Shades.of(0x0072B2, 0x0072B2),
                            Shades.of(0x56B4E9, 0x56B4E9),
                            List.of(9, 4),
                            "- -",
                            Point.SQUARE,
                            new Stripes(true, false)),
                    new DesignLook(
                            Shades.of(0x009E73, 0x007A5A),
                            Shades.of(0xF0E442, 0xF0E442),
                            List.of(14, 4, 3, 4),
                            "— ·",
                            Point.TRIANGLE,
                            new Stripes(false, true)),
                    new DesignLook(
                            Shades.of(0xCC79A7, 0xA8487E),
                            Shades.of(0x009E73, 0x009E73),
                            List.of(4, 4),
                            "· ·",
                            Point.DIAMOND,
                            new Stripes(true, true)));

    DesignLook {
        dashes = List.copyOf(dashes);
    }

    static DesignLook of(Design design) {
        return ALL.get(design.ordinal());
    }

    /// The order in which lines are drawn, the same whatever the plan's order: a solid line before
    /// the dashes that may lie over it.
    static List<Design> drawn(Collection<Design> designs) {
        return designs.stream().sorted().toList();
    }

    /// @param width in pixels; dashes are as much shorter as it is thinner, in whole pixels
    BasicStroke line(ChartFonts fonts, double width) {
        return fonts.stroke(
                width,
                dashes.stream().mapToDouble(dash -> Math.ceil(dash * (width / BOLD_PX))).toArray());
    }

    /// A point of the curve.
    ///
    /// @param size from its left to its right end
    Shape marker(double size) {
        double edge = size / 2;
        return switch (point) {
            case CIRCLE -> new Ellipse2D.Double(-edge, -edge, size, size);
            case SQUARE -> new Rectangle2D.Double(-edge, -edge, size, size);
            case TRIANGLE -> polygon(-edge, edge, 0, -edge, edge, edge);
            case DIAMOND -> polygon(-edge, 0, 0, -edge, edge, 0, 0, edge);
        };
    }

    /// @param corners x and y by turns
    private static Shape polygon(double... corners) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            shape.lineTo(corners[i], corners[i + 1]);
        }
        shape.closePath();
        return shape;
    }
}
