package dev.pipesplanner.chart;

import java.util.function.ToDoubleFunction;

/// Breaks text into lines of a greatest width, at blanks.
final class LineBreaks {

    private LineBreaks() {}

    /// @param text with its own line ends, which stay
    /// @param width of a line's ink; a single word that is wider keeps a line to itself
    static String atBlanks(String text, double width, ToDoubleFunction<String> widthOf) {
        StringBuilder broken = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            broken.append(broken.isEmpty() ? "" : "\n");
            String current = "";
            for (String word : line.split(" ")) {
                String longer = current.isEmpty() ? word : current + " " + word;
                if (current.isEmpty() || widthOf.applyAsDouble(longer) <= width) {
                    current = longer;
                } else {
                    broken.append(current).append('\n');
                    current = word;
                }
            }
            broken.append(current);
        }
        return broken.toString();
    }
}
