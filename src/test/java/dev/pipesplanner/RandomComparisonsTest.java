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
import dev.pipesplanner.storage.BundledPriceBooks;
import dev.pipesplanner.storage.JsonPlanFiles;

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
import java.util.Map;
import java.util.stream.IntStream;

/// 2,000 random environments over all regions, compared by the command line: what a script adds up
/// is what it is told. `-Drandom.environments=500` compares 10,000, in half a minute.
class RandomComparisonsTest {

    private static final int PLANS = 20;
    private static final int ENVIRONMENTS = Integer.getInteger("random.environments", 100);

    @TempDir Path folder;

    @Test
    void theLinesOfEachDocumentAddUpToItsTotals() throws IOException {
        RandomEnvironments random = new RandomEnvironments(5, new BundledPriceBooks().regions());
        int priced = 0;
        for (int i = 0; i < PLANS; i++) {
            List<Environment> environments =
                    IntStream.range(0, ENVIRONMENTS)
                            .mapToObj(at -> withoutSimulation(random.next("e" + at)))
                            .toList();
            Plan plan = new Plan("Random " + i, 730, i % 2 == 1, environments);
            for (JsonNode environment : compared(plan).path("environments")) {
                for (JsonNode design : environment.path("designs")) {
                    priced += design.path("feasible").asBoolean() ? 1 : 0;
                    assertThat(sum(design))
                            .as(() -> design.toPrettyString())
                            .isEqualTo(total(design));
                }
            }
        }
        assertThat(priced).isGreaterThan(PLANS * ENVIRONMENTS);
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

    /// The sums are the same whichever engine counted; the closed form is faster.
    private static Environment withoutSimulation(Environment environment) {
        return PlanFields.require("workload.arrivals.pattern").withText(environment, "poisson");
    }

    private JsonNode compared(Plan plan) throws IOException {
        String file = folder.resolve("random.plan.json").toString();
        assertThat(new JsonPlanFiles().save(plan, file)).isInstanceOf(Saving.Saved.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
        Console console =
                new Console(print, System.err, InputStream.nullInputStream(), Clock.systemUTC());
        assertThat(new CompositionRoot(Map.of(), console).cli().run("compare", file, "--json"))
                .isZero();
        print.flush();
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
