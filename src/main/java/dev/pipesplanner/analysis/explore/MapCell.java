package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Design;

import java.util.Map;

/// What a map knows at one of its places.
///
/// @param savesUsd US dollars per month that the winner saves over the next fit design; NaN without
///   a winner or a next one, which shows in full tint
/// @param savesShare the same as a share of what the next fit design costs
/// @param misfits the designs that are hatched: infeasible, or missing what the workload asks for
/// @param reason why the place's values contradict each other; empty where they do not
public record MapCell(
        Label label,
        double savesUsd,
        double savesShare,
        Map<Design, QuickAnswer.Fit> misfits,
        String reason) {

    public MapCell {
        misfits = Map.copyOf(misfits);
    }

    static MapCell notValid(String reason) {
        return new MapCell(Label.NOBODY, Double.NaN, Double.NaN, Map.of(), reason);
    }

    /// Of what is known of each design there.
    ///
    /// @param usd of the next fit design; NaN without one
    static MapCell of(Label label, double own, double usd, Map<Design, QuickAnswer.Fit> misfits) {
        return new MapCell(label, usd - own, (usd - own) / usd, misfits, "");
    }
}
