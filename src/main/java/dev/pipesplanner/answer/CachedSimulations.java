package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulation;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// The simulation as fallback engine: a fixed seed, and no month simulated twice. May be asked by
/// several threads.
///
/// A month of more messages than asked is shortened, but never below a day, a week of weekly
/// arrivals, or one round of a trace.
public final class CachedSimulations implements FallbackEngine {

    /// The seed of every answer, so that the same plan always has the same one.
    public static final long SEED = 1;

    private final Supplier<Progress> progress;
    private final RememberedMonths known;

    /// @param progress told of each simulation, and what may cancel it
    public CachedSimulations(Supplier<Progress> progress) {
        this(progress, new RememberedMonths());
    }

    CachedSimulations(Supplier<Progress> progress, RememberedMonths known) {
        this.progress = progress;
        this.known = known;
    }

    @Override
    public CachedSimulations watchedBy(Supplier<Progress> other) {
        return new CachedSimulations(other, known);
    }

    @Override
    public Outcome<Months> months(Question question, int count, double mostMessages) {
        Span span = Span.of(question, mostMessages);
        RememberedMonths.Spans spans =
                new RememberedMonths.Spans(withoutNames(question), span.days());
        List<Outcome<Estimate>> months = new ArrayList<>(known.of(spans));
        while (months.size() < count && isFeasible(months)) {
            months.add(simulated(question, span, months.size()));
        }
        known.remember(spans, months);
        return Outcome.all(months.stream().limit(count).toList())
                .map(counted ->
                        new Months(
                                counted,
                                span.caveat(count),
                                Months.together(question.environment(), count)));
    }

    /// Ten environments that differ in name are simulated once, and so is one whose design is
    /// chosen.
    private static Question withoutNames(Question question) {
        return new Question(
                question.environment().withName("any").withChosenDesign(Setting.auto()),
                question.design(),
                question.hoursPerMonth());
    }

    /// After a month that the design does not carry there is none.
    private static boolean isFeasible(List<Outcome<Estimate>> months) {
        return months.isEmpty() || months.getLast().feasible().isPresent();
    }

    private Outcome<Estimate> simulated(Question question, Span span, int month) {
        Environment environment = question.environment();
        return new Simulation(question.hoursPerMonth(), span.days(), SEED, month)
                .run(environment, question.design(), progress.get())
                .map(counted -> Estimate.of(counted, environment.workload()));
    }

    /// How much of a month is simulated.
    private record Span(double days, boolean isWhole) {

        static Span of(Question question, double mostMessages) {
            double month = question.hoursPerMonth() / 24.0;
            Environment environment = question.environment();
            double messages = Math.max(1, environment.workload().messagesPerMonth());
            double wanted = month * mostMessages / messages;
            double days = Math.min(month, Math.max(leastDays(environment), wanted));
            return new Span(days, days == month);
        }

        String caveat(int months) {
            String spread = months == 1 ? ", " + Months.SPREAD_UNKNOWN : "";
            return "waits of " + simulated(months) + ", seed " + SEED + spread;
        }

        private String simulated(int months) {
            if (isWhole) {
                return months == 1 ? "one simulated month" : months + " simulated months";
            }
            String each = String.format(Locale.ROOT, "%.1f simulated days", days);
            return months == 1 ? each : months + " times " + each;
        }
    }

    @Override
    public double reach(Environment environment, int hoursPerMonth) {
        double month = hoursPerMonth / 24.0;
        double least = Math.min(month, leastDays(environment));
        return Looks.QUICK_MESSAGES * month / least;
    }

    private static double leastDays(Environment environment) {
        return Math.max(1, environment.workload().arrivals().roundDays());
    }
}
