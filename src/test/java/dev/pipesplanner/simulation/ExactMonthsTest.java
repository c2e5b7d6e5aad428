package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Every simulated month holds exactly the plan's messages, at times of the pattern's own density
/// (MODEL §5).
class ExactMonthsTest {

    private static final double MONTH = 730 * 3600.0;

    @ParameterizedTest(name = "{0}, {1} messages, {2} pass")
    @CsvSource({
        "poisson, 100000, 0.3, 100000, 30000",
        "poisson, 7, 1, 7, 7",
        "poisson, 1.5, 1, 2, 2",
        "poisson, 0, 1, 0, 0",
        "weekly, 100002, 0.5, 100002, 50001",
        "bursty, 140000, 0.3, 140000, 42000",
        "bursty, 3, 1, 3, 3",
        "periodic, 99999, 0.25, 99999, 25000",
        "trace, 12350, 0.1, 12350, 1235"
    })
    void aMonthHoldsThePlansMessages(
            String pattern, double messages, double passRate, long entered, long worked) {
        for (int month = 0; month < 5; month++) {
            Month counted = month(environment(pattern, messages, passRate), month);

            assertThat(counted.entered).isEqualTo(entered);
            assertThat(counted.times).hasSize((int) worked).isSorted();
            assertThat(counted.times).allMatch(time -> time >= 0 && time < MONTH);
        }
    }

    /// A shortened month is scaled to a whole one, so it holds its share whatever days it has; of
    /// less than a round it holds what the profile says of its hours.
    @ParameterizedTest(name = "{0}, {1} days")
    @CsvSource({
        "weekly, 9.3, 73000, 22320",
        "weekly, 7, 73000, 16800",
        "weekly, 30.416666666666668, 73000, 73000",
        "trace, 1.0005, 7300, 240",
        "poisson, 9.3, 73000, 22320",
        "bursty, 9.3, 73000, 22320"
    })
    void aShortenedMonthHoldsItsShare(String pattern, double days, double messages, long entered) {
        Simulation shortened = new Simulation(730, days, 1);

        Month counted = month(shortened.setup(environment(pattern, messages, 1)));

        assertThat(counted.entered).isEqualTo(entered);
        assertThat(counted.times).allMatch(time -> time < days * 86_400);
    }

    @Test
    void lessThanAWeekHoldsTheMessagesOfItsHours() {
        Environment weekly = environment("weekly", 73_000, 1);
        double monday = month(weekly, 0).times.stream().filter(time -> time < 86_400).count();

        Month counted = month(new Simulation(730, 1, 1).setup(weekly));

        assertThat((double) counted.entered).isCloseTo(monday, within(4 * Math.sqrt(monday)));
        assertThat(counted.entered).isNotEqualTo(2_400);
    }

    // uniform on the month: mean 1/2, variance 1/12; three standard errors of 100,000 points
    @Test
    void poissonMessagesComeAtUniformTimes() {
        List<Double> times = month(environment("poisson", 100_000, 1), 0).times;

        double mean = times.stream().mapToDouble(time -> time / MONTH).average().orElseThrow();
        double squares =
                times.stream().mapToDouble(time -> Math.pow(time / MONTH - 0.5, 2)).sum() / 1e5;
        assertThat(mean).isCloseTo(0.5, within(3 * Math.sqrt(1 / 12.0 / 1e5)));
        assertThat(squares).isCloseTo(1 / 12.0, within(3 * Math.sqrt(1 / 180.0 / 1e5)));
    }

    // Σ λ(h) of Monday 9 to 17: each hour its weight's share of the month, three standard errors
    @Test
    void weeklyMessagesFollowTheWeights() {
        List<Double> times = month(environment("weekly", 200_000, 1), 3).times;
        Arrivals.Weekly weekly =
                (Arrivals.Weekly) environment("weekly", 1, 1).workload().arrivals();
        double total = 0;
        for (int hour = 0; hour < 730; hour++) {
            total += weekly.hourlyWeights().get(hour % 168);
        }
        for (int hour = 0; hour < 24; hour++) {
            double from = hour * 3600.0;
            double expected = 200_000 * weekly.hourlyWeights().get(hour) / total;
            long counted =
                    times.stream().filter(time -> time >= from && time < from + 3600).count();
            assertThat((double) counted)
                    .as("hour " + hour)
                    .isCloseTo(expected, within(3.5 * Math.sqrt(expected) + 1e-9));
        }
    }

    // on times are 900/(900 + 3300) of the month, so the rate while on is 4.667 times the mean
    @Test
    void burstsFillTheirShareOfTheMonthWhateverTheSeed() {
        for (int month = 0; month < 20; month++) {
            Setup setup = setup(environment("bursty", 140_000, 1), month);
            Stretches stretches = Stretches.of(setup);
            double on = 0;
            double end = 0;
            while (stretches.hasNext()) {
                Stretch stretch = stretches.next();
                assertThat(stretch.from()).isEqualTo(end);
                end = stretch.to();
                on += stretch.rate() > 0 ? stretch.to() - stretch.from() : 0;
            }
            assertThat(end).isEqualTo(MONTH);
            assertThat(on / MONTH).isCloseTo(900 / 4200.0, within(1e-9));
        }
    }

    // MODEL §1: u_i = min(60, everySeconds)·frac(0.618034·i + ξ(seed))
    @Test
    void successiveMonthsStandAtOtherPhasesOfTheMinute() {
        Environment environment = environment("periodic", 7_300, 1);
        double first = month(environment, 0).times.getFirst();
        for (int month = 1; month < 50; month++) {
            double phase = first / 60 + 0.618034 * month;
            List<Double> times = month(environment, month).times;

            assertThat(times.getFirst()).isCloseTo(60 * (phase - Math.floor(phase)), within(1e-6));
            assertThat(times.get(10) - times.getFirst()).isEqualTo(3600);
        }
    }

    private record Month(long entered, List<Double> times) {}

    private static Month month(Environment environment, int month) {
        return month(setup(environment, month));
    }

    private static Month month(Setup setup) {
        ArrivalStream stream = new ArrivalStream(setup);
        List<Double> times = new ArrayList<>();
        Block block = new Block();
        while (stream.fill(block)) {
            for (int i = 0; i < block.size; i++) {
                times.add(block.at[i]);
            }
        }
        return new Month(stream.entered(), times);
    }

    private static Setup setup(Environment environment, int month) {
        Simulation simulation = new Simulation(730, 730 / 24.0, 1, month);
        return simulation.setup(environment);
    }

    private static Environment environment(String pattern, double messages, double passRate) {
        List<String> set =
                new ArrayList<>(
                        List.of(
                                "workload.messagesPerMonth=" + messages,
                                "workload.filterPassRate=" + passRate));
        if (!pattern.equals("trace")) {
            set.add("workload.arrivals.pattern=" + pattern);
        }
        if (pattern.equals("bursty")) {
            set.add("workload.arrivals.meanOnSeconds=900");
            set.add("workload.arrivals.meanOffSeconds=3300");
        }
        if (pattern.equals("periodic")) {
            set.add("workload.arrivals.everySeconds=3600");
        }
        Environment environment = Plans.of(set);
        Recording recording =
                new Recording("t.csv", Instant.EPOCH, 300, new double[] {1, 0, 7, 2.5});
        return pattern.equals("trace")
                ? environment.withWorkload(
                        environment.workload().withArrivals(new Arrivals.Trace("t.csv", recording)))
                : environment;
    }
}
