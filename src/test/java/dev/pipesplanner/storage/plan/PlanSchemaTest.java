package dev.pipesplanner.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.PlanSchema;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.terraform.RandomPlans;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What `schema` prints takes the plans that the app reads, and refuses what it refuses.
final class PlanSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Values of every kind, in and out of any range.
    private static final List<String> VALUES =
            List.of(
                    "0",
                    "1",
                    "2",
                    "0.5",
                    "-1",
                    "7",
                    "30",
                    "256",
                    "1024",
                    "4096",
                    "300",
                    "1e11",
                    "1e300",
                    "true",
                    "false",
                    "null",
                    "\"\"",
                    "\"auto\"",
                    "\"none\"",
                    "\"1\"",
                    "\"pipes\"",
                    "\"spot\"",
                    "\" poisson\"",
                    "\"periodic\"",
                    "\"step\"",
                    "\"fixed\"",
                    "\"constant\"",
                    "[]",
                    "{}",
                    "[1]",
                    "[\"pipes\"]",
                    "[\"pipes\",\"pipes\"]",
                    "[\"lambda\",\"service\"]",
                    "{\"A\":\"b\"}",
                    "{\"A\":1}",
                    "[{\"from\":0,\"exact\":1}]",
                    "[{\"from\":0,\"change\":-1}]",
                    "[{\"from\":0,\"exact\":-1}]",
                    "[{\"from\":-1,\"change\":1}]",
                    "[{\"from\":0,\"change\":1,\"exact\":1}]",
                    "[{\"from\":0,\"change\":0.5}]");

    /// Sections whose fields depend on a choice.
    private static final Pattern KINDS =
            Pattern.compile("workload\\.(arrivals|processingSeconds)|service\\.scaling");

    private final PlanFiles files = new JsonPlanFiles();
    private final Schema schema;

    PlanSchemaTest() throws JsonProcessingException {
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                JSON.writeValueAsString(
                                        PlanSchema.document(PlanFiles.FORMAT_VERSION)));
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsValid() {
        return files.samples().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name,
                                () ->
                                        assertThat(faults(files.text(plan(files.sample(name)))))
                                                .isEmpty()));
    }

    @Test
    void randomPlansAreValid() {
        IntStream.range(0, 60)
                .mapToObj(seed -> new RandomPlans(seed).environment("random"))
                .map(environment -> files.text(Plan.withDefaults("Random", List.of(environment))))
                .forEach(text -> assertThat(faults(text)).as(text).isEmpty());
    }

    /// One value of a plan is another one: what the field itself refuses is refused by both, and
    /// what the schema refuses is refused by the reader. Fields that contradict each other are the
    /// reader's alone.
    @Test
    void aChangedValueIsRefusedByBothOrByNeither() throws JsonProcessingException {
        List<String> differences = new ArrayList<>();
        for (String whole : plansOfEveryKind()) {
            boolean isFirst = whole.equals(plansOfEveryKind().getFirst());
            for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
                if (isFirst || KINDS.matcher(field.path()).lookingAt()) {
                    for (String value : VALUES) {
                        differences.addAll(
                                compare(changed(whole, field.path(), value), field, value));
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void unknownAndMissingNamesAreRefusedByBoth() throws JsonProcessingException {
        String whole = plansOfEveryKind().getFirst();
        for (String path :
                List.of(
                        "extra",
                        "task.extra",
                        "service.scaling.extra",
                        "workload.arrivals.extra")) {
            String text = changed(whole, path, "1");
            assertThat(faults(text)).as(path).isNotEmpty();
            assertThat(isRead(text)).as(path).isFalse();
        }
        for (String text :
                List.of(
                        "{}",
                        "[]",
                        "{\"formatVersion\":1,\"name\":\"a\",\"environments\":[]}",
                        "{\"formatVersion\":2,\"name\":\"a\",\"environments\":[{\"name\":\"dev\"}]}",
                        "{\"formatVersion\":1,\"environments\":[{\"name\":\"dev\"}]}",
                        "{\"formatVersion\":1,\"name\":\"a\",\"environments\":[{\"name\":\"Dev\"}]}",
                        "{\"formatVersion\":1,\"name\":\"a\",\"environments\":[{}]}",
                        "{\"$schema\":1,\"formatVersion\":1,\"name\":\"a\","
                                + "\"environments\":[{\"name\":\"dev\"}]}")) {
            assertThat(faults(text)).as(text).isNotEmpty();
            assertThat(isRead(text)).as(text).isFalse();
        }
    }

    @Test
    void aPlanKeepsTheSchemaThatItNames() {
        String text =
                "{\"$schema\":\"plan.schema.json\",\"formatVersion\":1,\"name\":\"a\","
                        + "\"environments\":[{\"name\":\"dev\"}]}";
        Plan read = plan(files.parse("plan.json", text));

        assertThat(faults(text)).isEmpty();
        assertThat(files.text(read.withName("b")))
                .startsWith(
                        "{\n  \"$schema\": \"plan.schema.json\",\n  \"formatVersion\": 1,\n"
                                + "  \"name\": \"b\",\n");
    }

    @Test
    void everyFieldSaysWhatItIsAndItsDefault() throws JsonProcessingException {
        JsonNode environment =
                JSON.valueToTree(PlanSchema.document(PlanFiles.FORMAT_VERSION))
                        .at("/properties/environments/items");
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            JsonNode described =
                    environment.at("/properties/" + field.path().replace(".", "/properties/"));
            assertThat(described.path("title").asText()).as(field.path()).isNotEmpty();
            assertThat(described.path("description").asText())
                    .as(field.path())
                    .startsWith(field.meaning());
            assertThat(described.has("default")).as(field.path()).isEqualTo(!isName(field));
        }
    }

    private static boolean isName(Field<Environment, ?> field) {
        return field.path().equals("name");
    }

    private List<String> compare(String text, Field<Environment, ?> field, String value)
            throws JsonProcessingException {
        boolean isValid = faults(text).isEmpty();
        boolean isRead = isRead(text);
        boolean isTaken = isTaken(field, value);
        List<String> differences = new ArrayList<>();
        if (isRead && !isValid) {
            differences.add("read, but not valid: " + field.path() + " = " + value);
        }
        if (!isTaken && isValid) {
            differences.add("valid, but the field refuses it: " + field.path() + " = " + value);
        }
        return differences;
    }

    /// Whether the field's own type takes a value, whatever stands beside it.
    private static boolean isTaken(Field<Environment, ?> field, String value)
            throws JsonProcessingException {
        if (value.equals("null")) {
            return false;
        }
        try {
            field.type().fromData(data(JSON.readTree(value)));
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Object data(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return JSON.convertValue(node.isContainerNode() ? doubles(node) : node, Object.class);
    }

    /// Numbers in files are doubles to the app.
    private static JsonNode doubles(JsonNode node) {
        try {
            return JSON.readTree(
                    node.toString().replaceAll("(?<=[\\[:,])(-?\\d+)(?=[],}])", "$1.0"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A plan of each kind, with every other field as it is by default.
    private List<String> plansOfEveryKind() {
        return List.of(
                text("poisson", "lognormal", "step"),
                text("periodic", "constant", "fixed"),
                text("bursty", "exponential", "target-tracking"));
    }

    private String text(String pattern, String distribution, String policy) {
        Environment environment = Environment.withDefaults("dev");
        for (Map.Entry<String, String> kind :
                Map.of(
                                "workload.arrivals.pattern",
                                pattern,
                                "workload.processingSeconds.distribution",
                                distribution,
                                "service.scaling.policy",
                                policy)
                        .entrySet()) {
            environment = PlanFields.require(kind.getKey()).withText(environment, kind.getValue());
        }
        return files.text(Plan.withDefaults("Kinds", List.of(environment)));
    }

    private static String changed(String plan, String path, String value)
            throws JsonProcessingException {
        JsonNode root = JSON.readTree(plan);
        ObjectNode object = (ObjectNode) root.at("/environments/0");
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            object =
                    object.get(names[i]) instanceof ObjectNode inner
                            ? inner
                            : object.putObject(names[i]);
        }
        object.set(names[names.length - 1], JSON.readTree(value));
        return root.toString();
    }

    private List<String> faults(String text) {
        return schema.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private boolean isRead(String text) {
        return files.parse("plan.json", text).toOptional().isPresent();
    }

    private static Plan plan(Reading<Plan> reading) {
        return reading.toOptional().orElseThrow();
    }
}
