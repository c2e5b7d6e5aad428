package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// The tournament against a look at every server, from two servers to many blocks of them.
class FreeTimesTest {

    private static final long SEED = 5;

    private final Random random = new Random(SEED);

    @Test
    void theFirstServerIsTheOneThatALookAtAllFinds() {
        FreeTimes free = new FreeTimes(2);
        while (free.room() < 4_096) {
            for (int i = 0; i < 200; i++) {
                int server = random.nextInt(free.room());
                if (random.nextInt(3) == 0) {
                    free.remove(server);
                } else {
                    free.set(server, random.nextInt(50));
                }
                assertFirst(free);
            }
            free.grow();
            assertFirst(free);
        }
    }

    private static void assertFirst(FreeTimes free) {
        int first = 0;
        for (int server = 1; server < free.room(); server++) {
            if (free.time(server) < free.time(first)) {
                first = server;
            }
        }

        assertThat(free.earliest()).isEqualTo(free.time(first));
        assertThat(free.earliestServer()).isEqualTo(first);
    }

    @Test
    void roomThatNobodyUsesCostsLittle() {
        FreeTimes free = new FreeTimes(1 << 24);

        free.set((1 << 24) - 1, 3);

        assertThat(free.earliestServer()).isEqualTo((1 << 24) - 1);
        assertThat(free.time(7)).isInfinite();
    }
}
