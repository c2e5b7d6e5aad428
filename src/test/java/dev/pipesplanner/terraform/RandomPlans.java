package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.Architecture;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Logs;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PipeLogLevel;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.terraform.export.JsonValues;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Environments and values that are hard to write, the same for the same seed.
public final class RandomPlans {

    private static final List<String> PIECES =
            List.of(
                    "a", "Z", "0", " ", "-", "_", ".", "\"", "\\", "$", "${", "$${", "%", "%{", "}",
                    "\n", "\r", "\t", "\b", "\u0000", "\u007f", "\u0085", "\u00a0", "\u2028", "#",
                    "//", "=", "é", "e\u0301", "字", "😀", "👩‍👧", "ﬁ", "null", "true", "for",
                    "<<EOT", "[", "{", ",", "*/");

    private final Random random;

    public RandomPlans(long seed) {
        random = new Random(seed);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(oneOf(PIECES));
        }
        return text.toString();
    }

    public HclValue value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0, 1 -> HclValue.of(text());
            case 2 ->
                    HclValue.of(random.nextInt(2) == 0 ? random.nextInt() : random.nextGaussian());
            case 3 -> HclValue.of(random.nextBoolean());
            case 4 -> HclValue.none();
            case 5 ->
                    new HclValue.ListOf(
                            IntStream.range(0, random.nextInt(5))
                                    .mapToObj(_ -> value(depth - 1))
                                    .toList());
            default -> new HclValue.MapOf(entries(depth - 1));
        };
    }

    private SequencedMap<String, HclValue> entries(int depth) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        IntStream.range(0, random.nextInt(6)).forEach(_ -> entries.put(text(), value(depth)));
        return entries;
    }

    /// An environment that passes every check of the export.
    public Environment environment(String name) {
        Environment base = Environment.withDefaults(name);
        int cpu = oneOf(FargateSizes.cpus());
        Varied varied =
                new Varied(base)
                        .set("cpu", cpu)
                        .set("memory", oneOf(FargateSizes.memories(cpu)))
                        .set("architecture", oneOf(List.of(Architecture.values())))
                        .set("ephemeralStorageGiB", 20 + random.nextInt(3) * 90)
                        .set("queueType", QueueType.FIFO)
                        .set("retentionDays", oneOf(Logs.RETENTIONS))
                        .set("dlqAlarm", random.nextBoolean())
                        .set("visibilityTimeoutSeconds", 900 + random.nextInt(1_000))
                        .set("access", oneOf(List.of(NetworkAccess.values())))
                        .set("target", oneOf(List.of(PipesTarget.values())))
                        .set("batchSize", 1 + random.nextInt(50))
                        .set("messageBytes", 1 + random.nextInt(8_000))
                        .set("stateMachineAttempts", 1 + random.nextInt(5))
                        .set("stateMachineBackoffSeconds", 1 + random.nextInt(60))
                        .set("failureAlarm", random.nextBoolean())
                        .set("batchWindowSeconds", random.nextInt(60))
                        .set("logLevel", oneOf(List.of(PipeLogLevel.values())))
                        .set("logExecutionData", random.nextBoolean())
                        .set("memoryMiB", Setting.of(128.0 + random.nextInt(10_000)))
                        .set("latencyTarget", new LatencyTarget(95, random.nextInt(500)))
                        .set("scaling", scaling())
                        .set("minTasks", 1 + random.nextInt(3))
                        .set("maxTasks", 5 + random.nextInt(30))
                        .set("terraform", inputs());
        return varied.environment();
    }

    private ScalingPolicy scaling() {
        return switch (random.nextInt(4)) {
            case 0 -> new ScalingPolicy.Fixed();
            case 1 -> ScalingPolicy.Step.BACKLOG_STEPS;
            case 2 -> new ScalingPolicy.Step(rule(1 + random.nextInt(20)), rule(1));
            default ->
                    new ScalingPolicy.TargetTracking(
                            random.nextBoolean()
                                    ? Setting.auto()
                                    : Setting.of(random.nextDouble() + 1),
                            random.nextInt(900),
                            random.nextInt(900),
                            0.25,
                            38);
        };
    }

    private ScalingRule rule(int steps) {
        return new ScalingRule(
                oneOf(List.of(QueueMetric.values())),
                random.nextInt(1000),
                1 + random.nextInt(60),
                IntStream.range(0, steps)
                        .mapToObj(i -> ScalingStep.change(i * 10.5, random.nextInt(9) - 4))
                        .toList(),
                random.nextInt(900));
    }

    /// The characters that AWS takes in a tag.
    private static String tag(String text) {
        return text.replaceAll("[^\\p{L}\\p{Z}\\p{N}_.:/=+@-]", "");
    }

    private TerraformInputs inputs() {
        Map<String, String> secrets = new LinkedHashMap<>();
        texts().forEach(name ->
                secrets.put(
                        "S" + name.replaceAll("[^A-Za-z0-9_]", ""),
                        random.nextInt(4) == 0
                                ? ""
                                : "arn:aws:secretsmanager:us-east-1:123456789012:secret:"
                                        + text()));
        Map<String, String> variables = new LinkedHashMap<>();
        IntStream.range(0, random.nextInt(6)).forEach(i -> variables.put("V_" + i, "a" + text()));
        Map<String, String> tags = new LinkedHashMap<>();
        texts().forEach(key -> tags.put("k" + tag(key), tag(text())));
        String queue = "q" + digits() + ".fifo";
        return new TerraformInputs(
                maybe("w" + digits() + "-x_Y"),
                maybe("123456789012.dkr.ecr.us-east-1.amazonaws.com/worker:" + digits()),
                maybe("https://sqs.us-east-1.amazonaws.com/123456789012/" + queue),
                maybe("arn:aws:sqs:us-east-1:123456789012:" + queue),
                maybe("q-dlq" + digits() + ".fifo"),
                patterns(),
                addresses("arn:aws:sns:us-east-1:123456789012:a"),
                addresses("subnet-0"),
                addresses("sg-0"),
                maybe(
                        random.nextBoolean()
                                ? "apps"
                                : "arn:aws:ecs:us-east-1:123456789012:cluster/a"),
                variables,
                secrets,
                tags);
    }

    private List<String> patterns() {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> "{\"body\": {\"k\": [" + JsonValues.quoted(text()) + "]}}")
                .toList();
    }

    private String maybe(String text) {
        return random.nextInt(4) == 0 ? "" : text;
    }

    private String digits() {
        return String.valueOf(random.nextInt(1_000_000));
    }

    private List<String> addresses(String start) {
        return IntStream.range(0, random.nextInt(6)).mapToObj(_ -> start + digits()).toList();
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        IntStream.range(0, random.nextInt(6)).forEach(_ -> texts.add(text()));
        return texts;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
