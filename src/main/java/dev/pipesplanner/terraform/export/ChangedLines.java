package dev.pipesplanner.terraform.export;

import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;

/// Which lines of a text are new or different, held against an older one.
public final class ChangedLines {

    private ChangedLines() {}

    /// @return indices of lines of `after`, counted from 0, in order
    public static SequencedSet<Integer> of(String before, String after) {
        SequencedSet<Integer> changed = new TreeSet<>();
        int line = 0;
        for (LineEdit edit : LineEdit.between(lines(before), lines(after))) {
            if (edit.kind() == LineEdit.Kind.ADDED) {
                changed.add(line);
            }
            line += edit.kind() == LineEdit.Kind.REMOVED ? 0 : 1;
        }
        return changed;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}
