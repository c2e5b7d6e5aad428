package dev.pipesplanner.terraform.hcl;

import dev.pipesplanner.terraform.export.JsonValues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings a literal that people wrote up to date. Parts whose value is right stay as they are
/// written, comments stay, and of the rest only what differs is rewritten.
///
/// Parts can come and go where each stands on lines of its own, or all on one line; a value that is
/// laid out otherwise is written anew.
public final class ValueEdits {

    /// What follows a part on its last line.
    private static final Pattern LINE_END =
            Pattern.compile(
                    "[ \\t]*,?[ \\t]*(?:/\\*[^\\n]*?\\*/[ \\t]*)?(?:(?:#|//)[^\\n]*)?\\r?\\n");

    private static final Predicate<String> NONE = _ -> false;

    private record Edit(int start, int end, String text) {}

    private final String text;
    private final boolean json;
    private final List<Edit> edits = new ArrayList<>();

    private ValueEdits(String text, boolean json) {
        this.text = text;
        this.json = json;
    }

    /// An HCL literal with the wanted value.
    ///
    /// @param wanted as it is written where nothing of the old one can stay
    public static String hcl(String text, String wanted) {
        HclNode old = HclLiterals.node(text, false);
        HclValue value = HclLiterals.hcl(wanted);
        if (old.parts().isEmpty() && !SameValue.of(old.value(), value)) {
            return wanted;
        }
        return changed(text, false, old, value, NONE);
    }

    /// A JSON object of variables with the wanted ones.
    ///
    /// @param stays which of the others stay
    public static String json(String text, HclValue.MapOf wanted, Predicate<String> stays) {
        return changed(text, true, HclLiterals.node(text, true), wanted, stays);
    }

    private static String changed(
            String text, boolean json, HclNode old, HclValue wanted, Predicate<String> stays) {
        ValueEdits edits = new ValueEdits(text, json);
        edits.change(old, wanted, stays);
        return edits.applied(0, text.length());
    }

    private void change(HclNode old, HclValue wanted, Predicate<String> stays) {
        if (SameValue.of(old.value(), wanted)) {
            return;
        }
        List<Slot> slots =
                switch (wanted) {
                    case HclValue.MapOf map when old.value() instanceof HclValue.MapOf ->
                            Slot.ofEntries(old, map, stays);
                    case HclValue.ListOf list when old.value() instanceof HclValue.ListOf ->
                            Slot.ofItems(old, list);
                    default -> List.of();
                };
        Set<HclNode.Part> gone = new HashSet<>(old.parts());
        slots.stream().flatMap(slot -> slot.part().stream()).forEach(gone::remove);
        boolean sameParts = gone.isEmpty() && slots.size() == old.parts().size();
        if (slots.isEmpty() || gone.size() == old.parts().size()) {
            replace(old.start(), old.end(), written(slots.isEmpty() ? wanted : anew(old, slots)));
        } else if (sameParts) {
            slots.forEach(this::changePart);
        } else if (isPlainLine(old)) {
            replace(old.start(), old.end(), onOneLine(old, slots));
        } else if (old.parts().stream().allMatch(this::isOnOwnLines) && keepsCommas(slots)) {
            gone.forEach(part -> replace(lineStart(part.start()), nextLine(part), ""));
            onLines(old, slots);
        } else if (!json && keepsCommas(slots)) {
            amongComments(old, slots, gone);
        } else {
            replace(old.start(), old.end(), written(anew(old, slots)));
        }
    }

    /// All parts, also those that only people want.
    private static HclValue anew(HclNode old, List<Slot> slots) {
        return old.value() instanceof HclValue.MapOf ? Slot.map(slots) : Slot.list(slots);
    }

    private void changePart(Slot slot) {
        slot.part().ifPresent(part -> change(part.node(), slot.value(), NONE));
    }

    private String onOneLine(HclNode old, List<Slot> slots) {
        List<String> parts = new ArrayList<>();
        for (Slot slot : slots) {
            parts.add(
                    slot.part().map(part -> changedPart(part, slot)).orElseGet(() -> added(slot)));
        }
        return text.substring(old.start(), old.parts().getFirst().start())
                + String.join(", ", parts)
                + text.substring(old.parts().getLast().node().end(), old.end());
    }

    private String changedPart(HclNode.Part part, Slot slot) {
        ValueEdits inner = new ValueEdits(text, json);
        inner.changePart(slot);
        return inner.applied(part.start(), part.node().end());
    }

    /// One line without comments; JSON has none.
    private boolean isPlainLine(HclNode old) {
        String whole = text.substring(old.start(), old.end());
        return whole.indexOf('\n') < 0 && (json || !whole.contains("/*"));
    }

    /// Where several parts share a line, or a line its comments: each is taken out or put in by
    /// itself, and the comments stay between the others.
    private void amongComments(HclNode old, List<Slot> slots, Set<HclNode.Part> gone) {
        for (HclNode.Part part : gone) {
            if (isOnOwnLines(part)) {
                replace(lineStart(part.start()), nextLine(part), "");
            } else {
                int comma = comma(part);
                int end = blanksEnd(comma < 0 ? part.node().end() : comma + 1);
                boolean wholeLine = indent(part.start()).isBlank() && end == old.end() - 1;
                replace(wholeLine ? lineStart(part.start()) : part.start(), end, "");
            }
        }
        int first = old.parts().getFirst().start();
        int place = -1;
        for (Slot slot : slots) {
            if (slot.part().isPresent()) {
                changePart(slot);
                place = slot.part().get().node().end();
            } else if (place < 0) {
                replace(first, first, added(slot) + ", ");
            } else {
                replace(place, place, ", " + added(slot));
            }
        }
    }

    private int blanksEnd(int position) {
        int at = position;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /// New parts follow the line of the one before them.
    private void onLines(HclNode old, List<Slot> slots) {
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        String indent = indent(old.parts().getFirst().start());
        boolean commas =
                json
                        || old.value() instanceof HclValue.ListOf
                        || comma(old.parts().getFirst()) >= 0;
        int place = lineBelow(old.start() + 1);
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            boolean separated = i < slots.size() - 1 || !json && commas;
            if (slot.part().isPresent()) {
                HclNode.Part part = slot.part().get();
                changePart(slot);
                separate(part, separated && commas, i == slots.size() - 1);
                place = nextLine(part);
            } else {
                replace(
                        place,
                        place,
                        indent + added(slot) + (separated && commas ? "," : "") + lineEnd);
            }
        }
    }

    /// Below the line on which the comments behind a bracket end.
    private int lineBelow(int position) {
        int at = blanksEnd(position);
        while (text.startsWith("/*", at)) {
            at = blanksEnd(text.indexOf("*/", at) + 2);
        }
        return text.indexOf('\n', at) + 1;
    }

    private void separate(HclNode.Part part, boolean wanted, boolean last) {
        int comma = comma(part);
        if (wanted && comma < 0 && !last) {
            replace(part.node().end(), part.node().end(), ",");
        } else if (json && last && comma >= 0) {
            replace(comma, comma + 1, "");
        }
    }

    /// A comma behind the last line of a heredoc would make it another line.
    private boolean keepsCommas(List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> slot.part().stream())
                .noneMatch(part -> text.startsWith("<<", part.node().start()));
    }

    private String added(Slot slot) {
        if (slot.key().isEmpty()) {
            return written(slot.value());
        }
        return json
                ? JsonValues.quoted(slot.key()) + ": " + written(slot.value())
                : HclText.key(slot.key()) + " = " + written(slot.value());
    }

    private String written(HclValue value) {
        return json ? JsonValues.value(value) : HclText.inline(value);
    }

    /// Where the comma behind a part stands; -1 without one.
    private int comma(HclNode.Part part) {
        HclScanner scanner = new HclScanner(text, json);
        scanner.moveTo(part.node().end());
        scanner.skip();
        return scanner.here() == ',' ? scanner.at() : -1;
    }

    private boolean isOnOwnLines(HclNode.Part part) {
        return indent(part.start()).isBlank() && lineEnd(part).lookingAt();
    }

    private Matcher lineEnd(HclNode.Part part) {
        return LINE_END.matcher(text).region(part.node().end(), text.length());
    }

    private int nextLine(HclNode.Part part) {
        Matcher end = lineEnd(part);
        return end.lookingAt() ? end.end() : part.node().end();
    }

    private int lineStart(int position) {
        return text.lastIndexOf('\n', position - 1) + 1;
    }

    private String indent(int position) {
        return text.substring(lineStart(position), position);
    }

    private void replace(int start, int end, String by) {
        edits.add(new Edit(start, end, by));
    }

    private String applied(int from, int to) {
        edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        StringBuilder out = new StringBuilder();
        int at = from;
        for (Edit edit : edits) {
            out.append(text, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        return out.append(text, at, to).toString();
    }
}
