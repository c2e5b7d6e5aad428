package dev.pipesplanner.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;

/// Text and line sizes at one zoom.
record ChartFonts(double scale) {

    private static final double SMALLEST_PX = 13;
    private static final double LABEL_PX = 14;

    /// In the order of the faces.
    private static final List<Font> FONTS =
            Arrays.stream(Typeface.values()).map(Typeface::awt).toList();

    ChartFonts {
        if (!(scale >= 1 && scale <= 4)) {
            throw new IllegalArgumentException("The scale (" + scale + ") must be from 1 to 4.");
        }
    }

    Font text() {
        return font(Typeface.REGULAR, SMALLEST_PX);
    }

    Font label() {
        return font(Typeface.BOLD, LABEL_PX);
    }

    /// A word beside the data rather than about them.
    Font aside() {
        return font(Typeface.ITALIC, SMALLEST_PX);
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

    private Font font(Typeface face, double px) {
        return FONTS.get(face.ordinal()).deriveFont((float) px(px));
    }
}
