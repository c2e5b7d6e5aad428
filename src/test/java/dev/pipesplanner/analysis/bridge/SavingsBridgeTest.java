package dev.pipesplanner.analysis.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.RandomEnvironments;
import dev.pipesplanner.analysis.bridge.SavingsBridge.Bar;
import dev.pipesplanner.analysis.bridge.SavingsBridge.Compute;
import dev.pipesplanner.analysis.bridge.SavingsBridge.Factor;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.usage.ComputeHours;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// Bars that add up (QUESTIONS §6).
final class SavingsBridgeTest {

    private static final BundledPriceBooks BOOKS = new BundledPriceBooks();

    /// Hours of 60,000 messages of 5 s.
    private static final double WORK = 60_000 * 5 / 3600.0;

    /// QUESTIONS §6: one on-demand task for 730 h against Spot pipes; figures given there.
    @Test
    void hoursAndPriceShareTheDifferenceAsTheSpecificationSays() {
        Compute service = new Compute(new ComputeHours(WORK, 730 - WORK, 0), 730 * 0.04937);

        golden(service, 1_002.8568, -21.0440, 29.9233, -29.1601, -20.2807);
        golden(service, 1_004.0888, -21.0440, 29.9634, -29.1808, -20.2614);
    }

    private static void golden(
            Compute service, double billed, double idle, double start, double price, double all) {
        Compute pipes =
                new Compute(new ComputeHours(WORK, 0, billed - WORK), billed * 0.0157144710);

        Map<Factor, Double> hours = SavingsBridge.ofHours(service, pipes);

        double together = pipes.usd() - service.usd();
        double ofHours = hours.values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(hours.get(Factor.WORK)).isZero();
        assertThat(hours.get(Factor.IDLE)).isEqualTo(idle, within(1e-4));
        assertThat(hours.get(Factor.START_AND_MINIMUM)).isEqualTo(start, within(1e-4));
        assertThat(together - ofHours).isEqualTo(price, within(1e-4));
        assertThat(together).isEqualTo(all, within(1e-4));
    }

    /// The sample prod environment: the cards show 39.98 and 21.53 dollars.
    @Test
    void theBarsOfTheSampleAddUpToWhatTheCardsShow() {
        Environment prod =
                new JsonPlanFiles()
                        .sample("flow-builder")
                        .toOptional()
                        .flatMap(plan -> plan.find("prod"))
                        .orElseThrow();

        SavingsBridge bridge = between(prod, Design.SERVICE, Design.PIPES);

        assertThat(bridge.bars().stream().map(bar -> bar.factor().id() + " " + bar.usd()))
                .containsExactly(
                        "idle -21.04",
                        "start-and-minimum 29.96",
                        "price -29.18",
                        "network 1.57",
                        "requests 0.24");
        assertThat(sum(bridge.bars())).isEqualTo("-18.45");
    }

    @Test
    void theBarsOfAnyTwoDesignsAddUpToTheDifferenceOfTheTotalsShown() {
        RandomEnvironments random = new RandomEnvironments(22, BOOKS.regions());
        int met = 0;
        for (int i = 0; i < 400; i++) {
            Environment environment = random.next("dev");
            List<Priced> priced = priced(environment);
            for (Priced from : priced) {
                for (Priced to : priced) {
                    met++;
                    assertThat(sum(SavingsBridge.between(from, to).bars()))
                            .as(environment.toString())
                            .isEqualByComparingTo(
                                    Cents.of(to.totalUsd()).subtract(Cents.of(from.totalUsd())));
                }
            }
        }
        assertThat(met).isGreaterThan(400);
    }

    @Test
    void theHoursOfTasksAreThoseThatAreBilled() {
        RandomEnvironments random = new RandomEnvironments(23, BOOKS.regions());
        for (int i = 0; i < 200; i++) {
            Environment environment = random.next("dev");
            for (Priced each : priced(environment)) {
                if (each.design() != Design.LAMBDA) {
                    double vCpuHours =
                            each.usage().quantity(Meter.FARGATE_VCPU_HOURS)
                                    + each.usage().quantity(Meter.FARGATE_SPOT_VCPU_HOURS)
                                    + each.usage().quantity(Meter.FARGATE_SAVINGS_PLAN_VCPU_HOURS);
                    assertThat(each.usage().hours().total() * environment.task().vCpu())
                            .as(environment.toString())
                            .isEqualTo(vCpuHours, within(1e-9 * (1 + vCpuHours)));
                }
            }
        }
    }

    @Test
    void aDesignAndItselfHaveNoBar() {
        Environment environment = Environment.withDefaults("dev");

        assertThat(between(environment, Design.PIPES, Design.PIPES).bars()).isEmpty();
    }

    private static SavingsBridge between(Environment environment, Design from, Design to) {
        return SavingsBridge.between(priced(environment, from), priced(environment, to));
    }

    private static Priced priced(Environment environment, Design design) {
        return priced(environment).stream()
                .filter(each -> each.design() == design)
                .findFirst()
                .orElseThrow();
    }

    private static List<Priced> priced(Environment environment) {
        return new Planner(730, false)
                .compare(environment, BOOKS.usable(environment.region()).orElseThrow())
                .priced()
                .toList();
    }

    private static BigDecimal sum(List<Bar> bars) {
        return bars.stream().map(Bar::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
