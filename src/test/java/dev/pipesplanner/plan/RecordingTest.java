package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class RecordingTest {

    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    @Test
    void aRecordingNeverAnswersForAnotherFile() {
        Recording recording = new Recording("a.csv", START, 60, new double[] {1, 2});

        Arrivals.Trace renamed = new Arrivals.Trace("b.csv", recording);

        assertThat(renamed).isEqualTo(Arrivals.Trace.of("b.csv"));
        assertThat(renamed.recording().isUsable()).isFalse();
    }

    @Test
    void theFieldOfTheFileKeepsWhatWasReadFromIt() {
        Environment environment =
                PlanFields.require("workload.arrivals.pattern")
                        .withText(Environment.withDefaults("dev"), "trace");

        Environment named = PlanFields.require("workload.arrivals.file").withText(environment, "x");

        assertThat(named.workload().arrivals()).isEqualTo(Arrivals.Trace.of("x"));
    }

    @Test
    void impossiblePeriodsAndCountsAreRefused() {
        assertThatThrownBy(() -> new Recording("a.csv", START, 0, new double[0]))
                .hasMessage("The period (0 s) of a recording must be above 0.");
        assertThatThrownBy(() -> new Recording("a.csv", START, 60, new double[] {-1}))
                .hasMessage("A count (-1.0) of a recording must be a finite number from 0.");
    }
}
