package dev.pipesplanner.answer;

import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.usage.Outcome;

import java.util.Optional;

/// What is known of one design of one environment.
public record Answer(Design design, Outcome<Priced> outcome) {

    /// The month's bill, latency and losses; empty unless the design carries the load.
    public Optional<Priced> priced() {
        return outcome.feasible();
    }

    /// Whether the design carries the load and does what the workload asks for (QUESTIONS §1).
    public boolean isFit(Workload workload) {
        return priced().filter(priced -> Fit.of(priced, workload).isFit()).isPresent();
    }

    /// Neither engine could say whether the design carries the load, or at what cost.
    public boolean isUnknown() {
        return outcome instanceof Outcome.NotAvailable<Priced>;
    }

    /// What a month costs, as the bill shows it, such as `12.34`; empty when it was not priced.
    public String monthlyUsd() {
        return priced().map(priced -> Cents.of(priced.bill().totalUsd()).toPlainString())
                .orElse("");
    }

    /// Why the design should not be built as it is; empty when nothing speaks against it.
    public String warning() {
        return switch (outcome) {
            case Outcome.Feasible<Priced> _ -> "";
            case Outcome.Infeasible<Priced>(String reason) ->
                    design.id() + " cannot carry this workload: " + reason;
            case Outcome.NotAvailable<Priced>(String reason) ->
                    design.id() + " was not priced: " + reason;
        };
    }
}
