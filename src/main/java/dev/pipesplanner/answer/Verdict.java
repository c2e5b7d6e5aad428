package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What to do in one environment (QUESTIONS §1): one sentence, and a reason for each design that is
/// not the winner. Window, terminal, JSON and Terraform show the same instance.
public sealed interface Verdict {

    /// The decision, in a sentence or a few.
    String sentence();

    /// Why each other design is not the winner, in the order of the compared designs.
    List<Reason> reasons();

    /// What exports and totals take where the plan leaves the choice open; empty when no design
    /// carries the load.
    Optional<Design> chosen();

    /// The cheapest fit design.
    default Optional<Design> winner() {
        return this instanceof Decided decided ? Optional.of(decided.design()) : Optional.empty();
    }

    /// US dollars per month that the winner saves over the next fit design.
    default Optional<BigDecimal> savesUsd() {
        return this instanceof Decided decided ? decided.saves() : Optional.empty();
    }

    /// One design is fit and costs least, or as much as another and starts work sooner.
    ///
    /// @param saves over the next fit design; empty without one
    record Decided(Design design, Optional<BigDecimal> saves, String sentence, List<Reason> reasons)
            implements Verdict {

        @Override
        public Optional<Design> chosen() {
            return Optional.of(design);
        }
    }

    /// The fit designs that cost least differ by no more than their figures may be off.
    ///
    /// @param tied cheapest first
    record TooClose(List<Design> tied, String sentence, List<Reason> reasons) implements Verdict {

        @Override
        public Optional<Design> chosen() {
            return tied.stream().findFirst();
        }
    }

    /// Who wins depends on designs of which it is too close to call whether they fit.
    record FitTooClose(
            List<Design> undecided, Optional<Design> chosen, String sentence, List<Reason> reasons)
            implements Verdict {}

    /// Designs carry the load, none is fit.
    ///
    /// @param closest needs least to fit
    record NoneFit(Design closest, Optional<Design> chosen, String sentence, List<Reason> reasons)
            implements Verdict {}

    /// A design was not priced and might be the better one.
    record Unknown(Optional<Design> chosen, String sentence, List<Reason> reasons)
            implements Verdict {}

    /// No compared design carries the load.
    record NoneFeasible(String sentence, List<Reason> reasons) implements Verdict {

        @Override
        public Optional<Design> chosen() {
            return Optional.empty();
        }
    }

    /// Why a design is not the winner, or is taken all the same.
    record Reason(Design design, Kind kind, String text) {}

    /// What a reason is about.
    enum Kind {
        DEARER("dearer"),
        TOO_SLOW("too-slow"),
        LOSES("loses"),
        INFEASIBLE("infeasible"),
        NOT_AVAILABLE("not-available"),
        TOO_CLOSE("too-close"),
        EQUAL("equal"),
        CHOSEN_BY_HAND("chosen-by-hand");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /// As `compare --json` names it.
        public String id() {
            return id;
        }
    }
}
