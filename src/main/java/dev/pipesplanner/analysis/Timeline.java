package dev.pipesplanner.analysis;

import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.answer.SimulatedComparison;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/// The simulated month by minute: what entered, and the course of each design.
public final class Timeline {

    public static final Timeline NONE = new Timeline(new int[0], null, null, Map.of());

    private static final int HOUR = 60;

    private final int[] arrivals;
    private final @Nullable DesignTimeline pipes;
    private final @Nullable DesignTimeline service;
    private final Map<Design, String> missing;

    private Timeline(
            int[] arrivals,
            @Nullable DesignTimeline pipes,
            @Nullable DesignTimeline service,
            Map<Design, String> missing) {
        this.missing = Map.copyOf(missing);
        this.arrivals = arrivals;
        this.pipes = pipes;
        this.service = service;
    }

    public static Timeline of(SimulatedComparison simulated) {
        int[] arrivals =
                simulated.designs().stream()
                        .findFirst()
                        .map(design -> design.result().series().arrivals())
                        .orElse(new int[0]);
        return new Timeline(
                arrivals,
                course(simulated, Design.PIPES),
                course(simulated, Design.SERVICE),
                simulated.missing());
    }

    private static @Nullable DesignTimeline course(SimulatedComparison simulated, Design design) {
        return simulated.comparison().answer(design).outcome()
                        instanceof Outcome.Feasible(Priced priced)
                ? simulated
                        .design(design)
                        .map(found -> DesignTimeline.of(found.result().series(), priced.bill()))
                        .orElse(null)
                : null;
    }

    /// Minutes of the month, 0 when no design could be simulated.
    public int minutes() {
        return arrivals.length;
    }

    /// Why designs have no course.
    public Map<Design, String> missing() {
        return missing;
    }

    public Optional<DesignTimeline> course(Design design) {
        return Optional.ofNullable(
                switch (design) {
                    case PIPES -> pipes;
                    case SERVICE -> service;
                });
    }

    /// The hour, counted from the beginning, in which both designs together let most messages wait,
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
        for (Design design : Design.values()) {
            sum += course(design).map(course -> sum(course.backlog(), from, to)).orElse(0.0);
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
