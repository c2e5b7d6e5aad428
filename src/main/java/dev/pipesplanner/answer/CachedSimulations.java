package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulation;
import dev.pipesplanner.usage.Outcome;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// The simulation as fallback engine: a fixed seed, and no question simulated twice.
///
/// A month of more than five million messages is shortened to about that many, but never below a
/// day, a week of weekly arrivals, or one round of a trace. May be asked by several threads.
public final class CachedSimulations implements FallbackEngine {

    /// The seed of every answer, so that the same plan always has the same one.
    public static final long SEED = 1;

    private static final double MOST_MESSAGES = 5e6;

    /// Of a volume whose month cannot be shortened so far, so many times more are waited for.
    private static final double PATIENCE = 4;

    private static final int MOST_ANSWERS = 512;

    private record Question(Environment environment, Design design, int hoursPerMonth) {}

    /// The last ones that somebody asked for.
    private static final class Answers extends LinkedHashMap<Question, Outcome<Estimate>> {

        private static final long serialVersionUID = 1;

        Answers() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Outcome<Estimate>> eldest) {
            return size() > MOST_ANSWERS;
        }
    }

    private final Supplier<Progress> progress;
    private final Map<Question, Outcome<Estimate>> answers;

    /// @param progress told of each simulation, and what may cancel it
    public CachedSimulations(Supplier<Progress> progress) {
        this(progress, new Answers());
    }

    private CachedSimulations(
            Supplier<Progress> progress, Map<Question, Outcome<Estimate>> answers) {
        this.progress = progress;
        this.answers = answers;
    }

    /// The same answers for somebody else.
    ///
    /// @param other told of each simulation from there, and what may cancel it
    public CachedSimulations watchedBy(Supplier<Progress> other) {
        return new CachedSimulations(other, answers);
    }

    @Override
    public Outcome<Estimate> estimate(Environment environment, Design design, int hoursPerMonth) {
        Question question = new Question(environment, design, hoursPerMonth);
        synchronized (answers) {
            Outcome<Estimate> known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        Outcome<Estimate> estimate = simulated(question);
        synchronized (answers) {
            answers.put(question, estimate);
        }
        return estimate;
    }

    private Outcome<Estimate> simulated(Question question) {
        Simulation simulation = new Simulation(question.hoursPerMonth(), days(question), SEED);
        return simulation
                .run(question.environment(), question.design(), progress.get())
                .map(result ->
                        new Estimate(
                                result.used(),
                                result.latency(
                                        question.environment().workload().latencyTarget(),
                                        span(simulation))));
    }

    private static String span(Simulation simulation) {
        boolean whole = simulation.days() * 24 == simulation.hoursPerMonth();
        return whole
                ? "waits of one simulated month, seed " + SEED
                : String.format(
                        Locale.ROOT,
                        "waits of %.1f simulated days, seed %d",
                        simulation.days(),
                        SEED);
    }

    @Override
    public double reach(Environment environment, int hoursPerMonth) {
        double month = hoursPerMonth / 24.0;
        double least = Math.min(month, leastDays(environment));
        return PATIENCE * MOST_MESSAGES * month / least;
    }

    private static double leastDays(Environment environment) {
        return Math.max(1, environment.workload().arrivals().roundDays());
    }

    private static double days(Question question) {
        double month = question.hoursPerMonth() / 24.0;
        var workload = question.environment().workload();
        double least = leastDays(question.environment());
        double wanted = month * MOST_MESSAGES / Math.max(1, workload.messagesPerMonth());
        return Math.min(month, Math.max(least, wanted));
    }
}
