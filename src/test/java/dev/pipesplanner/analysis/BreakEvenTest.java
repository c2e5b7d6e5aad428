package dev.pipesplanner.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.answer.Cheaper;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

/// Where the cheaper design changes (MODEL §5), held against the bills on both sides.
class BreakEvenTest {

    private static final BundledPriceBooks BOOKS = new BundledPriceBooks();
    private static final PriceBook BOOK = BOOKS.usable("us-east-1").orElseThrow();
    private static final Planner PLANNER = new Planner(730, false);

    /// What the bills are rounded to can hide a flip this close to the crossing.
    private static final double BESIDE = 1e-3;

    @Test
    void atEachCrossingTheCheaperBillChangesSides() {
        RandomEnvironments random = new RandomEnvironments(11, BOOKS.regions());
        int flips = 0;
        for (int i = 0; i < 250; i++) {
            Environment environment = random.next("dev");
            PriceBook book = BOOKS.usable(environment.region()).orElseThrow();
            BreakEven found = new BreakEvens(PLANNER, environment, book).find();
            double end =
                    found.edges().stream()
                            .mapToDouble(BreakEven.Edge::messagesPerMonth)
                            .findFirst()
                            .orElse(1e9);
            for (BreakEven.Crossing crossing : found.crossings()) {
                double volume = crossing.messagesPerMonth();
                if (volume < 1_000 || volume * (1 + BESIDE) > end) {
                    continue; // where a bill of cents shows no difference, or there is no bill
                }
                assertThat(cheaper(environment, book, volume * (1 - BESIDE)))
                        .isEqualTo(crossing.cheaperBelow());
                assertThat(cheaper(environment, book, volume * (1 + BESIDE)))
                        .isEqualTo(crossing.cheaperAbove());
                flips++;
            }
        }
        assertThat(flips).isGreaterThan(60);
    }

    @Test
    void noFlipOfTheCurveIsMissed() {
        RandomEnvironments random = new RandomEnvironments(12, BOOKS.regions());
        for (int i = 0; i < 60; i++) {
            Environment environment = random.next("dev");
            PriceBook book = BOOKS.usable(environment.region()).orElseThrow();

            CostCurve curve = new BreakEvens(PLANNER, environment, book).curve(1, 1e9, 3_000);

            assertThat(new BreakEvens(PLANNER, environment, book).find().crossings())
                    .hasSize(signChanges(curve));
        }
    }

    @Test
    void theWorkedExampleFlipsAtTheVolumeOfTheReadme() {
        Environment environment =
                Environments.with(
                        "task.cpu=256",
                        "task.memory=512",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=30",
                        "service.minTasks=2",
                        "service.maxTasks=2",
                        "service.scaling.policy=fixed");

        BreakEven found = new BreakEvens(PLANNER, environment, BOOK).find();

        assertThat(found.crossings()).singleElement();
        BreakEven.Crossing crossing = found.crossings().getFirst();
        assertThat(crossing.messagesPerMonth()).isCloseTo(135_767, within(1.0));
        assertThat(crossing.cheaperBelow()).isEqualTo(Design.PIPES);
        assertThat(crossing.cheaperAbove()).isEqualTo(Design.SERVICE);
        assertThat(found.unanswered()).isFalse();
    }

    @Test
    void withoutACrossingItSaysWhichIsCheaperAndWhereOneEnds() {
        Environment environment =
                Environments.with("service.scaling.policy=fixed", "service.minTasks=200");

        BreakEven found = new BreakEvens(PLANNER, environment, BOOK).find();

        assertThat(found.crossings()).isEmpty();
        assertThat(found.throughout()).contains(Design.PIPES);
        assertThat(found.note())
                .startsWith("Pipes is cheaper throughout. Above ")
                .endsWith(
                        " messages per month pipes cannot carry the load: On average 7 tasks run at"
                                + " once; that needs 7 vCPU; the quota (Fargate vCPU) is 6.");
    }

    @Test
    void aVolumeThatNobodyCarriesDoesNotHideThatOthersWantASimulation() {
        Environment onOff =
                Environments.with(
                        "workload.arrivals.pattern=periodic",
                        "workload.processingSeconds.mean=40",
                        "workload.processingSeconds.p95=110",
                        "service.minTasks=0",
                        "service.maxTasks=1",
                        "workload.messagesPerMonth=1500000");

        assertThat(PLANNER.compare(onOff, BOOK).cheaper()).isEqualTo(new Cheaper.None());
        assertThat(new BreakEvens(PLANNER, onOff, BOOK).find().unanswered()).isTrue();
    }

    private static Design cheaper(Environment environment, PriceBook book, double volume) {
        Comparison comparison = PLANNER.compare(environment.withMessagesPerMonth(volume), book);
        return switch (comparison.cheaper()) {
            case Cheaper.One(Design design) -> design;
            case Cheaper.Equal _, Cheaper.None _ ->
                    throw new AssertionError("No design is cheaper at " + volume);
        };
    }

    private static int signChanges(CostCurve curve) {
        int changes = 0;
        double last = 0;
        for (int i = 0; i < curve.messagesPerMonth().length; i++) {
            double sign = Math.signum(curve.usd(Design.PIPES)[i] - curve.usd(Design.SERVICE)[i]);
            if (Double.isNaN(sign)) {
                break;
            }
            changes += sign != 0 && last != 0 && sign != last ? 1 : 0;
            last = sign == 0 ? last : sign;
        }
        return changes;
    }
}
