package dev.pipesplanner.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/// Parts a span of very many messages into equal times: of such a span there are too few months to
/// tell how much its figures vary (MODEL §5). A smaller one stays whole.
///
/// @param <S> sums that an engine counts from the beginning of the span on
public final class Parting<S> {

    private final Setup setup;
    private final Supplier<S> sums;
    private final List<S> atBoundaries = new ArrayList<>();
    private double next;

    /// @param sums what the engine has counted when it is asked
    public Parting(Setup setup, Supplier<S> sums) {
        this.setup = setup;
        this.sums = sums;
        this.next = setup.beginOfPart(1);
    }

    /// When the next part begins; infinite when none does.
    public double next() {
        return next;
    }

    /// The engine has come to `time`.
    public void reached(double time) {
        while (next <= time && next < Double.POSITIVE_INFINITY) {
            atBoundaries.add(sums.get());
            next = setup.beginOfPart(atBoundaries.size() + 1);
        }
    }

    /// What each part came to; empty where the span stayed whole.
    ///
    /// @param minus what came to the first sums since the second
    public List<S> parts(BinaryOperator<S> minus) {
        if (atBoundaries.isEmpty()) {
            return List.of();
        }
        List<S> parts = new ArrayList<>();
        parts.add(atBoundaries.getFirst());
        for (int i = 1; i < atBoundaries.size(); i++) {
            parts.add(minus.apply(atBoundaries.get(i), atBoundaries.get(i - 1)));
        }
        parts.add(minus.apply(sums.get(), atBoundaries.getLast()));
        return parts;
    }
}
