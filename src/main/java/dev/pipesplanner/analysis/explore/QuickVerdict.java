package dev.pipesplanner.analysis.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The winner as the verdict finds it (QUESTIONS §1), from totals before rounding: empty where
/// cents or an undecided design decide.
///
/// @param answers of the compared designs
record QuickVerdict(List<QuickAnswer> answers) {

    /// Totals of floating point are added up to so much of themselves.
    private static final double ADDED_UP = 1e-9;

    /// A total's cents are half a cent away from it at most, on either side.
    private static final double CENT = 0.01;

    Optional<Label> label() {
        boolean isUnknown = false;
        List<QuickAnswer> fit = new ArrayList<>(answers.size());
        List<QuickAnswer> undecided = new ArrayList<>(answers.size());
        for (QuickAnswer answer : answers) {
            switch (answer.fit()) {
                case FIT -> fit.add(answer);
                case UNDECIDED -> undecided.add(answer);
                case NOT_AVAILABLE -> isUnknown = true;
                case MISSES, INFEASIBLE -> {}
            }
            isUnknown |= !answer.isClaimed();
        }
        if (isUnknown) {
            return Optional.of(Label.UNDECIDED);
        }
        return undecided.isEmpty() ? leading(fit) : whicheverFits(fit, undecided);
    }

    /// Undecided designs do not matter where the same one wins with and without each.
    private Optional<Label> whicheverFits(List<QuickAnswer> fit, List<QuickAnswer> undecided) {
        Set<Optional<Label>> labels = new HashSet<>();
        for (int turn = 0; turn < 1 << undecided.size(); turn++) {
            List<QuickAnswer> these = new ArrayList<>(fit);
            for (int i = 0; i < undecided.size(); i++) {
                if ((turn >> i & 1) == 1) {
                    these.add(undecided.get(i));
                }
            }
            labels.add(leading(these));
        }
        return labels.size() == 1 ? labels.iterator().next() : Optional.of(Label.UNDECIDED);
    }

    private static Optional<Label> leading(List<QuickAnswer> fit) {
        if (fit.isEmpty()) {
            return Optional.of(Label.NOBODY);
        }
        QuickAnswer cheapest = fit.getFirst();
        for (QuickAnswer each : fit) {
            cheapest = each.usd() < cheapest.usd() ? each : cheapest;
        }
        boolean isTied = false;
        for (QuickAnswer other : fit) {
            if (other != cheapest) {
                double apart = other.usd() - cheapest.usd();
                double known = known(cheapest, other);
                double reach = cheapest.mayBeOffUsd() + other.mayBeOffUsd();
                if (apart <= CENT + known || reach > 0 && Math.abs(apart - reach) <= known) {
                    return Optional.empty();
                }
                isTied |= apart <= reach;
            }
        }
        return Optional.of(isTied ? Label.NOBODY : new Label.Wins(cheapest.design()));
    }

    /// How far the difference of two bills may lie from that of these totals; the stated error
    /// follows the rounded lines, too.
    private static double known(QuickAnswer one, QuickAnswer other) {
        double rounding = one.roundingUsd() + other.roundingUsd();
        return 2 * rounding + ADDED_UP * (one.usd() + other.usd());
    }
}
