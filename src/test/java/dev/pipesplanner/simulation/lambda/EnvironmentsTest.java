package dev.pipesplanner.simulation.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.StreamPurpose;

import org.junit.jupiter.api.Test;

/// Which environment an invocation gets (LAMBDA-MODEL §§5, 9).
class EnvironmentsTest {

    private static final double LONG = 1e9;

    // two begin at 0 and 1 s; the second ends first, at 5 s, the first at 10 s
    @Test
    void theOneUsedLastIsTakenFirst() {
        Environments environments = new Environments(300, LONG);
        int first = start(environments, 0, 10);
        int second = start(environments, 1, 5);

        assertThat(environments.releaseNext()).isEqualTo(5);
        assertThat(environments.releaseNext()).isEqualTo(10);

        assertThat(environments.take(20)).isTrue();
        assertThat(environments.current()).isEqualTo(first);
        environments.hold(21);
        assertThat(environments.take(20)).isTrue();
        assertThat(environments.current()).isEqualTo(second);
    }

    // idle since 5 and 10 s: at 310 s the younger one is still there, at 310.1 s none
    @Test
    void anIdleOneDiesAfterAWhile() {
        assertThat(isWarmAt(310)).isTrue();
        assertThat(isWarmAt(310.1)).isFalse();
    }

    private static boolean isWarmAt(double time) {
        Environments environments = new Environments(300, LONG);
        start(environments, 0, 10);
        start(environments, 1, 5);
        environments.releaseNext();
        environments.releaseNext();
        return environments.take(time);
    }

    // born at 0 s and used for 600 s: at 601 s it is discarded, and the next one, born at 300 s, is
    // taken
    @Test
    void anOldOneIsNotUsedAgain() {
        Environments environments = new Environments(300, 600);
        start(environments, 0, 600.5);
        int younger = start(environments, 300, 600);
        environments.releaseNext();
        environments.releaseNext();

        assertThat(environments.take(601)).isTrue();
        assertThat(environments.current()).isEqualTo(younger);
        environments.hold(700);
        assertThat(environments.take(601)).isFalse();
    }

    @Test
    void thereIsRoomForAnyNumber() {
        Environments environments = new Environments(300, LONG);
        for (int i = 0; i < 1_000; i++) {
            start(environments, i, 10_000 - i);
        }

        assertThat(environments.running()).isEqualTo(1_000);
        assertThat(environments.nextFree()).isCloseTo(9_001, within(1e-6));
    }

    private static int start(Environments environments, double from, double until) {
        environments.take(from);
        environments.hold(until);
        return environments.current();
    }

    // LAMBDA-FACTS 54: 0.9 invocations a second of 1.991 s, exponential, kept for 600 s: 7.66 on
    // average; the closed form has 7.681448
    @Test
    void asManyAreKeptAsSimfaasSays() {
        RandomStream draws = new RandomStream();
        draws.start(1, 0, StreamPurpose.WORK);
        Environments environments = new Environments(600, LONG);
        double[] diesAt = new double[64];
        double time = 0;
        double seconds = 0;
        for (int i = 0; i < 3_000_000; i++) {
            double next = time + draws.exponential() / 0.9;
            for (double dies : diesAt) {
                seconds += Math.max(0, Math.min(next, dies) - time);
            }
            time = next;
            while (environments.nextFree() <= time) {
                environments.releaseNext();
            }
            environments.take(time);
            double end = time + 1.991 * draws.exponential();
            environments.hold(end);
            diesAt[environments.current()] = end + 600;
        }

        assertThat(seconds / time).isCloseTo(7.66, within(0.04));
    }
}
