package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.DesignListType;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.NumberListType;
import dev.pipesplanner.plan.NumberType;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.plan.StepListType;
import dev.pipesplanner.plan.TextMapType;
import dev.pipesplanner.terraform.Exports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is priced is what is built (TERRAFORM §7): a field changes the exported files, or its value
/// is refused, or the document says why nothing builds it.
final class EveryFieldTest {

    /// A row of a list: the field and what is said of it; more may follow.
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Za-z0-9.]+)` \\| (.+?) \\|(?: .+ \\|)?");

    private static final String EVERYWHERE = "everywhere";

    /// The ways in which an environment is exported, with what the document calls them.
    private enum Way {
        ECS_TASK("pipes to ECS tasks", Design.PIPES, "pipes.target=ecs-task"),
        STEP_FUNCTIONS("pipes to Step Functions", Design.PIPES, "pipes.target=step-functions"),
        FIXED("service of a fixed size", Design.SERVICE, "service.scaling.policy=fixed"),
        STEP("service by steps", Design.SERVICE, "service.scaling.policy=step"),
        TRACKING(
                "service by target tracking",
                Design.SERVICE,
                "service.scaling.policy=target-tracking"),
        FUNCTION("function", Design.LAMBDA, "network.access=interface-endpoints"),
        POLLERS(
                "function with provisioned pollers",
                Design.LAMBDA,
                "network.access=interface-endpoints",
                "lambda.provisionedPollers=2");

        private final String words;
        private final Design design;
        private final List<String> kinds;

        Way(String words, Design design, String... kinds) {
            this.words = words;
            this.design = design;
            this.kinds = List.of(kinds);
        }

        Environment environment() {
            Environment environment = set(Exports.FULL, "service.minTasks=1");
            for (String kind : kinds) {
                environment = set(environment, kind);
            }
            return environment;
        }
    }

    private enum Effect {
        FILES,
        REFUSED,
        NOTHING
    }

    /// Values of texts that are good ones, and of fields whose own values depend on others.
    private static final Map<String, String> OTHER_VALUES =
            Map.ofEntries(
                    Map.entry("name", "staging"),
                    Map.entry("region", "eu-central-1"),
                    Map.entry("workload.arrivals.file", "counts.csv"),
                    Map.entry("workload.messageBytes", "1024"),
                    Map.entry("workload.processingSeconds.p95", "16"),
                    Map.entry("logs.retentionDays", "60"),
                    Map.entry("task.cpu", "512"),
                    Map.entry("task.memory", "4096"),
                    Map.entry("service.scaling.scaleOut.steps", "from 0 exact 2"),
                    Map.entry("service.scaling.scaleIn.steps", "from 0 exact 1"),
                    Map.entry("terraform.namePrefix", "other"),
                    Map.entry("lambda.timeoutSeconds", "800"),
                    Map.entry("lambda.idlePollers", "4"),
                    Map.entry("lambda.vpc", "false"),
                    Map.entry(
                            "terraform.containerImage",
                            "123456789012.dkr.ecr.us-east-1.amazonaws.com/worker:2"),
                    Map.entry(
                            "terraform.queueUrl",
                            "https://vpce-1.sqs.us-east-1.vpce.amazonaws.com/123456789012/jobs"),
                    Map.entry("terraform.queueArn", "arn:aws:sqs:us-east-1:123456789012:other"),
                    Map.entry("terraform.dlqName", "other"),
                    Map.entry("terraform.filterPatterns", "{\"body\": {\"a\": [\"x\", \"y\"]}}"),
                    Map.entry(
                            "terraform.alarmActions", "arn:aws:sns:us-east-1:123456789012:alarms"),
                    Map.entry("terraform.subnetIds", "subnet-9"),
                    Map.entry("terraform.securityGroupIds", "sg-9"),
                    Map.entry("terraform.clusterId", "other"),
                    Map.entry("terraform.environmentVariables", "LOG_LEVEL=debug"),
                    Map.entry(
                            "terraform.secrets",
                            "DB_PASSWORD=arn:aws:ssm:us-east-1:123456789012:parameter/p"),
                    Map.entry("terraform.tags", "team=others"));

    /// The fields whose other value here is refused: what is built would not be what is priced.
    private static final Set<String> REFUSED =
            Set.of(
                    "region",
                    "workload.filterPassRate",
                    "workload.queueType",
                    "lambda.maximumConcurrency",
                    "terraform.queueArn");

    @Test
    void everyFieldChangesTheFilesOrIsRefusedOrTheDocumentSaysWhyNot() throws IOException {
        SortedMap<String, String> nothing = new TreeMap<>();
        SortedSet<String> refused = new TreeSet<>();
        SortedSet<String> exported = new TreeSet<>();
        PlanFields.ofPlan().stream()
                .map(Field::path)
                .filter(path -> !path.equals("name"))
                .forEach(path -> nothing.put(path, EVERYWHERE));
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            Map<Way, Effect> effects = effects(field);
            assertThat(effects).as(field.path()).isNotEmpty();
            if (effects.containsValue(Effect.REFUSED)) {
                refused.add(field.path());
            }
            if (!Set.of(Effect.NOTHING).containsAll(effects.values())) {
                exported.add(field.path());
            }
            String where = where(effects);
            if (!where.isEmpty()) {
                nothing.put(field.path(), where);
            }
        }

        assertThat(nothing).isEqualTo(rows("### Model-only fields"));
        assertThat(exported).isEqualTo(rows("### Exported fields").keySet());
        assertThat(refused).isEqualTo(new TreeSet<>(REFUSED));
    }

    /// The plan's name stands on top of every file; its other fields are of the bill.
    @Test
    void thePlansNameIsInTheFiles() {
        assertThat(Exports.file(Exports.FULL, Design.PIPES).text())
                .startsWith("# Plan: " + Exports.HEADER.planName());
    }

    private static Map<Way, Effect> effects(Field<Environment, ?> field) {
        Map<Way, Effect> effects = new LinkedHashMap<>();
        for (Way way : Way.values()) {
            boolean isOfOther =
                    Stream.of(Design.values())
                            .filter(design -> design != way.design)
                            .anyMatch(design -> field.path().startsWith(design.id() + "."));
            if (!isOfOther) {
                applying(field, way)
                        .ifPresent(
                                environment -> effects.put(way, effect(field, way, environment)));
            }
        }
        return effects;
    }

    /// The way's environment, of a pattern or distribution to which the field belongs.
    private static Optional<Environment> applying(Field<Environment, ?> field, Way way) {
        return Stream.of(
                        "workload.sendBatch=1",
                        "workload.arrivals.pattern=periodic",
                        "workload.arrivals.pattern=weekly",
                        "workload.arrivals.pattern=bursty",
                        "workload.arrivals.pattern=trace")
                .map(kind -> set(way.environment(), kind))
                .filter(field::applies)
                .findFirst();
    }

    private static Effect effect(Field<Environment, ?> field, Way way, Environment before) {
        Environment after = changed(field, way, before);
        assertThat(field.same(before, after)).as(field.path()).isFalse();
        return switch (export(after, way)) {
            case TfvarsExport.Refused _ -> Effect.REFUSED;
            case TfvarsExport.Ready ready ->
                    ready.equals(export(before, way)) ? Effect.NOTHING : Effect.FILES;
        };
    }

    private static TfvarsExport export(Environment environment, Way way) {
        Design design =
                environment.chosenDesign() instanceof Setting.Typed<Design>(Design chosen)
                        ? chosen
                        : way.design;
        return Tfvars.of(environment, design, Exports.HEADER);
    }

    private static Environment changed(
            Field<Environment, ?> field, Way way, Environment environment) {
        if (field.path().equals("chosenDesign")) {
            return field.withText(environment, way.design == Design.PIPES ? "service" : "pipes");
        }
        String other = OTHER_VALUES.get(field.path());
        if (other != null) {
            return field.withText(environment, other);
        }
        return field.withText(environment, other(field.type(), field.text(environment)));
    }

    private static String other(FieldType<?> type, String text) {
        return switch (type) {
            case NumberType number -> otherNumber(number, text);
            case FieldType.Flag _ -> text.equals("true") ? "false" : "true";
            case FieldType.OneOf(List<String> names) ->
                    names.get((names.indexOf(text) + 1) % names.size());
            case FieldType.Open<?>(FieldType<?> inner, String word) ->
                    other(inner, text.equals(word) ? fallback(inner) : text);
            case NumberListType _ ->
                    Stream.of(text.split(", "))
                            .map(weight -> weight.equals("1") ? "2" : "1")
                            .collect(Collectors.joining(", "));
            case DesignListType _ -> "pipes";
            case FieldType.Text _, FieldType.TextList _, TextMapType _, StepListType _ ->
                    throw new AssertionError("Another value of " + text + " has to be named.");
        };
    }

    private static String fallback(FieldType<?> inner) {
        return inner instanceof NumberType number ? String.valueOf(number.min()) : "false";
    }

    /// One more, or half of it where that is too much.
    private static String otherNumber(NumberType type, String text) {
        double old = text.equals("none") ? type.min() : Double.parseDouble(text);
        double more = old + 1;
        return more <= type.max() ? String.valueOf(more) : String.valueOf(old / 2 + 0.05);
    }

    private static String where(Map<Way, Effect> effects) {
        List<String> ways = new ArrayList<>();
        effects.forEach((way, effect) -> {
            if (effect == Effect.NOTHING) {
                ways.add(way.words);
            }
        });
        return ways.size() == effects.size() ? EVERYWHERE : String.join(", ", ways);
    }

    /// The rows below a heading of the document.
    private static SortedMap<String, String> rows(String heading) throws IOException {
        String text = Files.readString(Path.of("src/docs/terraform.md"));
        int from = text.indexOf(heading);
        assertThat(from).as(heading).isNotNegative();
        SortedMap<String, String> rows = new TreeMap<>();
        for (String line : text.substring(from, text.indexOf("\n### ", from)).lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        return rows;
    }

    private static Environment set(Environment environment, String assignment) {
        int sign = assignment.indexOf('=');
        return PlanFields.require(assignment.substring(0, sign))
                .withText(environment, assignment.substring(sign + 1));
    }
}
