package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.analysis.RandomEnvironments;
import dev.pipesplanner.cli.Console;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.PlanFiles.Saving;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Random environments over all regions, compared by the command line: what a script adds up is
/// what it is told.
class RandomComparisonsTest {

    /// Beyond this spread of the work the closed form leaves a fixed service's waits to the
    /// simulation.
    private static final double WIDEST = 2.5;

    @TempDir Path folder;

    @Test
    void theLinesOfAThousandClosedFormsAddUpToTheirTotals() throws IOException {
        linesAddUp(2, 500, RandomComparisonsTest::withoutSimulation);
    }

    @Test
    @Tag("thorough")
    void theLinesOfTenThousandClosedFormsAddUpToTheirTotals() throws IOException {
        linesAddUp(20, 500, RandomComparisonsTest::withoutSimulation);
    }

    @Test
    void theLinesOfSimulatedAnswersAddUpToTheirTotalsToo() throws IOException {
        linesAddUp(2, 5, environment -> environment);
    }

    @Test
    @Tag("thorough")
    void theLinesOfManySimulatedAnswersAddUpToTheirTotalsToo() throws IOException {
        linesAddUp(2, 25, environment -> environment);
    }

    private void linesAddUp(int plans, int environments, UnaryOperator<Environment> change)
            throws IOException {
        RandomEnvironments random = new RandomEnvironments(5, new BundledPriceBooks().regions());
        int priced = 0;
        for (int i = 0; i < plans; i++) {
            List<Environment> planned =
                    IntStream.range(0, environments)
                            .mapToObj(at -> change.apply(random.next("e" + at)))
                            .toList();
            for (JsonNode environment :
                    compared(new Plan("Random " + i, 730, i % 2 == 1, planned))
                            .path("environments")) {
                for (JsonNode design : environment.path("designs")) {
                    priced += design.path("feasible").asBoolean() ? 1 : 0;
                    assertThat(sum(design))
                            .as(() -> design.toPrettyString())
                            .isEqualTo(total(design));
                }
            }
        }
        assertThat(priced).isGreaterThan(plans * environments);
    }

    private static String sum(JsonNode design) {
        BigDecimal sum = BigDecimal.ZERO.setScale(4);
        for (JsonNode line : design.path("lines")) {
            sum = sum.add(new BigDecimal(line.path("usd").textValue()));
        }
        return sum.toPlainString();
    }

    /// Infeasible: no total and no lines.
    private static String total(JsonNode design) {
        return design.path("monthlyUsd").isNull()
                ? "0.0000"
                : design.path("monthlyUsd").textValue();
    }

    /// Everything that both designs have a closed form for.
    private static Environment withoutSimulation(Environment environment) {
        double mean = environment.workload().processingSeconds().mean();
        Environment steady = with(environment, "workload.arrivals.pattern", "poisson");
        steady = with(steady, "service.scaling.policy", "fixed");
        steady = with(steady, "task.failureRate", "0");
        if (environment.service().minTasks() == 0) {
            steady = with(steady, "service.minTasks", "7");
        }
        steady = with(steady, "workload.processingSeconds.distribution", "lognormal");
        return with(
                steady,
                "workload.processingSeconds.p95",
                String.format(Locale.ROOT, "%.6f", WIDEST * mean));
    }

    private static Environment with(Environment environment, String field, String value) {
        return PlanFields.require(field).withText(environment, value);
    }

    private JsonNode compared(Plan plan) throws IOException {
        String file = folder.resolve("random.plan.json").toString();
        assertThat(new JsonPlanFiles().save(plan, file)).isInstanceOf(Saving.Saved.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
        Console console =
                new Console(print, System.err, InputStream.nullInputStream(), Clock.systemUTC());
        // two months add up as twenty do
        int code =
                new CompositionRoot(Map.of(), console)
                        .cli()
                        .run("compare", file, "--json", "--months", "2");
        assertThat(code).isZero();
        print.flush();
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
