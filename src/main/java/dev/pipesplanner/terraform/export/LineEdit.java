package dev.pipesplanner.terraform.export;

import java.util.ArrayList;
import java.util.List;

/// One line of the way from an older text to a newer one.
record LineEdit(Kind kind, String line) {

    enum Kind {
        SAME(' '),
        REMOVED('-'),
        ADDED('+');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /// Above it, memory would matter more than a short diff: everything is replaced.
    private static final long MOST_CELLS = 4_000_000;

    /// The fewest edits, by the longest common subsequence; removals come before additions.
    static List<LineEdit> between(List<String> old, List<String> lines) {
        List<LineEdit> edits = new ArrayList<>();
        if ((long) old.size() * lines.size() > MOST_CELLS) {
            old.forEach(line -> edits.add(new LineEdit(Kind.REMOVED, line)));
            lines.forEach(line -> edits.add(new LineEdit(Kind.ADDED, line)));
            return edits;
        }
        int[][] common = common(old, lines);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < lines.size()) {
            if (i < old.size() && j < lines.size() && old.get(i).equals(lines.get(j))) {
                edits.add(new LineEdit(Kind.SAME, old.get(i++)));
                j++;
            } else if (j == lines.size()
                    || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                edits.add(new LineEdit(Kind.REMOVED, old.get(i++)));
            } else {
                edits.add(new LineEdit(Kind.ADDED, lines.get(j++)));
            }
        }
        return edits;
    }

    /// Length of the longest common subsequence of what follows each pair of lines.
    private static int[][] common(List<String> old, List<String> lines) {
        int[][] common = new int[old.size() + 1][lines.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = lines.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(lines.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
