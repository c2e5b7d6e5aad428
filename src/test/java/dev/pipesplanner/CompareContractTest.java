package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What scripts read of `compare`, field by field, and what it says where a total is missing.
class CompareContractTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/contract/compare-worked-example.json");

    @TempDir Path folder;

    /// Provenance: README, "One bill, from input to dollar" and "The service would cost 25.66",
    /// worked by hand from MODEL §§2 to 5 and pricing-cache/us-east-1.json; the other lines were
    /// added up by hand from the same rates. `-Dgolden.write=true` writes the file anew.
    @Test
    void theDocumentOfTheWorkedExampleIsTheContract() throws IOException {
        String document = json("compare", "--sample", "worked-example", "--json");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, document);
        }

        assertThat(document).isEqualTo(Files.readString(GOLDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow-builder", "worked-example"})
    void theDifferenceIsServiceMinusPipesAndNamesTheCheaper(String sample) throws IOException {
        JsonNode root = new ObjectMapper().readTree(json("compare", "--sample", sample, "--json"));

        for (JsonNode environment : root.path("environments")) {
            BigDecimal pipes = usd(environment.at("/designs/0/monthlyUsd"));
            BigDecimal service = usd(environment.at("/designs/1/monthlyUsd"));
            assertThat(usd(environment.path("differenceUsd"))).isEqualTo(service.subtract(pipes));
            assertThat(environment.path("cheaper").textValue())
                    .isEqualTo(pipes.compareTo(service) < 0 ? "pipes" : "service");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    workload.messagesPerMonth=100000 | up to 135,800, alone above 175,200 | from 135,800 to 175,200
                    service.minTasks=0 | every volume, alone | no volume
                    pipes.spotDiscount=0 | up to 74,120, alone above 175,200 | from 74,120 to 175,200
                    """)
    void bestForNamesTheVolumesUpToWhereADesignEnds(String set, String pipes, String service) {
        TerminalRun run = example(set);

        assertThat(run.out().lines().filter(line -> line.strip().startsWith("Best for")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.strip().split("\\s{2,}"))
                                .containsExactly("Best for", pipes, service));
    }

    @Test
    void whereOneDesignAloneCarriesTheLoadNothingIsSaved() {
        TerminalRun run = example("workload.messagesPerMonth=300000");

        assertThat(run.out())
                .startsWith(
                        "example (us-east-1): Pipes: $56.28 per month. The service cannot carry the"
                                + " load. Losses on Spot unknown.\n");
        assertThat(run.out()).doesNotContain("saves");
    }

    @Test
    void aDesignThatLosesNearlyAllSaysSoWhereNoTargetIsSet() {
        TerminalRun run =
                example(
                        "task.interruptionsPerTaskHour=10",
                        "workload.messagesPerMonth=1",
                        "workload.processingSeconds.mean=100000");

        assertThat(run.out())
                .contains("  loses almost every message")
                .doesNotContain("misses the latency target");
    }

    @Test
    void costsHaveOneFormEverywhere() {
        TerminalRun run = example("service.minTasks=900", "service.maxTasks=900");

        assertThat(run.out().lines().filter(line -> line.contains("Cost per month")))
                .singleElement()
                .asString()
                .contains("$11,");
    }

    @Test
    void adviceKeepsItsOrder() throws IOException {
        String document = json("advise", "--sample", "worked-example", "--json");

        assertThat(new ObjectMapper().readTree(document).fieldNames())
                .toIterable()
                .containsExactly("formatVersion", "environments", "findings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nope:hoursPerMonth=700 | hoursPerMonth belongs to the whole plan, not to the environment nope.
                    example:includeFreeTier=true | includeFreeTier belongs to the whole plan, not to the environment example.
                    terraform.subnetIds[99999999999]=subnet-1 | is past the end: terraform.subnetIds has 0 items.
                    pipes.spotDiscount=65 | Did you mean 65%?
                    """)
    void anAssignmentThatCannotBeIsRefused(String set, String reason) {
        TerminalRun run = example(set);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "workload.messagesPerMonth": 5 | Did you mean "workload": { "messagesPerMonth": … }?
                    "workload": { "arrivals.pattern": "weekly" } | Did you mean "arrivals": { "pattern": … }?
                    "pipes": { "spotDiscount": 65 } | Did you mean 0.65?
                    "task": { "cpu": 256, "cpu": 512 } | a name appears twice (cpu)
                    "task": { "cpu": 1e99999999999 } | the number 1e99999999999 is too large.
                    """)
    void aPlanThatSaysSomethingElseThanItSeemsToIsRefused(String members, String reason)
            throws IOException {
        Path file = folder.resolve("x.plan.json");
        Files.writeString(
                file,
                """
                { "formatVersion": 1, "name": "x", "environments": [ { "name": "dev", %s } ] }
                """
                        .formatted(members));

        TerminalRun run = run("compare", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
    }

    @Test
    void weightsWithoutMeasureAreRefused() throws IOException {
        Path file = folder.resolve("x.plan.json");
        String weights = "1e308,".repeat(168).replaceAll(",$", "");
        Files.writeString(
                file,
                """
                { "formatVersion": 1, "name": "x", "environments": [ { "name": "dev",
                  "workload": { "arrivals": { "pattern": "weekly", "hourlyWeights": [%s] } } } ] }
                """
                        .formatted(weights));

        TerminalRun run = run("compare", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("hourlyWeights must be 0 or numbers from 0.000001");
    }

    @Test
    void standardInputIsReadAsStrictlyAsAFile() {
        byte[] latin =
                "{ \"formatVersion\": 1, \"name\": \"W\u00f6rk\" }"
                        .getBytes(StandardCharsets.ISO_8859_1);

        TerminalRun run = TerminalRun.with(latin, "compare", "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Could not read standard input: it is not UTF-8 text.");
    }

    @Test
    void aLimitOfEndlessDigitsIsRefused() {
        TerminalRun run =
                run("compare", "--sample", "worked-example", "--max-monthly-usd", "1e-999999999");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("at most 15 digits");
    }

    @Test
    void theHelpOfDiffShowsItsThreeWords() {
        assertThat(run("diff", "--help").out())
                .startsWith("Usage: planner diff [OPTIONS] [PLAN] ENV ENV\n");
    }

    private static String json(String... args) {
        TerminalRun run = run(args);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static BigDecimal usd(JsonNode node) {
        return new BigDecimal(node.textValue());
    }

    /// The worked example, compared with some fields set.
    private static TerminalRun example(String... assignments) {
        List<String> args = new ArrayList<>(List.of("compare", "--sample", "worked-example"));
        for (String assignment : assignments) {
            args.addAll(List.of("--set", assignment));
        }
        return run(args.toArray(String[]::new));
    }

    private static TerminalRun run(String... args) {
        return TerminalRun.of(Map.of(), args);
    }
}
