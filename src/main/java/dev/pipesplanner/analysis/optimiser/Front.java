package dev.pipesplanner.analysis.optimiser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Cost against wait: the candidates of which none is both cheaper and quicker (QUESTIONS §3).
///
/// @param members the cheapest first, each next one quicker
/// @param dominated by a member, which costs no more and lets messages wait no longer
/// @param infeasible how many carry no load, or have no known cost
public record Front(List<Contender> members, List<Contender> dominated, int infeasible) {

    public Front {
        members = List.copyOf(members);
        dominated = List.copyOf(dominated);
    }

    /// Costs are taken to the cent; of candidates alike in both the first is the member.
    public static Front of(Collection<Contender> contenders) {
        List<Contender> priced =
                contenders.stream().filter(Contender::isPriced).sorted(Ranking.BEST).toList();
        List<Contender> members = new ArrayList<>();
        List<Contender> dominated = new ArrayList<>();
        double quickest = Double.POSITIVE_INFINITY;
        for (Contender each : priced) {
            boolean isQuicker = members.isEmpty() || each.comparableWait() < quickest;
            (isQuicker ? members : dominated).add(each);
            quickest = Math.min(quickest, each.comparableWait());
        }
        return new Front(members, dominated, contenders.size() - priced.size());
    }
}
