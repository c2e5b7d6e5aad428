package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Environment;

/// Who wins where, as two fields of an environment change (QUESTIONS §2).
///
/// @param x from left to right
/// @param y from below to above; another field
public record MapQuestion(Environment present, Span x, Span y) {

    public MapQuestion {
        if (x.path().equals(y.path())) {
            throw new IllegalArgumentException(
                    "A map needs two fields; " + x.path() + " is on both sides.");
        }
    }

    /// The change at a place.
    Change change(double placeX, double placeY) {
        return Change.NONE.with(x.path(), x.value(placeX)).with(y.path(), y.value(placeY));
    }
}
