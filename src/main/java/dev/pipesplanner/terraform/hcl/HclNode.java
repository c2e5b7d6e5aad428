package dev.pipesplanner.terraform.hcl;

import java.util.List;

/// A literal, and where it and its parts stand in the text it was read from.
///
/// @param start of its first character
/// @param end behind its last one
/// @param parts of a map or list, in the order of the text; else empty
record HclNode(int start, int end, HclValue value, List<Part> parts) {

    /// @param key of an entry; empty for an item of a list
    /// @param start of the key, or of the item
    record Part(String key, int start, HclNode node) {}

    HclNode {
        parts = List.copyOf(parts);
    }
}
