package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Design;

import java.util.Optional;

/// Who wins at a place: what a map is coloured by, and what its contours separate (QUESTIONS §2).
public sealed interface Label {

    /// One design wins.
    record Wins(Design design) implements Label {}

    /// None is fit, or several are too close to call.
    record Nobody() implements Label {}

    /// It takes a simulation to say.
    record Undecided() implements Label {}

    Label NOBODY = new Nobody();

    Label UNDECIDED = new Undecided();

    static Label of(Optional<Design> winner) {
        return winner.<Label>map(Wins::new).orElse(NOBODY);
    }

    default Optional<Design> winner() {
        return this instanceof Wins(Design design) ? Optional.of(design) : Optional.empty();
    }
}
