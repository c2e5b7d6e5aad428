package dev.pipesplanner.analysis;

import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.answer.SimulatedComparison;
import dev.pipesplanner.plan.Design;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The simulated month by minute: what entered, and the course of each design.
public final class Timeline {

    public static final Timeline NONE = new Timeline(new int[0], List.of(), Map.of(), Map.of());

    private static final int HOUR = 60;

    private final int[] arrivals;
    private final List<Design> compared;
    private final Map<Design, DesignTimeline> designs;
    private final Map<Design, String> missing;

    private Timeline(
            int[] arrivals,
            List<Design> compared,
            Map<Design, DesignTimeline> designs,
            Map<Design, String> missing) {
        this.arrivals = arrivals;
        this.compared = List.copyOf(compared);
        this.designs = Map.copyOf(designs);
        this.missing = Map.copyOf(missing);
    }

    public static Timeline of(SimulatedComparison simulated) {
        int[] arrivals =
                simulated.designs().stream()
                        .findFirst()
                        .map(design -> design.result().series().arrivals())
                        .orElse(new int[0]);
        Map<Design, DesignTimeline> designs = new EnumMap<>(Design.class);
        for (Priced priced : simulated.comparison().priced().toList()) {
            simulated
                    .design(priced.design())
                    .map(found -> DesignTimeline.of(found.result().series(), priced.bill()))
                    .ifPresent(timeline -> designs.put(priced.design(), timeline));
        }
        return new Timeline(
                arrivals, simulated.comparison().designs(), designs, simulated.missing());
    }

    /// Minutes of the month, 0 when no design could be simulated.
    public int minutes() {
        return arrivals.length;
    }

    /// The compared designs, simulated or not, in the plan's order.
    public List<Design> compared() {
        return compared;
    }

    /// Why designs have no course.
    public Map<Design, String> missing() {
        return missing;
    }

    public Optional<DesignTimeline> course(Design design) {
        return Optional.ofNullable(designs.get(design));
    }

    /// The designs that were simulated.
    public Set<Design> designs() {
        return designs.isEmpty() ? Set.of() : EnumSet.copyOf(designs.keySet());
    }

    /// The hour, counted from the beginning, in which all designs together let most messages wait,
    /// minute by minute; without any waiting the one with most arrivals.
    public int worstHour() {
        int worst = 0;
        double most = -1;
        for (int hour = 0; hour * HOUR < minutes(); hour++) {
            int from = hour * HOUR;
            int to = Math.min(minutes(), from + HOUR);
            // arrivals break ties, and never outweigh a waiting message
            double weight = waiting(from, to) + sum(arrivals, from, to) / 1e12;
            if (weight > most) {
                most = weight;
                worst = hour;
            }
        }
        return worst;
    }

    /// The minutes from `from` on, gathered in steps of equal length.
    ///
    /// @param to exclusive; the last step may be shorter
    public TimelineSlice slice(int from, int to, int step) {
        return TimelineSlice.of(this, from, to, step);
    }

    int[] arrivals() {
        return arrivals;
    }

    private double waiting(int from, int to) {
        double sum = 0;
        for (DesignTimeline design : designs.values()) {
            sum += sum(design.backlog(), from, to);
        }
        return sum;
    }

    private static double sum(int[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
