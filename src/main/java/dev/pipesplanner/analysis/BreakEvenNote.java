package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Sentences;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What there is to say of a break-even beside its volumes: which design is cheaper throughout,
/// where designs stop carrying the load, and what is simulated.
record BreakEvenNote(
        CostByVolume costs,
        List<BreakEvenSearch.Limit> limits,
        Optional<Design> throughout,
        boolean isAnyKnown) {

    String text(boolean hasCrossings) {
        List<String> parts = new ArrayList<>();
        if (!hasCrossings && costs.designs().size() > 1) {
            throughout
                    .map(design ->
                            Sentences.capitalized(design.subject()) + " is " + comparative() + ".")
                    .or(() -> equal())
                    .ifPresent(parts::add);
        }
        limits.forEach(limit -> parts.add(edge(limit)));
        parts.add(simulated());
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String comparative() {
        return costs.designs().size() > 2 ? "cheapest throughout" : "cheaper throughout";
    }

    private Optional<String> equal() {
        return isAnyKnown && limits.isEmpty()
                ? Optional.of("All designs cost the same throughout.")
                : Optional.empty();
    }

    private String edge(BreakEvenSearch.Limit limit) {
        String name = limit.edge().limited().subject();
        String reason =
                switch (limit.outcome()) {
                    case Outcome.Infeasible<DesignUsage>(String why) ->
                            name + " cannot carry the load: " + Sentences.withoutStop(why);
                    case Outcome.NotAvailable<DesignUsage>(String why) ->
                            name + " has no total: " + Sentences.withoutStop(why);
                    case Outcome.Feasible<DesignUsage> _ -> name + " cannot carry the load";
                };
        return isAnyKnown
                ? "Above "
                        + messages(limit.edge().messagesPerMonth())
                        + " per month "
                        + reason
                        + "."
                : "No break-even: " + reason + ".";
    }

    /// What is marked as simulated; empty when all is closed form.
    private String simulated() {
        return costs.isSimulated() && isAnyKnown
                ? "Costs are simulated at "
                        + SimulatedCosts.POINTS
                        + " volumes, at more near a break-even, and interpolated."
                : "";
    }

    private static String messages(double volume) {
        String count = Figures.volume(volume);
        return count + (count.equals("1") ? " message" : " messages");
    }
}
