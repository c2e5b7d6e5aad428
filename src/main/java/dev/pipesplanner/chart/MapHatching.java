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

    /// By a design's place among all designs: across and up.
    private static final double[][] DIRECTIONS = {
        {0, 1}, {Math.sqrt(0.5), -Math.sqrt(0.5)}, {Math.sqrt(0.5), Math.sqrt(0.5)}, {1, 0}
    };

    /// The lines of one design.
    Path2D lines(Design design) {
        Path2D lines = new Path2D.Double();
        boolean[][] unfit = unfit(design);
        double[] way = DIRECTIONS[design.ordinal() % DIRECTIONS.length];
        double reach = area.getWidth() + area.getHeight();
        double centreX = Math.rint(area.getCenterX());
        double centreY = Math.rint(area.getCenterY());
        double first = -Math.floor(reach / 2 / gap) * gap;
        for (double aside = first; aside <= reach / 2; aside += gap) {
            line(
                    lines,
                    unfit,
                    centreX - way[1] * aside - way[0] * reach / 2,
                    centreY + way[0] * aside - way[1] * reach / 2,
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
            Path2D lines,
            boolean[][] unfit,
            double fromX,
            double fromY,
            double[] way,
            double reach) {
        boolean isDrawing = false;
        double x = fromX;
        double y = fromY;
        for (double at = 0; at <= reach; at += STEP) {
            x = fromX + way[0] * at;
            y = fromY + way[1] * at;
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
