package dev.pipesplanner.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.DesignListType;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.NumberListType;
import dev.pipesplanner.plan.NumberType;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.PlanFiles.Saving;
import dev.pipesplanner.plan.StepListType;
import dev.pipesplanner.plan.TextMapType;
import dev.pipesplanner.reading.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

final class JsonPlanFilesTest {

    private static final String MINIMAL =
            """
            {
              "formatVersion": 1,
              "name": "x",
              "environments": [
                { "name": "dev", WHAT }
              ]
            }
            """;

    private final JsonPlanFiles files = new JsonPlanFiles();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"flow-builder", "worked-example"})
    void aSampleIsWrittenAsItWasRead(String name) throws IOException {
        String resource = "samples/" + name + ".plan.json";
        try (var stream = JsonPlanFiles.class.getResourceAsStream(resource)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(files.text(plan(files.sample(name)))).isEqualTo(text);
        }
    }

    @Test
    void aRandomPlanIsReadAsItWasWritten() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Plan plan = new Plan("Plan \"ü\" " + i, 730, i % 2 == 0, List.of(environment(random)));
            if (PlanChecks.of(plan.environments().getFirst()).isEmpty()) {
                String text = files.text(plan);

                assertThat(files.parse("x", text)).as(text).isEqualTo(Reading.of(plan));
            }
        }
    }

    @Test
    void aBrokenTextIsRefusedAndNothingElse() {
        String text = files.text(plan(files.sample("flow-builder")));
        Random random = new Random(11);
        for (int i = 0; i < text.length() - 1; i += 3) {
            assertThat(files.parse("x", text.substring(0, i))).isInstanceOf(Reading.Refused.class);
        }
        for (int i = 0; i < 3_000; i++) {
            StringBuilder mutated = new StringBuilder(text);
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                int at = random.nextInt(mutated.length());
                char c =
                        "{}[]\",:0-9eE.ntf\\\u0000ä"
                                .charAt(random.nextInt("{}[]\",:0-9eE.ntf\\\u0000ä".length()));
                mutated.setCharAt(at, c);
            }

            assertThat(files.parse("x", mutated.toString())).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"regoin\": \"us-east-1\" | Did you mean region?",
                "\"task\": { \"cpus\": 1024 } | Did you mean task.cpu?",
                "\"task\": 5 | task (5.0) must be a JSON object.",
                "\"task\": { \"cpu\": \"1024\" } | task.cpu (1024) must be a number without quotes",
                "\"task\": { \"cpu\": 1024, \"memory\": 512 } | is not offered by Fargate",
                "\"workload\": { \"messagesPerMonth\": NaN } | a value is not a number (NaN)",
                "\"workload\": { \"messagesPerMonth\": -1 } | must be 0 to 10,000,000,000.",
                "\"workload\": { \"messagesPerMonth\": 1e999 } | the number 1e999 is too large.",
                "\"workload\": { \"messagesPerMonth\": null } | (null) must be a number",
                "\"workload\": { \"filterPassRate\": 65 } | Did you mean 0.65?",
                "\"workload\": { \"arrivals\": { \"everySeconds\": 3 } } | does not apply: another",
                "\"workload\": { \"arrivals\": { \"pattern\": \"poison\" } } | Did you mean"
                        + " poisson?",
                "\"region\": \"a\", \"region\": \"b\" | a name appears twice (region)",
                "\"task\": { \"startVariation\": 3 } | Leave it out: its default is 0.2.",
            })
    void aWrongFieldIsNamedWithItsPlaceAndTheWayOut(String members, String reason) {
        Reading<Plan> reading = files.parse("my.plan.json", MINIMAL.replace("WHAT", members));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.message())
                                        .startsWith("my.plan.json, line 5, column ")
                                        .contains(reason));
    }

    @Test
    void aWeekByNameWithOtherWeightsIsRefused() {
        String weekly =
                "\"workload\": { \"arrivals\": { \"pattern\": \"weekly\", \"preset\": \"custom\" }"
                        + " }";

        assertThat(message(files.parse("x", MINIMAL.replace("WHAT", weekly))))
                .contains("workload.arrivals.preset (custom) contradicts the fields beside it");
    }

    @Test
    void aNewerFormatIsRefusedWhateverElseIsInIt() {
        assertThat(message(files.parse("x", "{ \"formatVersion\": 2, \"new\": [] }")))
                .startsWith("x, line 1, column 20: formatVersion (2) is newer");
    }

    @Test
    void whatIsNoPlanFileIsRefusedWithItsName() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1, 2});
        Path large = Files.write(folder.resolve("large"), new byte[10_000_000]);
        Path nothing = Files.createFile(folder.resolve("nothing"));

        for (Path file : List.of(binary, large, nothing, folder, folder.resolve("missing"))) {
            assertThat(message(files.read(file.toString()))).contains(file.toString(), ".\n");
        }
    }

    @Test
    void savingReplacesTheFileBehindALinkAsAWhole() throws IOException {
        Plan plan = plan(files.sample("flow-builder"));
        Path target = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);

        assertThat(files.save(plan, link.toString())).isInstanceOf(Saving.Saved.class);

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent(files.text(plan));
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(target, link);
        }
    }

    @Test
    void whatAnEndedSaveOfThePlanLeftBehindGoesAfterADayAndNothingElse() throws IOException {
        String unique = "." + UUID.randomUUID() + ".tmp";
        Path old = aged(".a.plan.json" + unique, 25);
        List<Path> others =
                List.of(
                        aged(".a.plan.json.5d1f.tmp", 25),
                        aged(".a.plan.json.tmp", 25),
                        aged("a.plan.json" + unique, 25),
                        aged(".b.plan.json" + unique, 25),
                        aged(".a.plan.json." + UUID.randomUUID() + ".tmp", 23));

        files.save(plan(files.sample("flow-builder")), folder.resolve("a.plan.json").toString());

        assertThat(old).doesNotExist();
        assertThat(others).allSatisfy(file -> assertThat(file).exists());
    }

    private Path aged(String name, int hours) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "half");
        return Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
    }

    @Test
    void aFailedSaveSaysSoAndLeavesWhatIsThere() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));

        assertThat(files.save(plan(files.sample("flow-builder")), taken.toString()))
                .isInstanceOf(Saving.Failed.class);
        assertThat(taken).isEmptyDirectory();
    }

    private static Plan plan(Reading<Plan> reading) {
        return reading.orThrow(AssertionError::new);
    }

    private static String message(Reading<Plan> reading) {
        return ((Reading.Refused<Plan>) reading).message();
    }

    private static Environment environment(Random random) {
        Environment environment = Environment.withDefaults("env-" + random.nextInt(100));
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            if (!field.path().equals("name")
                    && field.applies(environment)
                    && random.nextInt(3) == 0) {
                environment = changed(environment, field, random);
            }
        }
        return environment;
    }

    private static <T> Environment changed(
            Environment environment, Field<Environment, T> field, Random random) {
        try {
            return field.withData(environment, data(field.type(), random));
        } catch (IllegalArgumentException _) {
            return environment;
        }
    }

    private static Object data(FieldType<?> type, Random random) {
        return switch (type) {
            case NumberType number -> number(number, random);
            case FieldType.Flag _ -> random.nextBoolean();
            case FieldType.OneOf(List<String> names) -> names.get(random.nextInt(names.size()));
            case FieldType.Text _ -> "text \\ \"" + random.nextInt() + "\u0001é\n";
            case FieldType.TextList _ -> List.of("subnet-" + random.nextInt(), "b");
            case NumberListType _ -> weights(random);
            case TextMapType _ -> Map.of("A.b " + random.nextInt(), "c");
            case StepListType _ ->
                    List.of(Map.of("from", (double) random.nextInt(9), "change", 2.0));
            case DesignListType _ ->
                    random.nextBoolean() ? List.of("service", "pipes") : List.of("service");
            case FieldType.Open<?>(FieldType<?> inner, String word) ->
                    random.nextBoolean() ? word : data(inner, random);
        };
    }

    private static double number(NumberType type, Random random) {
        double max = Math.min(type.max(), 1e6);
        double number = type.min() + random.nextDouble() * (max - type.min());
        return type.whole() ? Math.rint(number) : number;
    }

    private static List<Double> weights(Random random) {
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < 168; i++) {
            weights.add(random.nextDouble() * 3);
        }
        return weights;
    }
}
