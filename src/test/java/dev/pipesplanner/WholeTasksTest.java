package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Map;

/// A service that runs one task runs it on one provider: with weights 1 Spot : 3 on demand that
/// task is on demand (MODEL §4.2, vector 20).
class WholeTasksTest {

    /// Drawn by lot, the one task was billed as 100 % on Spot: $21.81, and a break-even of 61,285.
    /// With the pipes as they were priced then the break-even is 131,910; their starts spread
    /// around the minute since, which makes them dearer by 0.8 %.
    @Test
    void oneTaskOfAMixIsBilledOnDemand() throws Exception {
        TerminalRun run =
                TerminalRun.of(
                        Map.of(),
                        "compare",
                        "--json",
                        "--sample",
                        "flow-builder",
                        "--env",
                        "prod",
                        "--set",
                        "service.scaling.policy=target-tracking",
                        "--set",
                        "service.minTasks=1",
                        "--set",
                        "service.maxTasks=1",
                        "--set",
                        "service.spotWeight=1",
                        "--set",
                        "service.onDemandWeight=3",
                        "--set",
                        "service.scaling.containerInsightsMetrics=20");

        JsonNode prod = new ObjectMapper().readTree(run.out()).at("/environments/0");
        assertThat(prod.at("/designs/1/lines").findValuesAsText("meter"))
                .contains("fargate-vcpu-hours")
                .doesNotContain("fargate-spot-vcpu-hours");
        assertThat(new BigDecimal(prod.at("/designs/1/monthlyUsd").textValue()))
                .isBetween(new BigDecimal("46.37"), new BigDecimal("46.39"));
        assertThat(prod.path("breakEvens"))
                .singleElement()
                .satisfies(even ->
                        assertThat(even.path("messagesPerMonth").asDouble())
                                .isBetween(130_000.0, 132_500.0));
    }
}
