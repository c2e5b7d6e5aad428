package dev.pipesplanner.terraform.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// A place in a map or list as it shall be.
///
/// @param key empty in a list
/// @param part what stands there already, perhaps with another value; empty for a new part
record Slot(String key, HclValue value, Optional<HclNode.Part> part) {

    /// The entries that are there in their order, then the new ones.
    ///
    /// @param keeps which keys stay though they are not wanted
    static List<Slot> ofEntries(HclNode old, HclValue.MapOf wanted, ValueEdits.Keeps keeps) {
        List<Slot> slots = new ArrayList<>();
        SequencedMap<String, HclValue> news = new LinkedHashMap<>(wanted.entries());
        for (HclNode.Part part : old.parts()) {
            HclValue value = news.remove(part.key());
            if (value != null) {
                slots.add(new Slot(part.key(), value, Optional.of(part)));
            } else if (keeps.keeps(part.key())) {
                slots.add(new Slot(part.key(), part.node().value(), Optional.of(part)));
            }
        }
        news.forEach((key, value) -> slots.add(new Slot(key, value, Optional.empty())));
        return slots;
    }

    /// The wanted items.
    ///
    /// @param keeps which texts stay though they are not wanted
    static List<Slot> ofItems(HclNode old, HclValue.ListOf wanted, ValueEdits.Keeps keeps) {
        boolean ofTexts =
                keeps != ValueEdits.Keeps.NOTHING
                        && wanted.items().stream().allMatch(Slot::isText)
                        && old.parts().stream().allMatch(part -> isText(part.node().value()));
        return ofTexts ? ofTexts(old, wanted, keeps) : inPlaces(old, wanted);
    }

    private static boolean isText(HclValue item) {
        return SameValue.text(item).isPresent();
    }

    /// The texts that are there in their order, then the new ones.
    private static List<Slot> ofTexts(HclNode old, HclValue.ListOf wanted, ValueEdits.Keeps keeps) {
        List<Slot> slots = new ArrayList<>();
        List<HclValue> news = new ArrayList<>(wanted.items());
        for (HclNode.Part part : old.parts()) {
            HclValue value = part.node().value();
            if (news.removeIf(item -> SameValue.of(item, value))
                    || wanted.items().stream().anyMatch(item -> SameValue.of(item, value))
                    || keeps.keeps(SameValue.text(value).orElseThrow())) {
                slots.add(new Slot("", value, Optional.of(part)));
            }
        }
        news.forEach(item -> slots.add(new Slot("", item, Optional.empty())));
        return slots;
    }

    /// Those that are equal at both ends keep their places; between them one takes the place of
    /// another as long as there are old ones.
    private static List<Slot> inPlaces(HclNode old, HclValue.ListOf wanted) {
        List<HclNode.Part> parts = old.parts();
        List<HclValue> items = wanted.items();
        int shorter = Math.min(parts.size(), items.size());
        int before = 0;
        while (before < shorter && same(parts.get(before), items.get(before))) {
            before++;
        }
        int behind = 0;
        while (behind < shorter - before
                && same(
                        parts.get(parts.size() - 1 - behind),
                        items.get(items.size() - 1 - behind))) {
            behind++;
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int fromEnd = items.size() - i;
            Optional<HclNode.Part> part =
                    fromEnd <= behind
                            ? Optional.of(parts.get(parts.size() - fromEnd))
                            : i < parts.size() - behind
                                    ? Optional.of(parts.get(i))
                                    : Optional.empty();
            slots.add(new Slot("", items.get(i), part));
        }
        return slots;
    }

    static HclValue map(List<Slot> slots) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        slots.forEach(slot -> entries.put(slot.key(), slot.value()));
        return new HclValue.MapOf(entries);
    }

    static HclValue list(List<Slot> slots) {
        return new HclValue.ListOf(slots.stream().map(Slot::value).toList());
    }

    Slot {
        Objects.requireNonNull(part);
    }

    private static boolean same(HclNode.Part part, HclValue item) {
        return SameValue.of(part.node().value(), item);
    }
}
