package dev.pipesplanner.terraform.export.lambda;

import dev.pipesplanner.plan.PackageType;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ReadInputs;
import dev.pipesplanner.terraform.importing.Resource;
import dev.pipesplanner.terraform.importing.ResourceReader;
import dev.pipesplanner.terraform.importing.Resources;
import dev.pipesplanner.terraform.importing.TaskReader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A queue's event source mapping and the function that it starts, as inputs of the module
/// (LAMBDA-MODEL §11).
final class FunctionReader implements ResourceReader {

    /// What AWS and the provider take where nothing is said (LAMBDA-FACTS 22).
    static final int BATCH_SIZE = 10;

    static final int MEMORY_SIZE = 128;
    static final int TIMEOUT = 3;

    private static final String FUNCTION = "aws_lambda_function";
    private static final String LOG_GROUP = "aws_cloudwatch_log_group";
    private static final String SOURCE = "event_source_arn";
    private static final String OF_SECRET = "_ARN";
    private static final Predicate<String> SECRET =
            Pattern.compile("(?s)arn:[^:]+:(?:secretsmanager|ssm):.*").asMatchPredicate();
    private static final String WINDOW = "maximum_batching_window_in_seconds";

    @Override
    public String type() {
        return "aws_lambda_event_source_mapping";
    }

    /// Streams and topics have mappings, too.
    @Override
    public boolean isWorker(Resource resource) {
        return resource.text(SOURCE)
                .map(FunctionReader::isQueue)
                .or(() -> resource.unknown(SOURCE).map(FunctionReader::namesQueue))
                .orElse(true);
    }

    static boolean isQueue(String arn) {
        return arn.contains(":sqs:");
    }

    private static boolean namesQueue(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return lower.contains("sqs") || lower.contains("queue");
    }

    @Override
    public void read(Resource main, Resources all, ReadInputs inputs) {
        TaskReader task = new TaskReader(all, inputs);
        inputs.set(main, SOURCE, "queue_arn", main.value(SOURCE));
        task.queue(main.text(SOURCE).orElse(""));
        task.deadLetters();
        main.text(SOURCE).ifPresent(arn -> task.region(main, SOURCE, arn));
        orDefault(main, "batch_size", BATCH_SIZE, inputs);
        inputs.set(main, WINDOW, WINDOW, main.value(WINDOW));
        nested(main, "scaling_config", "maximum_concurrency", inputs);
        nested(main, "provisioned_poller_config", "minimum_pollers", inputs);
        nested(main, "provisioned_poller_config", "maximum_pollers", inputs);
        filters(main.value("filter_criteria", "filter"))
                .ifPresent(patterns ->
                        inputs.set(main, "filter_criteria", "filter_patterns", patterns));
        all.only(FUNCTION, each -> isOf(main, each))
                .or(() -> all.only(FUNCTION, _ -> true))
                .ifPresent(function -> {
                    function(function, inputs);
                    task.tags(function);
                });
        all.only(LOG_GROUP, _ -> true)
                .ifPresent(group ->
                        inputs.set(
                                group,
                                "retention_in_days",
                                "log_retention_in_days",
                                group.value("retention_in_days")));
    }

    /// A mapping names its function, or its ARN.
    private static boolean isOf(Resource mapping, Resource function) {
        Optional<String> name = mapping.text("function_name");
        Optional<String> code = mapping.unknown("function_name");
        return name.isPresent()
                        && Stream.of("function_name", "arn")
                                .anyMatch(each -> function.text(each).equals(name))
                || code.isPresent() && code.get().startsWith(function.address() + ".");
    }

    private static void function(Resource function, ReadInputs inputs) {
        orDefault(function, "memory_size", MEMORY_SIZE, inputs);
        orDefault(function, "timeout", TIMEOUT, inputs);
        if (function.unknown("package_type").isEmpty()) {
            HclValue zip = HclValue.of(PackageTypes.of(PackageType.ZIP));
            inputs.set(
                    function,
                    "package_type",
                    "package_type",
                    function.value("package_type").orElse(zip));
        }
        inputs.set(function, "image_uri", "container_image", function.value("image_uri"));
        inputs.set(
                function,
                "architectures",
                "cpu_architecture",
                function.value("architectures")
                        .flatMap(EventSources::architecture)
                        .map(type -> HclValue.of(type.id())));
        inputs.set(
                function,
                "ephemeral_storage.size",
                "ephemeral_storage_size_in_mib",
                function.value("ephemeral_storage", "size"));
        function.value("environment", "variables")
                .filter(HclValue.MapOf.class::isInstance)
                .map(HclValue.MapOf.class::cast)
                .ifPresent(variables -> environment(function, variables, inputs));
        inputs.set(
                function, "vpc_config", "function_in_vpc", HclValue.of(function.has("vpc_config")));
        for (String name : List.of("subnet_ids", "security_group_ids")) {
            inputs.set(function, "vpc_config." + name, name, function.value("vpc_config", name));
        }
    }

    /// A variable that holds the ARN of a secret stands for the secret (LAMBDA-MODEL §11).
    private static void environment(
            Resource function, HclValue.MapOf variables, ReadInputs inputs) {
        SequencedMap<String, HclValue> plain = new LinkedHashMap<>();
        SequencedMap<String, HclValue> secrets = new LinkedHashMap<>();
        variables
                .entries()
                .forEach((name, value) -> {
                    boolean isSecret =
                            name.endsWith(OF_SECRET)
                                    && Resource.text(value).filter(SECRET::test).isPresent();
                    if (isSecret) {
                        String own = name.substring(0, name.length() - OF_SECRET.length());
                        secrets.put(own, value);
                    } else {
                        plain.put(name, value);
                    }
                });
        String place = "environment.variables";
        inputs.set(function, place, "environment_variables", new HclValue.MapOf(plain));
        if (!secrets.isEmpty()) {
            inputs.set(function, place, "secrets", new HclValue.MapOf(secrets));
        }
    }

    private static void orDefault(Resource from, String name, int fallback, ReadInputs inputs) {
        if (from.unknown(name).isEmpty()) {
            inputs.set(from, name, name, from.value(name).orElse(HclValue.of(fallback)));
        }
    }

    private static void nested(Resource main, String block, String name, ReadInputs inputs) {
        inputs.set(main, block + "." + name, name, main.value(block, name));
    }

    /// The patterns of filters; empty where none can be read.
    static Optional<HclValue> filters(Optional<HclValue> filters) {
        List<HclValue> patterns =
                filters.stream()
                        .flatMap(FunctionReader::maps)
                        .flatMap(filter -> Resource.entry(filter, "pattern").stream())
                        .toList();
        return patterns.isEmpty() ? Optional.empty() : Optional.of(new HclValue.ListOf(patterns));
    }

    /// The maps in a list or map of them, or the map itself.
    static Stream<HclValue.MapOf> maps(HclValue value) {
        return switch (value) {
            case HclValue.MapOf map -> {
                List<HclValue.MapOf> inner =
                        map.entries().values().stream()
                                .filter(HclValue.MapOf.class::isInstance)
                                .map(HclValue.MapOf.class::cast)
                                .toList();
                yield inner.size() == map.entries().size() && !inner.isEmpty()
                        ? inner.stream()
                        : Stream.of(map);
            }
            case HclValue.ListOf(var items) -> items.stream().flatMap(FunctionReader::maps);
            case HclValue.Text _, HclValue.Number _, HclValue.Bool _, HclValue.Null _ ->
                    Stream.empty();
        };
    }
}
