package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Lines over the cells in which a design is unfit, in a direction of each design's own.
///
/// @param gap between lines, in pixels
record MapHatching(MapPicture map, Rectangle2D area, double gap) {

    /// Pixels between the places on a line that are looked at.
    private static final double STEP = 2;

    /// The direction of the lines, by a design's place among all designs.
    enum Way {
        UPRIGHT(0, 1),
        RISING(Math.sqrt(0.5), -Math.sqrt(0.5)),
        FALLING(Math.sqrt(0.5), Math.sqrt(0.5)),
        LYING(1, 0);

        private final double across;
        private final double down;

        Way(double across, double down) {
            this.across = across;
            this.down = down;
        }

        static Way of(Design design) {
            return values()[design.ordinal() % values().length];
        }
    }

    /// The lines of one design.
    Path2D lines(Design design) {
        Path2D lines = new Path2D.Double();
        boolean[][] unfit = unfit(design);
        Way way = Way.of(design);
        double reach = area.getWidth() + area.getHeight();
        double centreX = Math.rint(area.getCenterX());
        double centreY = Math.rint(area.getCenterY());
        double first = -Math.floor(reach / 2 / gap) * gap;
        for (double aside = first; aside <= reach / 2; aside += gap) {
            line(
                    lines,
                    unfit,
                    centreX - way.down * aside - way.across * reach / 2,
                    centreY + way.across * aside - way.down * reach / 2,
                    way,
                    reach);
        }
        return lines;
    }

    private boolean[][] unfit(Design design) {
        boolean[][] unfit = new boolean[map.columns()][map.rows()];
        for (int i = 0; i < unfit.length; i++) {
            for (int j = 0; j < unfit[i].length; j++) {
                unfit[i][j] = map.cell(i, j).misfits().containsKey(design);
            }
        }
        return unfit;
    }

    /// Draws where a straight line crosses unfit cells.
    private void line(
            Path2D lines, boolean[][] unfit, double fromX, double fromY, Way way, double reach) {
        boolean isDrawing = false;
        double x = fromX;
        double y = fromY;
        for (double at = 0; at <= reach; at += STEP) {
            x = fromX + way.across * at;
            y = fromY + way.down * at;
            boolean is = area.contains(x, y) && isUnfit(unfit, x, y);
            if (is && !isDrawing) {
                lines.moveTo(x, y);
            } else if (!is && isDrawing) {
                lines.lineTo(x, y);
            }
            isDrawing = is;
        }
        if (isDrawing) {
            lines.lineTo(x, y);
        }
    }

    private boolean isUnfit(boolean[][] unfit, double x, double y) {
        double across = (x - area.getMinX()) / area.getWidth();
        double up = (area.getMaxY() - y) / area.getHeight();
        return unfit[nearest(across, map.columns())][nearest(up, map.rows())];
    }

    private static int nearest(double share, int count) {
        return (int) Math.clamp(Math.round(share * (count - 1)), 0, count - 1);
    }
}
