package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.meter.Meter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Private rates from the file to the line of the bill, through the whole app.
final class PrivateRatesTest {

    private static final String RATES =
            """
            { "formatVersion": 1, "name": "Agreement of 2026", "rates": [
              { "discountPercent": 5 },
              { "meter": "fargate-spot-vcpu-hours", "discountPercent": 50 },
              { "meter": "fargate-spot-vcpu-hours", "region": "us-east-1", "discountPercent": 10 },
              { "meter": "sqs-requests", "priceUsd": "0.00000036" },
              { "meter": "public-ipv4-hours", "region": "eu-west-1", "priceUsd": 1 } ] }
            """;

    @TempDir Path folder;

    @Test
    void theClosestRateIsTakenAndEachLineSaysSo() throws IOException {
        Map<String, JsonNode> listed = pipesLines("compare", "--sample", "worked-example");
        Map<String, JsonNode> own =
                pipesLines("compare", "--sample", "worked-example", "--rates", file(RATES));

        // list 0.04048, Spot 68.17 % and then 10 % off: 0.04048 × 0.3183 × 0.9
        assertThat(own.get("fargate-spot-vcpu-hours").path("unitPriceUsd").textValue())
                .isEqualTo("0.0115963056");
        assertThat(own.get("fargate-spot-vcpu-hours").path("source").textValue())
                .isEqualTo(
                        listed.get("fargate-spot-vcpu-hours").path("source").textValue()
                                + ", less private discount 10 % of Agreement of 2026");
        assertThat(own.get("sqs-requests").path("unitPriceUsd").textValue())
                .isEqualTo("0.00000036");
        assertThat(own.get("sqs-requests").path("source").textValue())
                .isEqualTo("private rate of Agreement of 2026");
        // a rate of another region is not taken: 0.005 less the 5 % on everything
        assertThat(own.get("public-ipv4-hours").path("unitPriceUsd").textValue())
                .isEqualTo("0.00475");
        assertThat(own.values()).allMatch(line -> line.path("private").booleanValue());
        assertThat(listed.values()).noneMatch(line -> line.path("private").booleanValue());
    }

    @Test
    void theTextMarksThemAndNamesTheAgreement() throws IOException {
        TerminalRun run = run("compare", "--sample", "worked-example", "--rates", file(RATES));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("fargate-spot-vcpu-hours \\+ +458.808")
                .contains("  + sqs-requests: private rate of Agreement of 2026");
    }

    /// What JSON, text and the header of an export say of the same bills.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "list | null | list prices confirmed DAY or later | { 'region': 'eu-west-1',"
                        + " 'discountPercent': 5 }",
                "mixed | \"ACME\" | private rates of ACME over list prices confirmed DAY or later |"
                        + " { 'discountPercent': 5 }",
                "mixed | \"ACME\" | private rates of ACME over list prices confirmed DAY or later |"
                        + " { 'meter': 'sqs-requests', 'priceUsd': 1 }",
                "private | \"ACME\" | private rates of ACME | EVERY",
            })
    void everyFaceSaysWhoseRatesTheyAre(String kind, String agreement, String words, String rates)
            throws IOException {
        String all =
                Arrays.stream(Meter.values())
                        .map(meter -> "{ 'meter': '" + meter.id() + "', 'priceUsd': 1 }")
                        .collect(Collectors.joining(","));
        String text =
                "{ 'formatVersion': 1, 'name': 'ACME', 'rates': ["
                        + rates.replace("EVERY", all)
                        + "] }";
        String[] with = {"--sample", "worked-example", "--rates", file(text.replace('\'', '"'))};
        Path out = folder.resolve("out");

        String json = run(with("compare", with, "--json")).out();
        String shown = run(with("compare", with)).out();
        run(with("export", with, "--to", out.toString()));

        JsonNode environment = new ObjectMapper().readTree(json).at("/environments/0");
        assertThat(environment.path("rates"))
                .hasToString("{\"kind\":\"" + kind + "\",\"agreement\":" + agreement + "}");
        String pattern = words.replace("DAY", "[0-9-]+");
        assertThat(shown).containsPattern("\n  " + pattern + ", 730 hours per month");
        assertThat(out.resolve("envs/example/terraform.tfvars"))
                .content()
                .containsPattern("\n# Monthly cost: [0-9.,]+ USD, at " + pattern + "\n");
    }

    private static String[] with(String command, String[] options, String... more) {
        return Stream.of(new String[] {command}, options, more)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    @Test
    void everyCommandThatPricesTakesThem() throws IOException {
        String rates = file(RATES);
        List<String> commands =
                List.of(
                        "compare --json",
                        "diff dev prod",
                        "advise",
                        "simulate --sample worked-example --days 1",
                        "export --to " + folder.resolve("out"),
                        "prices list",
                        "prices show us-east-1");

        assertThat(commands)
                .allSatisfy(command -> {
                    List<String> args = new ArrayList<>(Arrays.asList(command.split(" ")));
                    args.addAll(List.of("--rates", rates));
                    assertThat(run(args.toArray(String[]::new)).code()).isZero();
                });
        assertThat(run("prices", "show", "us-east-1", "--rates", rates).out())
                .contains("private rates of Agreement of 2026", "$0.00000036", "10 % off");
    }

    @Test
    void pricesTakesTheRegionsOfAPlan() throws IOException {
        String[] two = {"--sample", "flow-builder", "--set", "prod:region=eu-west-1"};

        assertThat(run("prices", "list", two[0], two[1], two[2], two[3]).out().lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line).contains("us-east-1"),
                        line -> assertThat(line).contains("eu-west-1"));
        assertThat(run("prices", "show", two[0], two[1], "--env", "dev").out())
                .startsWith("us-east-1, US East (N. Virginia)");
        assertThat(run("prices", "show").code()).isEqualTo(2);
        assertThat(run("prices", "show", "us-east-1", two[0], two[1]).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ 'meter': 'sqs-request', 'priceUsd': 1 } | column 12: there is no meter"
                        + " sqs-request.\\nDid you mean sqs-requests?",
                "{ 'metre': 'sqs-requests' } | there is no field metre.\\nDid you mean meter?",
                "{ 'discountPercent': 101 } | The discount (101.0 %) must be 0 to 100 %.",
                "{ 'meter': 'sqs-requests', 'priceUsd': -1 } | must not be negative",
                "{ 'meter': 'sqs-requests', 'priceUsd': 'cheap' } | The text (cheap) must be",
                "{ 'priceUsd': 1 } | Add \"meter\".",
                "{ 'meter': 'sqs-requests' } | either discountPercent or priceUsd",
                "{ 'discountPercent': 1 }, { 'discountPercent': 2 } | one rate, not two, for every",
                "{ 'region': 'eu-wets-1', 'discountPercent': 1 } | Did you mean eu-west-1?",
                "7 | line 2, column 1: a JSON object is expected here",
            })
    void aWrongFileIsRefusedWithItsPlace(String rates, String message) throws IOException {
        String text = "{ 'formatVersion': 1, 'name': 'x', 'rates': [\n" + rates + "\n] }";

        TerminalRun run = run("compare", "--rates", file(text.replace('\'', '"')));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message.replace("\\n", "\n"));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMissingFileIsBadInput() {
        TerminalRun run = run("compare", "--rates", folder.resolve("none").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no such file");
    }

    private Map<String, JsonNode> pipesLines(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        JsonNode pipes =
                new ObjectMapper()
                        .readTree(run(all.toArray(String[]::new)).out())
                        .at("/environments/0/designs/0");
        Map<String, JsonNode> lines = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : pipes.path("lines")) {
            lines.put(line.path("meter").textValue(), line);
            sum = sum.add(new BigDecimal(line.path("usd").textValue()));
        }
        assertThat(sum).isEqualTo(pipes.path("monthlyUsd").textValue());
        return lines;
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("own.rates.json"), text, StandardCharsets.UTF_8)
                .toString();
    }

    private static TerminalRun run(String... args) {
        return TerminalRun.of(Map.of(), args);
    }
}
