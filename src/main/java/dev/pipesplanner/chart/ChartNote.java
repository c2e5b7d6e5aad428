package dev.pipesplanner.chart;

import org.jfree.chart.text.G2TextMeasurer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jfree.data.Range;

import java.awt.Graphics2D;
import java.util.List;

/// What a chart has to say under its plot, in as many lines as it takes; nothing when it is empty.
///
/// A note keeps the room of the longest that it was at its width, until it has nothing to say:
/// while a slider moves, a simulated answer comes with more words than the one before it, and the
/// plot must not jump.
///
/// Lines break at blanks only: the library would also break behind the full stop of a field's name.
final class ChartNote extends TextTitle {

    /// The library adds the widths of words up, which differ a little from those of a line.
    private static final double SLACK = 0.98;

    /// What most notes need.
    private static final int LEAST_LINES = 2;

    // of what Serializable brings along nothing is used
    private static final long serialVersionUID = 1;

    private String words = "";
    private double width;
    private int reserved = LEAST_LINES;

    ChartNote() {
        super("");
        setPosition(RectangleEdge.BOTTOM);
        setHorizontalAlignment(HorizontalAlignment.LEFT);
        setTextAlignment(HorizontalAlignment.LEFT);
        setVisible(false);
        // whoever changes the note changes its chart too, and breaking lines is no change at all
        setNotify(false);
    }

    void show(List<String> sentences) {
        words = String.join("\n", sentences);
        setText(words);
        setVisible(!words.isEmpty());
        if (words.isEmpty()) {
            reserved = LEAST_LINES;
        }
    }

    void show(String sentence) {
        show(sentence.isEmpty() ? List.of() : List.of(sentence));
    }

    @Override
    protected Size2D arrangeRR(Graphics2D graphics, Range widths, Range heights) {
        graphics.setFont(getFont());
        G2TextMeasurer measurer = new G2TextMeasurer(graphics);
        String broken =
                LineBreaks.atBlanks(
                        words,
                        widths.getUpperBound() * SLACK,
                        line -> measurer.getStringWidth(line, 0, line.length()));
        if (width != widths.getUpperBound()) {
            width = widths.getUpperBound();
            reserved = LEAST_LINES;
        }
        int lines = (int) broken.lines().count();
        reserved = Math.max(reserved, lines);
        setText(broken + "\nX".repeat(reserved - lines));
        Size2D room = super.arrangeRR(graphics, widths, heights);
        setText(broken);
        super.arrangeRR(graphics, widths, heights);
        return room;
    }
}
