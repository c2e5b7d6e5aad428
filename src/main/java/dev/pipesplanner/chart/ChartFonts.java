package dev.pipesplanner.chart;

import java.awt.BasicStroke;
import java.awt.Font;

/// Text and line sizes at one zoom.
record ChartFonts(double scale) {

    private static final double SMALLEST_PX = 13;
    private static final double LABEL_PX = 14;

    ChartFonts {
        if (!(scale >= 1 && scale <= 4)) {
            throw new IllegalArgumentException("The scale (" + scale + ") must be from 1 to 4.");
        }
    }

    Font text() {
        return font(Font.PLAIN, SMALLEST_PX);
    }

    Font label() {
        return font(Font.BOLD, LABEL_PX);
    }

    double px(double at100Percent) {
        return at100Percent * scale;
    }

    /// @param dash lengths at 100 %; none for a solid line
    BasicStroke stroke(double width, double... dash) {
        float[] lengths = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            lengths[i] = (float) px(dash[i]);
        }
        float line = (float) px(width);
        return lengths.length == 0
                ? new BasicStroke(line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
    }

    private Font font(int style, double px) {
        return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) px(px));
    }
}
