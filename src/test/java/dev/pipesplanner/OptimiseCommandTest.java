package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `optimise`: what scripts read of it, what people read, and the plan that it writes.
class OptimiseCommandTest {

    /// Pipes alone, at interruptions that are known: all in closed form.
    private static final List<String> PIPES =
            List.of(
                    "optimise",
                    "--sample",
                    "worked-example",
                    "--set",
                    "designs=pipes",
                    "--set",
                    "task.interruptionsPerTaskHour=0");

    @TempDir Path folder;

    @Test
    void theRankingIsOfDifferencesFromThePlan() {
        TerminalRun run = pipes("--target", "400", "--lock", "pipes.target", "--top", "3");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        example (us-east-1): Nothing is cheaper than the plan as it is: pipes, $19.02 per month.
                          6 candidates looked at, 6 fit
                               per month  wait p95  lost  design  differs from the plan in
                          1       $19.02      65 s  none  pipes   nothing
                          2       $19.02      77 s  none  pipes   batch window 20 s
                          3       $22.88      65 s  none  pipes   3 of 4 on Spot

                        """);
    }

    @Test
    void theDocumentSaysWhatChangesFieldByField() throws IOException {
        JsonNode document =
                new ObjectMapper()
                        .readTree(
                                pipes(
                                                "--try",
                                                "pipes.batchWindowSeconds=0,60",
                                                "--set",
                                                "pipes.onDemandWeight=5",
                                                "--target",
                                                "100@99",
                                                "--top",
                                                "1",
                                                "--json")
                                        .out());

        JsonNode environment = document.at("/environments/0");
        assertThat(document.path("formatVersion").intValue()).isEqualTo(1);
        assertThat(fields(environment))
                .containsExactly(
                        "name",
                        "region",
                        "target",
                        "sentence",
                        "isFit",
                        "isSeparated",
                        "evaluated",
                        "fit",
                        "infeasible",
                        "simulated",
                        "dropped",
                        "tied",
                        "candidates");
        assertThat(environment.path("target").toString())
                .isEqualTo("{\"percentile\":99.0,\"seconds\":100.0}");
        assertThat(environment.path("isSeparated").booleanValue()).isTrue();
        assertThat(environment.path("candidates")).hasSize(1);
        assertThat(fields(environment.at("/candidates/0")))
                .containsExactly(
                        "rank",
                        "design",
                        "isFit",
                        "isTied",
                        "isPresent",
                        "monthlyUsd",
                        "plusMinusUsd",
                        "waitSeconds",
                        "lossesPerMonth",
                        "deadLettersPerMonth",
                        "months",
                        "differences",
                        "changes");
        assertThat(environment.at("/candidates/0/changes").toString())
                .isEqualTo(
                        "[{\"field\":\"pipes.spotWeight\",\"before\":\"100\",\"after\":\"1\"},"
                            + "{\"field\":\"pipes.onDemandWeight\",\"before\":\"5\",\"after\":\"0\"}]");
        assertThat(environment.at("/candidates/0/differences").toString())
                .isEqualTo("[\"all on Spot\"]");
    }

    @Test
    void whereNoCandidateFitsTheAnswerIsNoAndNothingIsWritten() {
        Path plan = folder.resolve("best.plan.json");
        TerminalRun run = pipes("--target", "1", "--to", plan.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(
                        "example (us-east-1): No candidate does what is asked for. Closest: pipes:"
                                + " $19.02 per month; p95 65 s, target 1 s.\n");
        assertThat(plan).doesNotExist();
    }

    @Test
    void theWinnerIsAPlanThatComparesToTheSameCents() throws IOException {
        Path plan = folder.resolve("best.plan.json");
        TerminalRun run =
                pipes(
                        "--set",
                        "pipes.onDemandWeight=5",
                        "--lock",
                        "pipes.target",
                        "--json",
                        "--to",
                        plan.toString());
        JsonNode best = new ObjectMapper().readTree(run.out()).at("/environments/0/candidates/0");
        JsonNode compared =
                new ObjectMapper()
                        .readTree(
                                TerminalRun.of(Map.of(), "compare", plan.toString(), "--json")
                                        .out())
                        .at("/environments/0");

        assertThat(run.code()).isZero();
        assertThat(best.path("differences").toString()).isEqualTo("[\"all on Spot\"]");
        assertThat(compared.path("chosen")).isEqualTo(best.path("design"));
        assertThat(compared.at("/designs/0/monthlyUsd")).isEqualTo(best.path("monthlyUsd"));
    }

    @Test
    void aPlanThatExistsIsLeftUnlessToldOtherwise() throws IOException {
        Path plan = folder.resolve("best.plan.json");
        Files.writeString(plan, "mine");

        TerminalRun left = pipes("--to", plan.toString());
        assertThat(left.code()).isEqualTo(1);
        assertThat(left.err()).isEqualTo(plan + " is left as it is.\nAdd --write to change it.\n");
        assertThat(plan).hasContent("mine");

        assertThat(pipes("--to", plan.toString(), "--write").code()).isZero();
        assertThat(TerminalRun.of(Map.of(), "compare", plan.toString()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --target=soon       | --target: workload.latencyTarget.seconds (soon) must be a number or none, 0 or more, or none.
                    --lock=pipes.window | There is no field pipes.window.
                    --try=pipes.batchSize | --try (pipes.batchSize) must read FIELD=A,B,...
                    --try=pipes.batchSize=0 | pipes.batchSize (0) must be 1 to 10,000.
                    --top=0             | --top (0) must be 1 or more.
                    --write             | --write needs a plan to change.
                    --to=-              | --to (-) must name a plan file.
                    """)
    void whatCannotBeUsedIsRefusedWithTheReason(String option, String message) {
        TerminalRun run = pipes(option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message);
    }

    private static TerminalRun pipes(String... more) {
        List<String> arguments = new ArrayList<>(PIPES);
        arguments.addAll(List.of(more));
        return TerminalRun.of(Map.of(), arguments.toArray(String[]::new));
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
