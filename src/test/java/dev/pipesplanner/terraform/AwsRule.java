package dev.pipesplanner.terraform;

/// What AWS refuses although the provider's schema allows it.
///
/// The stand-in for AWS enforces these and nothing else; src/docs/terraform.md §5 lists what it
/// leaves to AWS.
enum AwsRule {
    NO_WEIGHT("weights that sum to 0", "TERRAFORM §1.7"),
    LAUNCH_TYPE_WITH_STRATEGY("launch_type with a strategy", "TERRAFORM §1.7"),
    TWO_BASES("more than one base", "TERRAFORM §1.7"),
    SIZE_NOT_OFFERED("a cpu and memory pair that Fargate does not offer", "TERRAFORM §1.2"),
    OVERRIDE_WITHOUT_NAME("override without name", "TERRAFORM §1.8"),
    OVERRIDE_WITHOUT_CPU("override without cpu", "TERRAFORM §1.8"),
    OVERRIDE_WITHOUT_MEMORY("override without memory", "TERRAFORM §1.8"),
    NO_NETWORK("missing network configuration", "TERRAFORM §1.7"),
    NO_SUBNET("missing subnets", "TERRAFORM §1.7"),
    STEP_GAP("steps with a gap or an overlap", "TERRAFORM §1.3"),
    BATCH_OF_TASKS(
            "batch_size above 1 for an ECS target",
            "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-batching-concurrency.html"),
    PATH_OF_ANOTHER("$. in a value that is no path of ours", "TERRAFORM §1.1"),
    LONG_NAME("a role's name of more than 64 characters", "TERRAFORM §1.5"),
    LONG_TIMEOUT(
            "a function that runs for more than 900 s",
            "https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html"),
    NO_CODE(
            "a function without its image or archive",
            "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"),
    NO_RUNTIME(
            "an archive without runtime and handler",
            "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"),
    LARGE_BATCH(
            "a batch above 10 without a window",
            "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html"),
    BATCH_OF_FIFO(
            "a batch above 10, or a window, of a FIFO queue",
            "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html"),
    POLLERS_WITH_MAXIMUM(
            "provisioned pollers with a maximum concurrency",
            "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html"),
    ROLE_TAKEN(
            "the name of a role that exists",
            "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html"),
    LOG_GROUP_TAKEN(
            "the name of a log group that exists",
            "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html"),
    PIPE_TAKEN(
            "the name of a pipe that exists",
            "https://docs.aws.amazon.com/eventbridge/latest/pipes-reference/API_CreatePipe.html"),
    FUNCTION_TAKEN(
            "the name of a function that exists",
            "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"),
    SERVICE_TAKEN(
            "the name of a service that exists in the cluster",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html");

    final String refusal;
    final String source;

    AwsRule(String refusal, String source) {
        this.refusal = refusal;
        this.source = source;
    }
}
