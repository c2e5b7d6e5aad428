package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What AWS accepts as names and addresses; the modules' validations say the same (TERRAFORM §§1,
/// 3). Empty text is not in the plan, and not judged.
///
/// No message repeats a value that may be a credential.
final class AddressRules {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    /// What `-worker-execution-`, between the prefix and the region, leaves of the 64 characters of
    /// a role's name (TERRAFORM §1.5).
    private static final int LONGEST_PREFIX_AND_REGION = 46;

    private static final Pattern CLUSTER =
            Pattern.compile("(arn:[^:]+:ecs:[^:]+:[0-9]{12}:cluster/)?[A-Za-z0-9_-]{1,255}");
    private static final Pattern IMAGE = Pattern.compile("[^\\s$]+");
    private static final Pattern URL = Pattern.compile("https://[^\\s]+");
    private static final Pattern QUEUE =
            Pattern.compile("arn:[^:]+:sqs:[^:]+:[0-9]{12}:[A-Za-z0-9_-]{1,80}(\\.fifo)?");
    private static final Pattern QUEUE_OF_URL =
            Pattern.compile(
                    "https://(?:sqs\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?|[^/@]+)"
                            + "/([0-9]{12})/([^/]+)");
    private static final Pattern QUEUE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}(\\.fifo)?");
    private static final Pattern ACTION = Pattern.compile("(?s)arn:.*");
    private static final Pattern SUBNET = Pattern.compile("subnet-[0-9a-z]+");
    private static final Pattern GROUP = Pattern.compile("sg-[0-9a-z]+");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern SECRET =
            Pattern.compile("(?s)arn:[^:]+:(secretsmanager|ssm):[^:]+:[0-9]{12}:.*");
    private static final String FILTER = "filterPatterns";
    private static final int MOST_PATTERNS = 5;
    private static final int LONGEST_PATTERN = 4_096;
    private static final List<String> RESERVED =
            List.of("SQS_BODY", "SQS_MESSAGE_ID", "SQS_MESSAGES", "SQS_QUEUE_URL");

    private final List<String> reasons = new ArrayList<>();

    private AddressRules() {}

    static List<String> refusals(String region, TerraformInputs inputs) {
        AddressRules rules = new AddressRules();
        rules.region("clusterId", inputs.clusterId(), region);
        rules.region("queueArn", inputs.queueArn(), region);
        rules.text(
                "namePrefix",
                inputs.namePrefix(),
                PREFIX,
                "letters, digits, - or _, and begin with a letter or digit");
        rules.roleNames(inputs.namePrefix(), region);
        rules.text("clusterId", inputs.clusterId(), CLUSTER, "the name or ARN of an ECS cluster");
        rules.text("containerImage", inputs.containerImage(), IMAGE, "an image without blanks");
        rules.text("queueUrl", inputs.queueUrl(), URL, "a URL that begins with https://");
        rules.text("queueArn", inputs.queueArn(), QUEUE, "the ARN of an SQS queue");
        rules.sameQueue(inputs.queueUrl(), inputs.queueArn());
        rules.text(
                "dlqName", inputs.dlqName(), QUEUE_NAME, "the name of a queue, not its URL or ARN");
        rules.patterns(inputs.filterPatterns());
        rules.list("alarmActions", inputs.alarmActions(), 5, ACTION, "arn:aws:sns:…");
        rules.list("subnetIds", inputs.subnetIds(), 16, SUBNET, "subnet-0123456789abcdef0");
        rules.list("securityGroupIds", inputs.securityGroupIds(), 5, GROUP, "sg-0123456789abcdef0");
        rules.variables(inputs.environmentVariables());
        rules.secrets(inputs);
        rules.tags(inputs.tags());
        return List.copyOf(rules.reasons);
    }

    private void text(String field, String text, Pattern pattern, String expected) {
        // a credential is refused as one
        boolean isJudged = !text.isBlank() && !Credentials.isInAddress(text);
        if (isJudged && !pattern.matcher(text).matches()) {
            reasons.add(label(field) + " (" + text + ") must be " + expected + ".");
        }
    }

    private void roleNames(String prefix, String region) {
        int most = LONGEST_PREFIX_AND_REGION - region.length();
        if (prefix.length() > most) {
            reasons.add(
                    label("namePrefix")
                            + " ("
                            + prefix
                            + ") must be at most "
                            + most
                            + " characters in "
                            + region
                            + ": IAM takes 64 for the name of a role, which holds both.\n"
                            + "Shorten it.");
        }
    }

    private static String label(String field) {
        return FieldLabels.of("terraform." + field);
    }

    /// What is built runs in one region (TERRAFORM §3).
    private void region(String field, String arn, String region) {
        String[] parts = arn.split(":", 5);
        if (parts.length == 5 && !parts[3].equals(region)) {
            reasons.add(
                    label(field)
                            + " ("
                            + Credentials.shown(arn)
                            + ") must be in the environment's region ("
                            + region
                            + ").\nSet both to the same region.");
        }
    }

    /// A URL of SQS's own form names region, account and queue, one of another host the last two.
    private void sameQueue(String url, String arn) {
        Matcher named = QUEUE_OF_URL.matcher(url);
        String[] parts = arn.split(":", 6);
        if (!QUEUE.matcher(arn).matches() || !named.matches()) {
            return;
        }
        boolean isSame =
                Objects.requireNonNullElse(named.group(1), parts[3]).equals(parts[3])
                        && named.group(2).equals(parts[4])
                        && named.group(3).equals(parts[5]);
        if (!isSame) {
            reasons.add(
                    label("queueUrl")
                            + " ("
                            + url
                            + ") and "
                            + label("queueArn")
                            + " ("
                            + arn
                            + ") must name the same queue.\nSet both to the queue of the worker.");
        }
    }

    private void list(String field, List<String> items, int most, Pattern pattern, String like) {
        if (items.size() > most) {
            reasons.add(
                    label(field)
                            + " holds "
                            + items.size()
                            + " items; AWS takes at most "
                            + most
                            + ".");
        }
        items.stream()
                .filter(item -> !pattern.matcher(item).matches())
                .map(Credentials::shown)
                .forEach(item ->
                        reasons.add(label(field) + " (" + item + ") must look like " + like + "."));
    }

    /// As the pipe's module takes them: JSON objects (TERRAFORM §1.1).
    private void patterns(List<String> patterns) {
        if (patterns.size() > MOST_PATTERNS) {
            reasons.add(
                    label(FILTER)
                            + " holds "
                            + patterns.size()
                            + " patterns; a pipe takes at most "
                            + MOST_PATTERNS
                            + ".\n"
                            + "Join some of them: a field of a pattern may list several values.");
        }
        for (int i = 0; i < patterns.size(); i++) {
            String pattern = patterns.get(i);
            if (pattern.length() > LONGEST_PATTERN || !isObject(pattern)) {
                reasons.add(
                        label(FILTER)
                                + ": pattern "
                                + (i + 1)
                                + " must be a JSON object of at most "
                                + LONGEST_PATTERN
                                + " characters.\nWrite one such as {\"body\": {\"type\":"
                                + " [\"order\"]}}.");
            }
        }
    }

    private static boolean isObject(String json) {
        try {
            return HclLiterals.json(json) instanceof HclValue.MapOf;
        } catch (HclCursor.Unexpected _) {
            return false;
        }
    }

    private void variables(Map<String, String> variables) {
        variables.forEach((name, value) -> {
            if (!VARIABLE.matcher(name).matches() || RESERVED.contains(name)) {
                reasons.add(
                        label("environmentVariables")
                                + ": the name ("
                                + name
                                + ") must be letters, digits, _, - or ., and none of "
                                + RESERVED
                                + ".");
            }
            if (value.startsWith("$.")) {
                reasons.add(
                        label("environmentVariables")
                                + ": "
                                + name
                                + " begins with $., which EventBridge Pipes reads as a path into"
                                + " the message.");
            }
        });
    }

    private void secrets(TerraformInputs inputs) {
        inputs.secrets()
                .forEach((name, arn) -> {
                    if (!VARIABLE.matcher(name).matches() || RESERVED.contains(name)) {
                        reasons.add(
                                label("secrets")
                                        + ": the name ("
                                        + name
                                        + ") must be letters, digits, _, - or ., and none of "
                                        + RESERVED
                                        + ".");
                    }
                    if (inputs.environmentVariables().containsKey(name)) {
                        reasons.add(
                                label("secrets")
                                        + ": "
                                        + name
                                        + " has the name of an environment variable; ECS takes only"
                                        + " one of them.\n"
                                        + "Remove it from "
                                        + label("environmentVariables")
                                        + ".");
                    }
                    if (!arn.isBlank() && !SECRET.matcher(arn).matches()) {
                        reasons.add(
                                label("secrets")
                                        + ": "
                                        + name
                                        + " must be the ARN of a secret or of a parameter, not a"
                                        + " value.\n"
                                        + "Store the value in Secrets Manager and type its"
                                        + " ARN.");
                    }
                });
    }

    private void tags(Map<String, String> tags) {
        if (tags.size() > 50) {
            reasons.add(label("tags") + " holds " + tags.size() + " tags; AWS takes at most 50.");
        }
        tags.forEach((key, value) -> {
            boolean longs = key.isEmpty() || key.length() > 128 || value.length() > 256;
            if (longs || key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                reasons.add(
                        label("tags")
                                + " ("
                                + key
                                + ") must have a key of 1 to 128 characters that does not begin"
                                + " with aws:, and a value of at most 256.");
            } else if (!TAG.matcher(key + value).matches()) {
                reasons.add(
                        label("tags")
                                + " ("
                                + key
                                + ") may hold letters, digits, blanks and _ . : / = + - @ in key"
                                + " and value.");
            }
        });
    }
}
