package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.FallbackEngine.Question;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.simulation.Progress;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/// What is simulated once.
final class CachedSimulationsTest {

    private final AtomicInteger simulated = new AtomicInteger();
    private final CachedSimulations simulations =
            new CachedSimulations(() -> {
                simulated.incrementAndGet();
                return Progress.NONE;
            });

    private void ask(Environment environment) {
        simulations.months(new Question(environment, Design.PIPES, 730), 2, 1e6);
    }

    @Test
    void anEnvironmentOfAnotherNameOrChoiceHasTheSameMonths() {
        Environment dev = Environment.withDefaults("dev");

        ask(dev);
        ask(dev.withName("stage"));
        ask(dev.withChosenDesign(Setting.of(Design.SERVICE)));

        assertThat(simulated).hasValue(2);
    }

    @Test
    void anotherVolumeHasMonthsOfItsOwn() {
        Environment dev = Environment.withDefaults("dev");

        ask(dev);
        ask(dev.withMessagesPerMonth(dev.workload().messagesPerMonth() + 1));

        assertThat(simulated).hasValue(4);
    }
}
