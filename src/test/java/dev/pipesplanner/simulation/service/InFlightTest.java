package dev.pipesplanner.simulation.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class InFlightTest {

    private final InFlight inFlight = new InFlight();

    @Test
    void aWorkIsInFlightUntilTheMinuteInWhichItEnds() {
        inFlight.begin(61);

        assertThat(inFlight.at(1)).isOne();
        assertThat(inFlight.at(2)).isZero();
    }

    @Test
    void whatIsCutOffIsNoLongerInFlight() {
        inFlight.begin(1_000_000);
        inFlight.begin(90);

        inFlight.cut(1_000_000);

        assertThat(inFlight.at(1)).isOne();
        assertThat(inFlight.at(2)).isZero();
        assertThat(inFlight.at(20_000)).isZero();
    }

    @Test
    void whatEndsWithAMinuteThatHasPassedIsOverByTheNext() {
        inFlight.at(3);
        inFlight.begin(180);

        assertThat(inFlight.at(4)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itCountsWhatALookAtEachWorkCounts(long seed) {
        Random random = new Random(seed);
        List<Double> ends = new ArrayList<>();
        for (int minute = 1; minute < 2_000; minute++) {
            double now = minute * 60;
            for (int i = random.nextInt(4); i > 0; i--) {
                double end = now - random.nextDouble() * 60 + random.nextDouble() * 100_000;
                if (end > now - 60) {
                    ends.add(end);
                    inFlight.begin(end);
                }
            }
            ends.removeIf(end -> end <= now);
            assertThat(inFlight.at(minute)).isEqualTo(ends.size());
            if (!ends.isEmpty() && random.nextInt(5) == 0) {
                inFlight.cut(ends.removeLast());
            }
        }
    }
}
