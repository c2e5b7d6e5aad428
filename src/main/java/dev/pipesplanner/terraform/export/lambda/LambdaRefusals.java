package dev.pipesplanner.terraform.export.lambda;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.PackageType;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.terraform.export.JsonValues;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why a function is not exported: AWS, the provider or the module would refuse it (LAMBDA-MODEL
/// §§7, 11).
final class LambdaRefusals {

    private static final int LARGEST_ENVIRONMENT = 4_096;
    private static final Pattern IMAGE =
            Pattern.compile(
                    "[0-9]{12}\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.[a-z.]+/[^\\s$@:]+"
                            + "(?::[^\\s$@:]+)?(?:@sha256:[0-9a-f]{64})?");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]+");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern RESERVED =
            Pattern.compile("(?:AWS_|LAMBDA_|_HANDLER$|_X_AMZN_).*");

    private final Environment environment;
    private final LambdaDesign lambda;
    private final List<String> reasons = new ArrayList<>();

    private LambdaRefusals(Environment environment) {
        this.environment = environment;
        this.lambda = environment.lambda();
    }

    static List<String> of(Environment environment) {
        LambdaRefusals refusals = new LambdaRefusals(environment);
        refusals.function();
        refusals.mapping();
        refusals.image();
        refusals.variables();
        return List.copyOf(refusals.reasons);
    }

    private void function() {
        if (lambda.isTooSmallFor(environment.task())) {
            reasons.add(
                    label("task.memory")
                            + " ("
                            + environment.task().memory()
                            + ") is more than a function can have, "
                            + LambdaDesign.MOST_MEMORY_MIB
                            + " MiB.\nSet "
                            + label("lambda.memoryMiB")
                            + " if the worker fits into less, or choose another design.");
        }
        if (lambda.timeoutSeconds() > LambdaDesign.DOCUMENTED_TIMEOUT_SECONDS) {
            reasons.add(
                    named("lambda.timeoutSeconds", lambda.timeoutSeconds())
                            + " is more than the Terraform provider takes, "
                            + LambdaDesign.DOCUMENTED_TIMEOUT_SECONDS
                            + " s.\nSet it to at most "
                            + LambdaDesign.DOCUMENTED_TIMEOUT_SECONDS
                            + ".");
        }
        int visibility = environment.queue().visibilityTimeoutSeconds();
        if (visibility < lambda.timeoutSeconds()) {
            reasons.add(
                    named("queue.visibilityTimeoutSeconds", visibility)
                            + " is below "
                            + named("lambda.timeoutSeconds", lambda.timeoutSeconds())
                            + ": AWS refuses the event source mapping.\nSet "
                            + label("queue.visibilityTimeoutSeconds")
                            + " to at least "
                            + lambda.timeoutSeconds()
                            + ", better "
                            + lambda.advisedVisibilitySeconds()
                            + ".");
        }
    }

    private void mapping() {
        boolean isLarge = lambda.batchSize() > LambdaDesign.MOST_WITHOUT_WINDOW;
        boolean isFifo = environment.workload().queueType() == QueueType.FIFO;
        if (isLarge && isFifo) {
            reasons.add(
                    named("lambda.batchSize", lambda.batchSize())
                            + " must be at most 10 for a FIFO queue.\nSet it to 10 or less.");
        } else if (isLarge && lambda.batchWindowSeconds() == 0) {
            reasons.add(
                    named("lambda.batchSize", lambda.batchSize())
                            + " above 10 needs a batch window.\nSet "
                            + label("lambda.batchWindowSeconds")
                            + " to at least 1, or the batch size to at most 10.");
        }
        if (isFifo && lambda.batchWindowSeconds() > 0) {
            reasons.add(
                    named("lambda.batchWindowSeconds", lambda.batchWindowSeconds())
                            + " must be 0 for a FIFO queue.\nSet it to 0.");
        }
        if (lambda.isProvisioned() && lambda.maximumConcurrency().isTyped()) {
            reasons.add(
                    label("lambda.maximumConcurrency")
                            + " and "
                            + label("lambda.provisionedPollers")
                            + " cannot both be set.\nSet one of them to none; in provisioned mode "
                            + label("lambda.provisionedMaxPollers")
                            + " bounds the invocations.");
        }
    }

    /// Lambda pulls from ECR of its own region alone (LAMBDA-FACTS 27).
    private void image() {
        String image = environment.terraform().containerImage();
        if (lambda.packageType() != PackageType.IMAGE
                || image.isBlank()
                || Credentials.isInAddress(image)) {
            return;
        }
        Matcher named = IMAGE.matcher(image);
        if (!named.matches() || !named.group(1).equals(environment.region())) {
            reasons.add(
                    label("terraform.containerImage")
                            + " ("
                            + image
                            + ") must be an image in ECR of "
                            + environment.region()
                            + ", from where alone Lambda pulls.\nUse one such as"
                            + " 123456789012.dkr.ecr."
                            + environment.region()
                            + ".amazonaws.com/worker:1.4.");
        }
    }

    private void variables() {
        TerraformInputs inputs = environment.terraform();
        inputs.environmentVariables()
                .keySet()
                .forEach(name -> name("terraform.environmentVariables", name, VARIABLE));
        inputs.secrets().keySet().forEach(name -> name("terraform.secrets", name, SECRET));
        Map<String, String> all = new TreeMap<>(inputs.environmentVariables());
        inputs.secrets()
                .forEach((name, arn) -> {
                    if (all.put(name + "_ARN", arn) != null) {
                        reasons.add(
                                label("terraform.environmentVariables")
                                        + ": "
                                        + name
                                        + "_ARN is where a function finds the ARN of the secret "
                                        + name
                                        + ".\nRename one of them.");
                    }
                });
        int length = length(all);
        if (length > LARGEST_ENVIRONMENT) {
            reasons.add(
                    label("terraform.environmentVariables")
                            + " and the ARNs of the secrets have "
                            + length
                            + " characters; Lambda takes at most "
                            + LARGEST_ENVIRONMENT
                            + ".\nMove large settings into a parameter, and read it in the code.");
        }
    }

    /// Characters of the map as JSON, as Terraform writes it: without blanks, and with `<`, `>` and
    /// `&` as six each.
    private static int length(Map<String, String> variables) {
        int quoted =
                variables.entrySet().stream()
                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                        .map(JsonValues::quoted)
                        .mapToInt(text ->
                                text.length()
                                        + 5
                                                * (int)
                                                        text.chars()
                                                                .filter(c -> "<>&".indexOf(c) >= 0)
                                                                .count())
                        .sum();
        return quoted + Math.max(2, 2 * variables.size() + 1);
    }

    private void name(String field, String name, Pattern pattern) {
        if (!pattern.matcher(name).matches() || RESERVED.matcher(name).matches()) {
            reasons.add(
                    label(field)
                            + ": Lambda takes no variable of the name ("
                            + name
                            + "), but letters, digits and _ behind a letter, and none that begins"
                            + " with AWS_ or LAMBDA_.\nRename it.");
        }
    }

    private static String named(String field, int value) {
        return label(field) + " (" + value + ")";
    }

    private static String label(String field) {
        return FieldLabels.of(field);
    }
}
