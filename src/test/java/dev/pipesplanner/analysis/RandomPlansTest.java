package dev.pipesplanner.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.bill.Billing;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Architecture;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Random plans over all regions, seeded: bills against the model's text read a second time.
class RandomPlansTest {

    private static final BundledPriceBooks BOOKS = new BundledPriceBooks();

    /// The model's text read a second time.
    private interface SecondReading {
        Map<Meter, Double> of(Environment environment, StraightEvaluation straight, Bill bill);
    }

    /// Of each design.
    private static final Map<Design, SecondReading> SECOND_READING =
            Map.of(
                    Design.PIPES,
                    (_, straight, _) -> straight.pipes(),
                    Design.SERVICE,
                    RandomPlansTest::service,
                    Design.LAMBDA,
                    (_, straight, _) -> straight.lambda());

    /// What of each design must have been met, so that nothing is read once only.
    private static final Map<Design, Function<Environment, String>> KIND =
            Map.of(
                    Design.PIPES, environment -> environment.pipes().target().id(),
                    Design.SERVICE, environment -> environment.service().scaling().policy(),
                    Design.LAMBDA,
                            environment ->
                                    environment.lambda().isProvisioned()
                                            ? "provisioned"
                                            : "standard");

    private final RandomEnvironments random = new RandomEnvironments(20261124, BOOKS.regions());

    int plans() {
        return 2_000;
    }

    @Test
    void everyDesignIsReadASecondTime() {
        assertThat(SECOND_READING).containsOnlyKeys(Design.values());
        assertThat(KIND).containsOnlyKeys(Design.values());
    }

    @Test
    void everyLineIsWhatTheModelSays() {
        Map<String, Integer> priced = new TreeMap<>();
        for (int i = 0; i < plans(); i++) {
            Environment environment = random.next("dev");
            PriceBook book = BOOKS.usable(environment.region()).orElseThrow();
            int hours = 672 + i % 73;
            StraightEvaluation straight = new StraightEvaluation(environment, hours);
            for (Design design : Design.values()) {
                if (new ClosedForm(hours).outcome(environment, design)
                        instanceof Outcome.Feasible(DesignUsage month)) {
                    Bill bill =
                            Billing.bill(
                                    month.usage(), Tariff.of(environment, design, book), false);
                    check(
                            bill,
                            SECOND_READING.get(design).of(environment, straight, bill),
                            environment,
                            book);
                    priced.merge(kind(environment, design), 1, Integer::sum);
                }
            }
        }
        assertThat(priced)
                .hasSize(17)
                .allSatisfy((_, times) -> assertThat(times).isGreaterThan(plans() / 67));
    }

    @Test
    void theSweepPathAgreesWithTheBillBeforeRounding() {
        for (int i = 0; i < plans(); i++) {
            Environment environment = random.next("dev");
            PriceBook book = BOOKS.usable(environment.region()).orElseThrow();
            for (Design design : Design.values()) {
                if (new ClosedForm(730).outcome(environment, design)
                        instanceof Outcome.Feasible(DesignUsage month)) {
                    Tariff tariff = Tariff.of(environment, design, book);
                    double exact = 0;
                    for (Meter meter : Meter.values()) {
                        // below the first tier's end everywhere: volumes here stay under it
                        exact +=
                                BigDecimal.valueOf(month.usage().quantity(meter))
                                        .multiply(tariff.rate(meter).firstPriceUsd())
                                        .multiply(tariff.share(meter))
                                        .doubleValue();
                    }
                    double sweep = new SweepPrices(tariff, false).total(month.usage());
                    assertThat(sweep).isCloseTo(exact, within(1e-9 * exact));
                }
            }
        }
    }

    /// Idle polling falls as messages arrive; it is the one quantity that may.
    @Test
    void oneMessageMoreNeverLowersAQuantityOfThePipe() {
        ClosedForm model = new ClosedForm(730);
        for (int i = 0; i < plans(); i++) {
            Environment environment = random.next("dev");
            double volume = environment.workload().messagesPerMonth();
            Environment more = environment.withMessagesPerMonth(volume + 1);
            if (model.outcome(environment, Design.PIPES) instanceof Outcome.Feasible(DesignUsage a)
                    && model.outcome(more, Design.PIPES)
                            instanceof Outcome.Feasible(DesignUsage b)) {
                for (Meter meter : Meter.values()) {
                    double polls =
                            meter == Meter.SQS_REQUESTS || meter == Meter.SQS_FIFO_REQUESTS
                                    ? idlePolls(volume + 1) - idlePolls(volume)
                                    : 0;
                    assertThat(b.usage().quantity(meter) - polls)
                            .as(() -> meter.id() + " of " + environment)
                            .isGreaterThanOrEqualTo(a.usage().quantity(meter) * (1 - 1e-12));
                }
            }
        }
    }

    /// A service polls less while it works more; everything else only grows with the volume, up to
    /// the precision of the on/off cycle's sums.
    @Test
    void oneMessageMoreNeverLowersAnotherQuantityOfTheService() {
        ClosedForm model = new ClosedForm(730);
        int compared = 0;
        for (int i = 0; i < plans(); i++) {
            Environment environment = random.next("dev");
            double volume = environment.workload().messagesPerMonth();
            Environment more = environment.withMessagesPerMonth(volume + 1);
            if (model.outcome(environment, Design.SERVICE)
                            instanceof Outcome.Feasible(DesignUsage a)
                    && model.outcome(more, Design.SERVICE)
                            instanceof Outcome.Feasible(DesignUsage b)
                    && environment.service().scaling() instanceof ScalingPolicy.Fixed) {
                for (Meter meter : Meter.values()) {
                    if (meter != Meter.SQS_REQUESTS && meter != Meter.SQS_FIFO_REQUESTS) {
                        assertThat(b.usage().quantity(meter))
                                .as(() -> meter.id() + " of " + environment)
                                .isGreaterThanOrEqualTo(a.usage().quantity(meter) * (1 - 1e-12));
                    }
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(plans() / 10);
    }

    private static double idlePolls(double messages) {
        double rate = messages / 2_628_000;
        return rate == 0 ? 657_000 : 2_628_000 * rate / Math.expm1(4 * rate);
    }

    private static String kind(Environment environment, Design design) {
        String pattern = environment.workload().arrivals().pattern();
        return pattern + " " + design.id() + " " + KIND.get(design).apply(environment);
    }

    /// An on/off service's requests rest on shares that the text does not give; they are taken from
    /// the bill, everything else is read a second time.
    private static Map<Meter, Double> service(
            Environment environment, StraightEvaluation straight, Bill bill) {
        if (environment.service().scaling() instanceof ScalingPolicy.Fixed) {
            return straight.fixedService();
        }
        Map<Meter, Double> quantities = straight.onOffService();
        for (Meter meter : List.of(Meter.SQS_REQUESTS, Meter.SQS_FIFO_REQUESTS)) {
            bill.lines().stream()
                    .filter(line -> line.meter() == meter)
                    .forEach(line -> quantities.put(meter, line.quantity().doubleValue()));
        }
        return quantities;
    }

    private static void check(
            Bill bill, Map<Meter, Double> quantities, Environment environment, PriceBook book) {
        BigDecimal total = BigDecimal.ZERO;
        for (Meter meter : Meter.values()) {
            List<Line> lines = bill.lines().stream().filter(line -> line.meter() == meter).toList();
            double expected = quantities.getOrDefault(meter, 0.0);
            double billed = lines.stream().mapToDouble(line -> line.quantity().doubleValue()).sum();
            assertThat(billed)
                    .as(() -> bill.design().id() + " " + meter.id() + " of " + environment)
                    .isCloseTo(expected, within(1.1e-6 + 2e-6 * expected));
            for (Line line : lines) {
                assertThat(line.unitPriceUsd())
                        .isEqualByComparingTo(price(bill.design(), meter, environment, book));
                BigDecimal usd =
                        line.quantity()
                                .multiply(price(bill.design(), meter, environment, book))
                                .setScale(4, RoundingMode.HALF_UP);
                assertThat(line.usd().toPlainString()).isEqualTo(usd.toPlainString());
                total = total.add(new BigDecimal(line.usd().toPlainString()));
            }
        }
        assertThat(bill.totalUsd()).isEqualByComparingTo(total);
    }

    private static BigDecimal price(
            Design design, Meter meter, Environment environment, PriceBook book) {
        boolean arm = environment.task().architecture() == Architecture.ARM64;
        PricedItem vCpu = arm ? PricedItem.FARGATE_ARM_VCPU_HOUR : PricedItem.FARGATE_X86_VCPU_HOUR;
        PricedItem gb = arm ? PricedItem.FARGATE_ARM_GB_HOUR : PricedItem.FARGATE_X86_GB_HOUR;
        BigDecimal spot = BigDecimal.ONE.subtract(discount(design, environment, book));
        BigDecimal saving =
                BigDecimal.ONE.subtract(
                        BigDecimal.valueOf(environment.service().savingsPlanDiscount()));
        return switch (meter) {
            case FARGATE_VCPU_HOURS -> list(book, vCpu);
            case FARGATE_MEMORY_GB_HOURS -> list(book, gb);
            case FARGATE_SPOT_VCPU_HOURS -> list(book, vCpu).multiply(spot);
            case FARGATE_SPOT_MEMORY_GB_HOURS -> list(book, gb).multiply(spot);
            case FARGATE_SAVINGS_PLAN_VCPU_HOURS -> list(book, vCpu).multiply(saving);
            case FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS -> list(book, gb).multiply(saving);
            default -> list(book, item(meter, arm));
        };
    }

    /// The service's own, else the pipe's, else the region's newest observation (DESIGN §4).
    private static BigDecimal discount(Design design, Environment environment, PriceBook book) {
        if (design == Design.SERVICE
                && environment.service().spotDiscount() instanceof Setting.Typed<Double>(var own)) {
            return BigDecimal.valueOf(own);
        }
        return environment.pipes().spotDiscount() instanceof Setting.Typed<Double>(var own)
                ? BigDecimal.valueOf(own)
                : book.spot(environment.task().architecture().id()).discount();
    }

    private static PricedItem item(Meter meter, boolean arm) {
        return switch (meter) {
            case LAMBDA_GB_SECONDS -> PricedItem.LAMBDA_X86_GB_SECOND;
            case LAMBDA_EPHEMERAL_GB_SECONDS ->
                    arm
                            ? PricedItem.LAMBDA_ARM_EPHEMERAL_GB_SECOND
                            : PricedItem.LAMBDA_X86_EPHEMERAL_GB_SECOND;
            case LAMBDA_REQUESTS ->
                    arm ? PricedItem.LAMBDA_ARM_REQUEST : PricedItem.LAMBDA_X86_REQUEST;
            case LAMBDA_EPU_HOURS -> PricedItem.LAMBDA_POLLER_HOUR;
            case SQS_REQUESTS -> PricedItem.SQS_STANDARD_REQUEST;
            case STEP_FUNCTIONS_TRANSITIONS -> PricedItem.STATE_TRANSITION;
            default ->
                    PricedItem.ofId(meter.id().replaceAll("s$", "").replace("-months", "-month"))
                            .orElseThrow(() -> new AssertionError(meter.id()));
        };
    }

    private static BigDecimal list(PriceBook book, PricedItem item) {
        return book.rate(item).firstPriceUsd();
    }
}
