package dev.pipesplanner.analysis.explore;

/// A point of a map.
///
/// @param x 0 at the left end, 1 at the right end, in the side's own scale
/// @param y 0 below, 1 above
public record Place(double x, double y) {

    Place towards(Place other, double share) {
        return new Place(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
