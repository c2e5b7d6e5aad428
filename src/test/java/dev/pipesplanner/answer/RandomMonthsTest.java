package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.RandomEnvironments;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What few months say of 200 random plans over all policies against what 200 months say.
@Tag("thorough")
class RandomMonthsTest {

    private static final int PLANS = 200;
    private static final int MANY = 200;
    private static final String REGION = "us-east-1";
    private static final List<String> POLICIES =
            List.of("fixed", "step", "step", "target-tracking", "target-tracking");
    private static final PriceBook BOOK = new BundledPriceBooks().usable(REGION).orElseThrow();

    private final Planner planner =
            new Planner(730, false).with(new CachedSimulations(() -> Progress.NONE));

    @Test
    void intervalsHoldTheMeanOfManyMonthsAndNoWinnerIsContradicted() {
        RandomEnvironments environments = new RandomEnvironments(16, List.of(REGION));
        Random random = new Random(16);
        int judged = 0;
        int inside = 0;
        int tooClose = 0;
        List<String> contradicted = new ArrayList<>();
        while (judged < PLANS) {
            Environment environment = varied(environments.next("e" + judged), random);
            if (!PlanChecks.of(environment).isEmpty()) {
                continue;
            }
            Comparison comparison = planner.compare(environment, BOOK);
            if (comparison.paired().months() == 0 || comparison.priced().count() < 2) {
                continue;
            }
            judged++;
            Comparison many = planner.with(new Looks.Fixed(MANY)).compare(environment, BOOK);
            Interval few =
                    comparison.paired().difference(Design.SERVICE, Design.PIPES).orElseThrow();
            Interval known = many.paired().difference(Design.SERVICE, Design.PIPES).orElseThrow();
            inside += few.low() <= known.mean() && known.mean() <= few.high() ? 1 : 0;
            if (comparison.verdict() instanceof Verdict.TooClose) {
                tooClose++;
                assertThat(Math.abs(few.mean())).isLessThanOrEqualTo(few.halfWidth());
            }
            contradiction(comparison, known).ifPresent(contradicted::add);
        }

        System.out.printf(
                "RandomMonths: %d of %d inside, %d too close to call%n", inside, PLANS, tooClose);
        assertThat(inside).isGreaterThanOrEqualTo(180);
        assertThat(contradicted).isEmpty();
    }

    /// A fit winner that many months call dearer than another fit design, beyond four standard
    /// errors: a half-width is at least 1.96 of them.
    private static Optional<String> contradiction(Comparison comparison, Interval serviceDearer) {
        boolean bothFit =
                comparison
                        .priced()
                        .allMatch(priced ->
                                Fit.of(priced, comparison.environment().workload()).isFit());
        if (!bothFit || comparison.recommended().isEmpty()) {
            return Optional.empty();
        }
        double lead =
                comparison.recommended().get() == Design.PIPES
                        ? serviceDearer.mean()
                        : -serviceDearer.mean();
        return lead < -4 / 1.96 * serviceDearer.halfWidth()
                ? Optional.of(comparison.environment().name() + ": " + lead)
                : Optional.empty();
    }

    private static Environment varied(Environment environment, Random random) {
        Environment varied = environment;
        String policy = POLICIES.get(random.nextInt(POLICIES.size()));
        int min = policy.equals("step") ? random.nextInt(2) : 1 + random.nextInt(2);
        String[][] fields = {
            {"workload.messagesPerMonth", "" + (int) Math.pow(10, 2 + 2.3 * random.nextDouble())},
            {
                "workload.arrivals.pattern",
                List.of("poisson", "weekly", "bursty", "periodic").get(random.nextInt(4))
            },
            {"service.scaling.policy", policy},
            {"service.minTasks", "" + min},
            {"service.maxTasks", "" + (min + 1 + random.nextInt(8))},
        };
        for (String[] field : fields) {
            varied = PlanFields.require(field[0]).withText(varied, field[1]);
        }
        return varied;
    }
}
