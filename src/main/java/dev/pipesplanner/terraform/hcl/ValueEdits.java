package dev.pipesplanner.terraform.hcl;

import dev.pipesplanner.terraform.export.JsonValues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Brings a literal that people wrote up to date. Parts whose value is right stay as they are
/// written, comments stay, and of the rest only what differs is rewritten.
///
/// Parts can come and go where each stands on lines of its own, or all on one line; a value that is
/// laid out otherwise is written anew.
public final class ValueEdits {

    /// What stays of what is there, though it is not wanted.
    @FunctionalInterface
    public interface Keeps {

        /// The wanted value and nothing else, its lists in their order.
        Keeps NOTHING = _ -> false;

        /// @param name the key of an entry, or the text of an item
        boolean keeps(String name);

        /// The same for what is inside of an entry.
        default Keeps in(String key) {
            return NOTHING;
        }
    }

    private record Edit(int start, int end, String text) {}

    private final String text;
    private final boolean json;
    private final Places places;
    private final List<Edit> edits = new ArrayList<>();

    private ValueEdits(String text, boolean json) {
        this.text = text;
        this.json = json;
        this.places = new Places(text, json);
    }

    /// An HCL literal with the wanted value.
    ///
    /// @param wanted as it is written where nothing of the old one can stay
    /// @param keeps entries of a map, or items of a list of texts, whose order does not matter then
    public static String hcl(String text, String wanted, Keeps keeps) {
        HclNode old = HclLiterals.node(text, false);
        HclValue value = HclLiterals.hcl(wanted);
        ValueEdits edits = new ValueEdits(text, false);
        if (old.parts().isEmpty()
                && !edits.places.hasComments(old)
                && !SameValue.of(old.value(), value)) {
            return wanted;
        }
        return edits.changed(old, value, keeps);
    }

    /// An HCL literal with the wanted value and nothing else.
    public static String hcl(String text, String wanted) {
        return hcl(text, wanted, Keeps.NOTHING);
    }

    /// A JSON object of variables with the wanted ones.
    public static String json(String text, HclValue.MapOf wanted, Keeps keeps) {
        return new ValueEdits(text, true).changed(HclLiterals.node(text, true), wanted, keeps);
    }

    private String changed(HclNode old, HclValue wanted, Keeps keeps) {
        change(old, wanted, keeps);
        return applied(0, text.length());
    }

    private void change(HclNode old, HclValue wanted, Keeps keeps) {
        if (SameValue.of(old.value(), wanted)) {
            return;
        }
        if (wanted instanceof HclValue.MapOf map && old.value() instanceof HclValue.MapOf) {
            lay(old, Slot.ofEntries(old, map, keeps), keeps);
        } else if (wanted instanceof HclValue.ListOf list
                && old.value() instanceof HclValue.ListOf) {
            lay(old, Slot.ofItems(old, list, keeps), keeps);
        } else {
            replace(old.start(), old.end(), written(wanted));
        }
    }

    private void lay(HclNode old, List<Slot> slots, Keeps keeps) {
        Set<HclNode.Part> gone = new HashSet<>(old.parts());
        slots.stream().flatMap(slot -> slot.part().stream()).forEach(gone::remove);
        boolean isMap = old.value() instanceof HclValue.MapOf;
        boolean inOrder = !isMap && keeps == Keeps.NOTHING;
        if (gone.isEmpty() && slots.size() == old.parts().size()) {
            slots.forEach(slot -> changePart(slot, keeps));
        } else if (inOrder && places.hasHeredoc(old)
                || gone.size() == old.parts().size() && !places.hasComments(old)) {
            replace(old.start(), old.end(), written(isMap ? Slot.map(slots) : Slot.list(slots)));
        } else if (json) {
            replace(old.start(), old.end(), rejoined(old, slots, keeps));
        } else if (old.parts().isEmpty()) {
            intoEmpty(old, slots);
        } else if (places.isPlainLine(old)) {
            replace(old.start(), old.end(), onOneLine(old, slots, keeps));
        } else if (old.parts().stream().allMatch(places::isOnOwnLines)
                && (isMap || !places.hasHeredoc(old))) {
            gone.forEach(
                    part -> replace(places.lineStart(part.start()), places.nextLine(part), ""));
            onLines(old, slots, keeps);
        } else {
            amongComments(old, slots, gone, keeps);
        }
    }

    private void changePart(Slot slot, Keeps keeps) {
        slot.part().ifPresent(part -> change(part.node(), slot.value(), keeps.in(slot.key())));
    }

    private String onOneLine(HclNode old, List<Slot> slots, Keeps keeps) {
        List<String> parts = new ArrayList<>();
        slots.forEach(slot -> parts.add(onOneLine(slot, keeps)));
        return text.substring(old.start(), old.parts().getFirst().start())
                + String.join(", ", parts)
                + text.substring(old.parts().getLast().node().end(), old.end());
    }

    private String onOneLine(Slot slot, Keeps keeps) {
        return slot.part()
                .map(part -> {
                    ValueEdits inner = new ValueEdits(text, json);
                    inner.changePart(slot, keeps);
                    return inner.applied(part.start(), part.node().end());
                })
                .orElseGet(() -> added(slot));
    }

    /// JSON, whose parts have nothing but blanks and commas between them: each keeps the blanks
    /// before it, and a new one has those of the part before.
    private String rejoined(HclNode old, List<Slot> slots, Keeps keeps) {
        String blanks = places.blanksBefore(old, old.parts().getFirst());
        StringBuilder out = new StringBuilder(text.substring(old.start(), old.start() + 1));
        boolean first = true;
        for (Slot slot : slots) {
            if (first) {
                out.append(blanks);
            } else {
                String before = blanks.isEmpty() ? " " : blanks;
                blanks = slot.part().map(part -> places.blanksBefore(old, part)).orElse(before);
                out.append(',').append(blanks);
            }
            out.append(onOneLine(slot, keeps));
            first = false;
        }
        return out + text.substring(old.parts().getLast().node().end(), old.end());
    }

    /// Between nothing but comments: above the bracket that closes, or before it.
    private void intoEmpty(HclNode old, List<Slot> slots) {
        int bracket = old.end() - 1;
        String indent = places.indent(bracket);
        boolean onLines = places.lineStart(bracket) > old.start() && indent.isBlank();
        boolean isList = old.value() instanceof HclValue.ListOf;
        List<String> parts = slots.stream().map(this::added).toList();
        if (onLines) {
            String end = (isList ? "," : "") + places.lineEnd();
            parts.forEach(part -> {
                int line = places.lineStart(bracket);
                replace(line, line, indent + "  " + part + end);
            });
        } else {
            replace(bracket, bracket, String.join(", ", parts) + " ");
        }
    }

    /// Where several parts share a line, or a line its comments: each is taken out or put in by
    /// itself, and the comments stay between the others.
    private void amongComments(HclNode old, List<Slot> slots, Set<HclNode.Part> gone, Keeps keeps) {
        HclNode.Part first = old.parts().getFirst();
        List<String> news =
                slots.stream().filter(slot -> slot.part().isEmpty()).map(this::added).toList();
        // no comma can follow the last line of a heredoc, so what is new goes before it
        boolean inFront = places.hasHeredoc(old) || gone.size() == old.parts().size();
        boolean inPlace = inFront && gone.contains(first) && !news.isEmpty();
        for (HclNode.Part part : gone) {
            if (inPlace && part.equals(first)) {
                replace(first.start(), first.node().end(), String.join(", ", news));
            } else {
                takeOut(old, part);
            }
        }
        if (inFront && !inPlace && !news.isEmpty()) {
            replace(first.start(), first.start(), String.join(", ", news) + ", ");
        }
        int place = -1;
        for (Slot slot : slots) {
            if (slot.part().isPresent()) {
                changePart(slot, keeps);
                place = slot.part().get().node().end();
            } else if (!inFront && place < 0) {
                replace(first.start(), first.start(), added(slot) + ", ");
            } else if (!inFront) {
                replace(place, place, ", " + added(slot));
            }
        }
    }

    private void takeOut(HclNode old, HclNode.Part part) {
        int start = part.start();
        int end = places.blanksEnd(part.node().end());
        if (places.isOnOwnLines(part)) {
            replace(places.lineStart(start), places.nextLine(part), "");
            return;
        }
        int comma = places.comma(part);
        if (comma > end) {
            // a comment stands between
            replace(comma, comma + 1, "");
        } else if (comma >= 0) {
            end = places.blanksEnd(comma + 1);
        }
        boolean wholeLine = places.indent(start).isBlank() && end == old.end() - 1;
        replace(wholeLine ? places.lineStart(start) : start, end, "");
    }

    /// New parts follow the line of the one before them.
    private void onLines(HclNode old, List<Slot> slots, Keeps keeps) {
        String indent = places.indent(old.parts().getFirst().start());
        boolean commas =
                old.value() instanceof HclValue.ListOf
                        || !places.hasHeredoc(old) && places.comma(old.parts().getFirst()) >= 0;
        int place = places.lineBelow(old.start() + 1);
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.part().isPresent()) {
                HclNode.Part part = slot.part().get();
                changePart(slot, keeps);
                if (commas && i < slots.size() - 1 && places.comma(part) < 0) {
                    replace(part.node().end(), part.node().end(), ",");
                }
                place = places.nextLine(part);
            } else {
                replace(
                        place,
                        place,
                        indent + added(slot) + (commas ? "," : "") + places.lineEnd());
            }
        }
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
            if (edit.text().isEmpty() && places.endsLine(at)) {
                withoutBlanksBehind(out);
            }
        }
        return out.append(text, at, to).toString();
    }

    private static void withoutBlanksBehind(StringBuilder out) {
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
            end--;
        }
        out.setLength(end);
    }
}
