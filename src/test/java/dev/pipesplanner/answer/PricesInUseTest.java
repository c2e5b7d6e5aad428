package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.Evidence;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.PrivateRate;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Which prices count when the age of an answer is judged. Provenance: DESIGN §6; the dates are
/// those of the bundled books.
class PricesInUseTest {

    private static final PriceBook VIRGINIA =
            new BundledPriceBooks().usable("us-east-1").orElseThrow();
    private static final Environment PLAN = Environment.withDefaults("dev");

    @Test
    void theOldestPriceOfTheBillsCountsAndNoneThatNoBillUses() {
        PricesInUse inUse = inUse(PLAN, VIRGINIA);

        // interface endpoints and high-resolution alarms were confirmed in 2025, and are not used
        assertThat(inUse.oldest()).contains(Meter.PIPES_REQUESTS);
        assertThat(inUse.dates()).isEqualTo(new PriceDates("2025-10-28", "2026-06", Evidence.TEXT));
        assertThat(inUse.byMeter()).doesNotContainKeys(Meter.ENDPOINT_HOURS, Meter.ENDPOINT_GB);
    }

    @Test
    void aPlanThatUsesEndpointsRestsOnTheirOlderPrice() {
        Environment endpoints =
                PlanFields.require("network.access").withText(PLAN, "interface-endpoints");

        assertThat(inUse(endpoints, VIRGINIA).oldest()).contains(Meter.ENDPOINT_HOURS);
        assertThat(inUse(endpoints, VIRGINIA).dates())
                .isEqualTo(PriceDates.of("2025-11-04T01:26:50Z"));
    }

    @Test
    void aPriceThatAnAgreementSetsHasNoAgeOfTheList() {
        PrivateRates own =
                new PrivateRates(
                        "ours",
                        List.of(
                                new PrivateRate.Fixed(
                                        Meter.PIPES_REQUESTS,
                                        Optional.empty(),
                                        new BigDecimal("0.0000003"))));

        assertThat(inUse(PLAN, VIRGINIA.with(own)).oldest()).contains(Meter.FARGATE_VCPU_HOURS);
        assertThat(inUse(PLAN, VIRGINIA.with(own)).dates().confirmed()).isEqualTo("2026-09-30");
    }

    @Test
    void ofTwoEnvironmentsTheOlderPriceOfEachMeterCounts() {
        PriceBook ireland = new BundledPriceBooks().usable("eu-west-1").orElseThrow();
        PricesInUse both = inUse(PLAN, VIRGINIA).and(inUse(PLAN, ireland));

        assertThat(both.dates()).isEqualTo(inUse(PLAN, VIRGINIA).dates());
        assertThat(both.byMeter().get(Meter.ALARM_METRICS).confirmed()).isEqualTo("2026-10-01");
    }

    private static PricesInUse inUse(Environment environment, PriceBook book) {
        return new Planner(730, false).compare(environment, book).pricesInUse();
    }
}
