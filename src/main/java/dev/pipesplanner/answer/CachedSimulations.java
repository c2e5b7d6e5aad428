package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulation;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// The simulation as fallback engine: a fixed seed, and no month simulated twice. May be asked by
/// several threads.
///
/// A month of more messages than asked is shortened, but never below a day, a week of weekly
/// arrivals, or one round of a trace.
public final class CachedSimulations implements FallbackEngine {

    /// The seed of every answer, so that the same plan always has the same one.
    public static final long SEED = 1;

    /// Of a volume whose month cannot be shortened so far, so many times more are waited for.
    private static final double PATIENCE = 4;

    private static final int MOST_QUESTIONS = 512;

    /// The months of the questions asked last.
    private static final class Known extends LinkedHashMap<Question, List<Outcome<Estimate>>> {

        private static final long serialVersionUID = 1;

        Known() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, List<Outcome<Estimate>>> eldest) {
            return size() > MOST_QUESTIONS;
        }
    }

    private final Supplier<Progress> progress;
    private final Map<Question, List<Outcome<Estimate>>> known;

    /// @param progress told of each simulation, and what may cancel it
    public CachedSimulations(Supplier<Progress> progress) {
        this(progress, new Known());
    }

    private CachedSimulations(
            Supplier<Progress> progress, Map<Question, List<Outcome<Estimate>>> known) {
        this.progress = progress;
        this.known = known;
    }

    /// The same answers for somebody else.
    ///
    /// @param other told of each simulation from there, and what may cancel it
    public CachedSimulations watchedBy(Supplier<Progress> other) {
        return new CachedSimulations(other, known);
    }

    @Override
    public Outcome<Months> months(Question question, int count) {
        Span span = Span.of(question);
        List<Outcome<Estimate>> months = new ArrayList<>(known(question));
        while (months.size() < count) {
            Outcome<Estimate> next = simulated(question, span, months.size());
            months.add(next);
            if (next.feasible().isEmpty()) {
                break;
            }
        }
        remember(question, months);
        return Outcome.all(months.stream().limit(count).toList())
                .map(counted ->
                        new Months(
                                counted,
                                span.caveat(count),
                                Months.together(question.environment(), count)));
    }

    private List<Outcome<Estimate>> known(Question question) {
        synchronized (known) {
            return known.getOrDefault(question, List.of());
        }
    }

    /// Somebody else may have gone further meanwhile.
    private void remember(Question question, List<Outcome<Estimate>> months) {
        synchronized (known) {
            if (months.size() > known.getOrDefault(question, List.of()).size()) {
                known.put(question, List.copyOf(months));
            }
        }
    }

    private Outcome<Estimate> simulated(Question question, Span span, int month) {
        Environment environment = question.environment();
        return new Simulation(question.hoursPerMonth(), span.days(), SEED, month)
                .run(environment, question.design(), progress.get())
                .map(result ->
                        new Estimate(
                                result.used(),
                                result.latency(environment.workload().latencyTarget(), "")));
    }

    /// How much of a month is simulated.
    private record Span(double days, boolean isWhole) {

        static Span of(Question question) {
            double month = question.hoursPerMonth() / 24.0;
            Environment environment = question.environment();
            double messages = Math.max(1, environment.workload().messagesPerMonth());
            double wanted = month * question.mostMessages() / messages;
            double days = Math.min(month, Math.max(leastDays(environment), wanted));
            return new Span(days, days == month);
        }

        String caveat(int months) {
            String first =
                    "waits of "
                            + (months == 1 ? "one simulated month" : months + " simulated months");
            return isWhole
                    ? first + ", seed " + SEED
                    : String.format(
                            Locale.ROOT,
                            "waits of %s%.1f simulated days, seed %d",
                            months == 1 ? "" : months + " times ",
                            days,
                            SEED);
        }
    }

    @Override
    public double reach(Environment environment, int hoursPerMonth) {
        double month = hoursPerMonth / 24.0;
        double least = Math.min(month, leastDays(environment));
        return PATIENCE * Looks.QUICK_MESSAGES * month / least;
    }

    private static double leastDays(Environment environment) {
        return Math.max(1, environment.workload().arrivals().roundDays());
    }
}
