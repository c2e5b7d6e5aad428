package dev.pipesplanner.terraform.hcl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A line of a tfvars file that holds no part of a name or value: a comment, or nothing.
///
/// @param end behind its line end
/// @param words without blanks around them
record OwnLine(int start, int end, String words) {

    /// @param values where names and values stand, in their order
    static List<OwnLine> of(String text, Iterator<TfvarsText.Span> values) {
        List<OwnLine> lines = new ArrayList<>();
        TfvarsText.@Nullable Span span = values.hasNext() ? values.next() : null;
        for (int start = 0; start < text.length(); ) {
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 ? text.length() : lineEnd + 1;
            while (span != null && span.valueEnd() <= start) {
                span = values.hasNext() ? values.next() : null;
            }
            if (span == null || span.start() >= end) {
                lines.add(new OwnLine(start, end, text.substring(start, end).strip()));
            }
            start = end;
        }
        return lines;
    }
}
