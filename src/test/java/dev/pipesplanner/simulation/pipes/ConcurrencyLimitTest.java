package dev.pipesplanner.simulation.pipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.simulation.FreeTimes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.PriorityQueue;
import java.util.Random;

/// Places and free times against a plain priority queue.
class ConcurrencyLimitTest {

    // alternately idle and crowded, so that both ways of keeping the ends are used
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 255, 256, 300, 1_000})
    void launchesAreThoseOfAPlainQueue(int most) {
        Random random = new Random(most);
        ConcurrencyLimit places = new ConcurrencyLimit(most);
        PriorityQueue<Double> plain = new PriorityQueue<>();
        double time = 0;
        for (int i = 0; i < 200_000; i++) {
            double load = i / 20_000 % 2 == 0 ? 0.4 : 1.05;
            time += -Math.log(1 - random.nextDouble()) * 60 / (most * load);
            double expected = plain.size() < most ? time : Math.max(time, plain.poll());

            double launch = places.waitUntilFree(time);

            assertThat(launch).isEqualTo(expected, within(1e-4));
            double end = launch + 120 * random.nextDouble();
            places.take(end);
            plain.add(end);
        }
    }

    @Test
    void withoutALimitThereIsAlwaysAPlace() {
        ConcurrencyLimit places = new ConcurrencyLimit(Double.POSITIVE_INFINITY);
        for (int i = 0; i < 10_000; i++) {
            places.take(1e9);
        }

        assertThat(places.waitUntilFree(3)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 64, 100})
    void theFirstFreeServerIsTheOneWithTheLeastTime(int servers) {
        Random random = new Random(servers);
        FreeTimes free = new FreeTimes(1);
        double[] times = new double[servers];
        for (int server = 0; server < servers; server++) {
            while (server >= free.room()) {
                free.grow();
            }
            times[server] = random.nextInt(1_000);
            free.set(server, times[server]);
        }
        for (int i = 0; i < 10_000; i++) {
            int first = 0;
            for (int server = 1; server < servers; server++) {
                first = times[server] < times[first] ? server : first;
            }

            assertThat(free.earliestServer()).isEqualTo(first);
            assertThat(free.earliest()).isEqualTo(times[first]);
            boolean goes = random.nextInt(50) == 0;
            int server = goes ? random.nextInt(servers) : first;
            times[server] = goes ? Double.POSITIVE_INFINITY : times[first] + random.nextInt(9);
            free.set(server, times[server]);
            if (times[first] == Double.POSITIVE_INFINITY) {
                break;
            }
        }
    }
}
