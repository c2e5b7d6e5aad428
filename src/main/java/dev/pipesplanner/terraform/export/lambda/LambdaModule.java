package dev.pipesplanner.terraform.export.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.PackageType;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.export.FilterPatterns;
import dev.pipesplanner.terraform.export.ModuleSummary;
import dev.pipesplanner.terraform.export.TfvarsSection;
import dev.pipesplanner.terraform.export.Variable;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ResourceReader;
import dev.pipesplanner.terraform.importing.SpecialVariables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// `sqs-lambda-worker` (LAMBDA-MODEL §11).
public final class LambdaModule implements DesignModule {

    private static final String FUNCTION = "Function";
    private static final String MAPPING = "Event source mapping";

    /// What an archive needs, and no plan has.
    private static final List<String> OF_A_ZIP =
            List.of("package_s3_bucket", "package_s3_key", "handler", "runtime");

    /// Fields whose variables no other module has.
    private static final Set<String> TELLING =
            Set.of(
                    "lambda.packageType",
                    "lambda.memoryMiB",
                    "lambda.maximumConcurrency",
                    "lambda.provisionedPollers",
                    "lambda.provisionedMaxPollers");

    @Override
    public String name() {
        return "sqs-lambda-worker";
    }

    @Override
    public List<String> files() {
        return List.of(
                "function.tf",
                "mapping.tf",
                "examples/lambda/README.md",
                "examples/lambda/main.tf");
    }

    @Override
    public Set<String> variables() {
        return Set.of(
                "package_type",
                "image_command",
                "package_s3_bucket",
                "package_s3_key",
                "handler",
                "runtime",
                "queue_visibility_timeout_seconds",
                "memory_size",
                "timeout",
                "ephemeral_storage_size_in_mib",
                "batch_size",
                "maximum_batching_window_in_seconds",
                "maximum_concurrency",
                "minimum_pollers",
                "maximum_pollers",
                FilterPatterns.VARIABLE);
    }

    @Override
    public Set<String> mayBeOwn() {
        return Set.of(
                "image_command",
                "package_s3_bucket",
                "package_s3_key",
                "handler",
                "runtime",
                FilterPatterns.VARIABLE);
    }

    @Override
    public boolean needsImage(Environment environment) {
        return environment.lambda().packageType() == PackageType.IMAGE;
    }

    @Override
    public List<TfvarsSection> sections(Environment environment) {
        return List.of(function(environment), mapping(environment));
    }

    private TfvarsSection function(Environment environment) {
        LambdaDesign lambda = environment.lambda();
        List<Variable> variables = new ArrayList<>();
        List<String> missing = new ArrayList<>(needsImage(environment) ? List.of() : OF_A_ZIP);
        variables.add(
                new Variable("package_type", HclValue.of(PackageTypes.of(lambda.packageType()))));
        variables.add(new Variable("memory_size", HclValue.of(lambda.memory(environment.task()))));
        variables.add(new Variable("timeout", HclValue.of(lambda.timeoutSeconds())));
        variables.add(
                new Variable(
                        "ephemeral_storage_size_in_mib",
                        HclValue.of(lambda.ephemeralStorageMiB())));
        variables.add(
                new Variable(
                        "cpu_architecture", HclValue.of(environment.task().architecture().id())));
        variables.add(
                new Variable(
                        "log_retention_in_days", HclValue.of(environment.logs().retentionDays())));
        TerraformInputs inputs = environment.terraform();
        boolean isInVpc = lambda.isInVpc(environment.network());
        network("subnet_ids", isInVpc, inputs.subnetIds(), variables, missing);
        network("security_group_ids", isInVpc, inputs.securityGroupIds(), variables, missing);
        return new TfvarsSection(FUNCTION, "", variables, missing);
    }

    /// Outside of a VPC there are none, whatever tasks have.
    private static void network(
            String name,
            boolean isInVpc,
            List<String> ids,
            List<Variable> variables,
            List<String> missing) {
        if (isInVpc && ids.isEmpty()) {
            missing.add(name);
        } else {
            variables.add(new Variable(name, HclValue.ofTexts(isInVpc ? ids : List.of())));
        }
    }

    private static TfvarsSection mapping(Environment environment) {
        LambdaDesign lambda = environment.lambda();
        List<Variable> variables = new ArrayList<>();
        variables.add(
                new Variable(
                        "queue_visibility_timeout_seconds",
                        HclValue.of(environment.queue().visibilityTimeoutSeconds())));
        variables.add(new Variable("batch_size", HclValue.of(lambda.batchSize())));
        variables.add(
                new Variable(
                        "maximum_batching_window_in_seconds",
                        HclValue.of(lambda.batchWindowSeconds())));
        variables.add(new Variable("maximum_concurrency", orNull(lambda.maximumConcurrency())));
        variables.add(new Variable("minimum_pollers", orNull(lambda.provisionedPollers())));
        variables.add(
                new Variable(
                        "maximum_pollers",
                        lambda.isProvisioned()
                                ? HclValue.of(lambda.provisionedMaxPollers())
                                : HclValue.none()));
        variables.addAll(FilterPatterns.of(environment));
        return new TfvarsSection(MAPPING, variables);
    }

    private static HclValue orNull(Setting<Double> setting) {
        return setting instanceof Setting.Typed<Double>(Double value)
                ? HclValue.of(value.intValue())
                : HclValue.none();
    }

    @Override
    public List<String> headings() {
        return List.of(FUNCTION, MAPPING);
    }

    @Override
    public List<String> refusals(Environment environment) {
        return LambdaRefusals.of(environment);
    }

    @Override
    public ModuleSummary summary(Environment environment) {
        LambdaDesign lambda = environment.lambda();
        return ModuleSummary.of(
                lambda.isProvisioned()
                        ? "provisioned pollers of Lambda, up to " + lambda.provisionedMaxPollers()
                        : "pollers of Lambda",
                "function, event source mapping, role, log group",
                List.of(),
                environment);
    }

    /// A timeout and a batch size are variables of many modules.
    @Override
    public boolean isToldBy(String field) {
        return TELLING.contains(field);
    }

    /// A module of functions is handed a map of event sources; queues are among them.
    @Override
    public boolean isBuiltBy(Map<String, String> arguments) {
        String sources = arguments.getOrDefault(EventSources.VARIABLE, "").toLowerCase(Locale.ROOT);
        return sources.contains("sqs") || sources.contains("queue");
    }

    @Override
    public ResourceReader resourceReader() {
        return new FunctionReader();
    }

    @Override
    public SpecialVariables specialVariables() {
        return new EventSources();
    }
}
