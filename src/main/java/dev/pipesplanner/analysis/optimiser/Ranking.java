package dev.pipesplanner.analysis.optimiser;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Who is better.
final class Ranking {

    /// By dollars and cents, then by the wait, then by how little is changed; a stable sort keeps
    /// the order of candidates beyond.
    static final Comparator<Contender> BEST =
            Comparator.comparing(Contender::cents)
                    .thenComparing(Contender::comparableWait)
                    .thenComparing(each -> each.candidate().words().size());

    private static final Comparator<Contender> CLOSEST =
            Comparator.comparingDouble(Contender::distance)
                    // a target of no wait and a tolerance of no loss are infinitely far for all
                    .thenComparingDouble(Contender::lostShare)
                    .thenComparingDouble(Contender::comparableWait)
                    .thenComparing(BEST);

    private Ranking() {}

    /// Those that fit, the best first, then those that do not, the closest first.
    static List<Contender> of(Collection<Contender> contenders) {
        Stream<Contender> fit = contenders.stream().filter(Contender::isFit).sorted(BEST);
        Stream<Contender> rest =
                contenders.stream()
                        .filter(each -> each.isPriced() && !each.isFit())
                        .sorted(CLOSEST);
        return Stream.concat(fit, rest).toList();
    }
}
