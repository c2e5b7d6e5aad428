package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

/// The error of an on/off service's hours is on what follows them, and on nothing else.
class StatedErrorTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    @Test
    void theAddressesOfGatewaysDoNotFollowTheTasks() {
        assertThat(errorUsd(1)).isPositive().isEqualTo(errorUsd(3));
    }

    private static double errorUsd(int gateways) {
        return new Planner(730, false)
                .compare(
                        Environments.with(
                                "service.minTasks=0",
                                "network.access=nat-gateway",
                                "network.natGateways=" + gateways),
                        BOOK)
                .answer(Design.SERVICE)
                .priced()
                .orElseThrow()
                .uncertainty()
                .usd();
    }
}
