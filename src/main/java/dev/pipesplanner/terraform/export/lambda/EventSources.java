package dev.pipesplanner.terraform.export.lambda;

import dev.pipesplanner.plan.Architecture;
import dev.pipesplanner.plan.PackageType;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.Meaning;
import dev.pipesplanner.terraform.importing.Resource;
import dev.pipesplanner.terraform.importing.SetVariables;
import dev.pipesplanner.terraform.importing.SpecialVariables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A function's inputs on their way into a plan: in our own module, and in terraform-aws-modules'
/// lambda, which is handed its event sources as a map of maps.
final class EventSources implements SpecialVariables {

    static final String VARIABLE = "event_source_mapping";

    /// What only a function in a VPC has.
    private static final List<String> OF_A_VPC =
            List.of("subnet_ids", "security_group_ids", "vpc_subnet_ids", "vpc_security_group_ids");

    @Override
    public Map<String, HclValue> parts(String variable, HclValue value) {
        Map<String, HclValue> parts = new LinkedHashMap<>();
        if (variable.equals(VARIABLE)) {
            queue(value).ifPresent(mapping -> mapping(mapping, parts));
        } else if (OF_A_VPC.contains(variable)
                && value instanceof HclValue.ListOf(var items)
                && !items.isEmpty()) {
            parts.put("function_in_vpc", HclValue.of(true));
        }
        return parts;
    }

    /// The one mapping of a queue; empty where there are none or several.
    private static Optional<HclValue.MapOf> queue(HclValue value) {
        List<HclValue.MapOf> queues =
                FunctionReader.maps(value)
                        .filter(each ->
                                Resource.entry(each, "event_source_arn")
                                        .flatMap(Resource::text)
                                        .map(FunctionReader::isQueue)
                                        .orElse(true))
                        .toList();
        return queues.size() == 1 ? Optional.of(queues.getFirst()) : Optional.empty();
    }

    /// What the map does not say is what that module and AWS make of it.
    private static void mapping(HclValue.MapOf mapping, Map<String, HclValue> parts) {
        Resource.entry(mapping, "event_source_arn").ifPresent(arn -> parts.put("queue_arn", arn));
        parts.put("batch_size", HclValue.of(FunctionReader.BATCH_SIZE));
        parts.put("memory_size", HclValue.of(FunctionReader.MEMORY_SIZE));
        parts.put("timeout", HclValue.of(FunctionReader.TIMEOUT));
        parts.put("package_type", HclValue.of(PackageTypes.of(PackageType.ZIP)));
        for (String name : List.of("batch_size", "maximum_batching_window_in_seconds")) {
            if (mapping.entries().containsKey(name)) {
                parts.remove(name);
                Resource.entry(mapping, name).ifPresent(value -> parts.put(name, value));
            }
        }
        inner(mapping, "scaling_config", "maximum_concurrency", parts);
        inner(mapping, "provisioned_poller_config", "minimum_pollers", parts);
        inner(mapping, "provisioned_poller_config", "maximum_pollers", parts);
        FunctionReader.filters(Resource.entry(mapping, "filter_criteria"))
                .ifPresent(patterns -> parts.put("filter_patterns", patterns));
    }

    private static void inner(
            HclValue.MapOf mapping, String block, String name, Map<String, HclValue> parts) {
        Resource.entry(mapping, block).stream()
                .flatMap(FunctionReader::maps)
                .flatMap(map -> Resource.entry(map, name).stream())
                .findFirst()
                .ifPresent(value -> parts.put(name, value));
    }

    @Override
    public Optional<Meaning> meaning(String variable, SetVariables values) {
        return switch (variable) {
            case "package_type" ->
                    text(variable, values)
                            .map(type ->
                                    new Meaning.FieldValue(
                                            "lambda.packageType",
                                            type.toLowerCase(Locale.ROOT),
                                            ""));
            case "architectures" ->
                    values.get(variable)
                            .flatMap(EventSources::architecture)
                            .map(type ->
                                    new Meaning.FieldValue("task.architecture", type.id(), ""));
            case VARIABLE ->
                    Optional.of(
                            new Meaning.Explained(
                                    Kind.MAPPED, "its queue is read, with batches and limits"));
            case "image_command", "package_s3_bucket", "package_s3_key", "handler", "runtime" ->
                    Optional.of(new Meaning.Explained(Kind.UNKNOWN, LEFT_ALONE));
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(String variable, SetVariables values) {
        return values.get(variable).flatMap(Resource::text);
    }

    /// As Lambda spells it, in a list of one.
    static Optional<Architecture> architecture(HclValue value) {
        return value instanceof HclValue.ListOf(var items) && items.size() == 1
                ? Resource.text(items.getFirst())
                        .flatMap(name ->
                                switch (name) {
                                    case "arm64" -> Optional.of(Architecture.ARM64);
                                    case "x86_64" -> Optional.of(Architecture.X86_64);
                                    default -> Optional.empty();
                                })
                : Optional.empty();
    }
}
