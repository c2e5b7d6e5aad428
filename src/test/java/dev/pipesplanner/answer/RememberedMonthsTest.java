package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.usage.Outcome;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/// No month is simulated twice, and no more are remembered than there is room for.
class RememberedMonthsTest {

    private final AtomicInteger simulated = new AtomicInteger();

    private final CachedSimulations simulations = simulations(1_000);

    @Test
    void theRefinedLookBeginsWithTheMonthOfTheFirst() {
        Environment tracked = tracked("2000");

        months(simulations, tracked, 1, Looks.FIRST);
        assertThat(simulated).hasValue(1);
        months(simulations, tracked, 10, Looks.UNTIL_DECIDED);
        assertThat(simulated).hasValue(10);
        months(simulations, tracked, 3, Looks.FIRST);
        assertThat(simulated).hasValue(10);
    }

    @Test
    void aMonthThatIsNotCarriedIsAskedForOnce() {
        Environment overloaded = Environments.with("workload.messagesPerMonth=10M");

        for (int i = 0; i < 3; i++) {
            assertThat(months(simulations, overloaded, 10, Looks.UNTIL_DECIDED))
                    .isInstanceOf(Outcome.Infeasible.class);
        }
        assertThat(simulated).hasValue(1);
    }

    @Test
    void theMonthsAskedForLongestAgoAreForgotten() {
        CachedSimulations small = simulations(5);

        months(small, tracked("100"), 2, Looks.FIRST);
        months(small, tracked("200"), 2, Looks.FIRST);
        months(small, tracked("100"), 2, Looks.FIRST);
        months(small, tracked("300"), 2, Looks.FIRST);
        assertThat(simulated).hasValue(6);
        months(small, tracked("100"), 2, Looks.FIRST);
        assertThat(simulated).as("asked for again meanwhile").hasValue(6);
        months(small, tracked("200"), 2, Looks.FIRST);
        assertThat(simulated).as("forgotten").hasValue(8);
    }

    /// However many they are.
    @Test
    void theMonthsAskedForLastStay() {
        CachedSimulations small = simulations(5);

        months(small, tracked("100"), 7, Looks.FIRST);
        months(small, tracked("100"), 7, Looks.FIRST);
        assertThat(simulated).hasValue(7);
    }

    private CachedSimulations simulations(int most) {
        return new CachedSimulations(
                () -> {
                    simulated.incrementAndGet();
                    return Progress.NONE;
                },
                new RememberedMonths(most));
    }

    private static Outcome<Months> months(
            CachedSimulations simulations, Environment environment, int count, Looks looks) {
        return simulations.months(
                new FallbackEngine.Question(environment, Design.PIPES, 730),
                count,
                looks.mostMessages());
    }

    private static Environment tracked(String messages) {
        return Environments.with("workload.messagesPerMonth=" + messages);
    }
}
