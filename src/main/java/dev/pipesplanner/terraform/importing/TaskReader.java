package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;

import java.util.List;
import java.util.Optional;

/// What every worker has: a task definition with a container and its logs, places to run, a way
/// out, and a queue.
public final class TaskReader {

    private static final HclValue YES = HclValue.of(true);
    private static final HclValue NO = HclValue.of(false);
    private static final String TASK = "aws_ecs_task_definition";
    static final String QUEUE = "aws_sqs_queue";
    private static final String ALARM = "aws_cloudwatch_metric_alarm";
    private static final String VISIBLE = "ApproximateNumberOfMessagesVisible";
    private static final String[] QUEUE_NAME = {"dimensions", "QueueName"};
    static final String CONTAINERS = "container_definitions";

    private final Resources all;
    private final ReadInputs inputs;

    public TaskReader(Resources all, ReadInputs inputs) {
        this.all = all;
        this.inputs = inputs;
    }

    /// Those of the resource, which a module gives to all of its own.
    public void tags(Resource main) {
        inputs.set(main, "tags", "tags", main.value("tags"));
    }

    /// The task definition, if there is one and no other.
    public void task(Resource main) {
        Optional<Resource> only = all.only(TASK, _ -> true);
        if (only.isEmpty()) {
            if (!all.of(TASK).isEmpty()) {
                inputs.say(
                        main,
                        "",
                        Kind.SUSPICIOUS,
                        "which of the "
                                + all.of(TASK).size()
                                + " task definitions it runs is not known, so none is read");
            }
            return;
        }
        Resource task = only.get();
        inputs.set(task, "cpu", "task_cpu", task.value("cpu"));
        inputs.set(task, "memory", "task_memory", task.value("memory"));
        inputs.set(
                task,
                "runtime_platform.cpu_architecture",
                "cpu_architecture",
                task.value("runtime_platform", "cpu_architecture"));
        inputs.set(
                task,
                "ephemeral_storage.size_in_gib",
                "ephemeral_storage_size_in_gib",
                task.value("ephemeral_storage", "size_in_gib"));
        for (String attribute : List.of("cpu", "memory", CONTAINERS)) {
            unread(task, attribute);
        }
        new ContainerReader(task, all, inputs).read();
    }

    /// @return whether code is there that cannot be read
    private boolean unread(Resource resource, String... names) {
        boolean isUnread = resource.unknown(names).isPresent();
        if (isUnread) {
            inputs.say(resource, String.join(".", names), Kind.UNREAD, "Terraform evaluates it");
        }
        return isUnread;
    }

    /// Where tasks run: capacity providers with their weights, or a launch type.
    ///
    /// @param at names of the blocks that hold them, one in the other; none for the resource itself
    public void capacity(Resource main, String... at) {
        String[] strategies = with(at, "capacity_provider_strategy");
        List<HclValue.MapOf> blocks = main.blocks(strategies);
        String place = String.join(".", strategies);
        HclValue spot = HclValue.of(0);
        HclValue onDemand = HclValue.of(0);
        for (HclValue.MapOf block : blocks) {
            HclValue weight = Resource.entry(block, "weight").orElse(HclValue.of(0));
            Optional<HclValue> base = Resource.entry(block, "base");
            boolean hasBase = base.isPresent() && !base.get().equals(HclValue.of(0));
            String provider =
                    Resource.entry(block, "capacity_provider").flatMap(Resource::text).orElse("");
            switch (provider) {
                case "FARGATE_SPOT" -> spot = weight;
                case "FARGATE" -> onDemand = weight;
                default -> {
                    inputs.say(
                            main,
                            place,
                            Kind.SUSPICIOUS,
                            "the plan prices Fargate, and no other capacity provider");
                    return;
                }
            }
            if (hasBase) {
                inputs.set(main, place, "base_capacity_provider", HclValue.of(provider));
                inputs.set(main, place, "base_tasks", base);
            }
        }
        if (!blocks.isEmpty()) {
            inputs.set(main, place, "spot_weight", spot);
            inputs.set(main, place, "on_demand_weight", onDemand);
            return;
        }
        String[] type = with(at, "launch_type");
        main.text(type).ifPresent(launch -> launched(main, String.join(".", type), launch));
    }

    private void launched(Resource main, String place, String launch) {
        if (launch.equals("FARGATE")) {
            inputs.set(main, place, "spot_weight", HclValue.of(0));
            inputs.set(main, place, "on_demand_weight", HclValue.of(100));
        } else {
            inputs.say(main, place, Kind.SUSPICIOUS, "the plan prices Fargate, not " + launch);
        }
    }

    /// The subnets, groups and public addresses in a block; without a word of it there are none.
    public void network(Resource main, String... at) {
        if (main.blocks(at).isEmpty()) {
            return;
        }
        String place = String.join(".", at) + ".";
        String[] subnets = with(at, "subnets");
        inputs.set(main, place + "subnets", "subnet_ids", main.value(subnets));
        main.unknown(subnets).ifPresent(code -> inputs.leave("subnet_ids", code));
        unread(main, subnets);
        inputs.set(
                main,
                place + "security_groups",
                "security_group_ids",
                main.value(with(at, "security_groups")));
        if (unread(main, with(at, "assign_public_ip"))) {
            return;
        }
        HclValue address =
                main.value(with(at, "assign_public_ip"))
                        .map(value -> value.equals(HclValue.of("ENABLED")) ? YES : value)
                        .map(value -> value.equals(HclValue.of("DISABLED")) ? NO : value)
                        .orElse(NO);
        inputs.set(main, place + "assign_public_ip", "assign_public_ip", address);
    }

    /// An old platform is worth a word.
    public void platform(Resource main, String... at) {
        String[] names = with(at, "platform_version");
        inputs.set(main, String.join(".", names), "platform_version", main.value(names));
    }

    /// The queue of that ARN or URL among the resources.
    public void queue(String arn) {
        Optional<String> url = inputs.text("queue_url");
        all.only(
                        QUEUE,
                        each ->
                                each.text("arn").filter(arn::equals).isPresent()
                                        || url.isPresent()
                                                && (each.text("url").equals(url)
                                                        || each.text("id").equals(url)))
                .ifPresent(this::queue);
    }

    private void queue(Resource queue) {
        inputs.set(queue, "arn", "queue_arn", queue.value("arn"));
        inputs.set(queue, "url", "queue_url", queue.value("url"));
        inputs.set(
                queue,
                "visibility_timeout_seconds",
                "visibility_timeout_seconds",
                queue.value("visibility_timeout_seconds"));
        queue.text("redrive_policy")
                .flatMap(text -> Resource.inner(Resource.json(text), "maxReceiveCount"))
                .ifPresent(count ->
                        inputs.set(
                                queue,
                                "redrive_policy.maxReceiveCount",
                                "max_receive_count",
                                count));
    }

    /// The alarm on another queue than the worker's own: the one of its dead letters.
    public void deadLetters() {
        Optional<String> own =
                inputs.text("queue_url")
                        .or(() -> inputs.text("queue_arn"))
                        .map(address ->
                                address.substring(address.lastIndexOf(lastSign(address)) + 1));
        if (own.isEmpty()) {
            return;
        }
        all.only(
                        ALARM,
                        each ->
                                each.text("metric_name").filter(VISIBLE::equals).isPresent()
                                        && each.text(QUEUE_NAME)
                                                .filter(name -> !name.equals(own.get()))
                                                .isPresent())
                .ifPresent(alarm -> {
                    String place = String.join(".", QUEUE_NAME);
                    inputs.set(alarm, place, "dlq_name", alarm.value(QUEUE_NAME));
                    inputs.set(
                            alarm,
                            "alarm_actions",
                            "alarm_actions",
                            alarm.value("alarm_actions").filter(TaskReader::isFilled));
                });
    }

    private static char lastSign(String address) {
        return address.startsWith("arn:") ? ':' : '/';
    }

    private static boolean isFilled(HclValue value) {
        return value instanceof HclValue.ListOf(var items) && !items.isEmpty();
    }

    /// The region that an ARN names.
    public void region(Resource main, String attribute, String arn) {
        String[] parts = arn.split(":", -1);
        if (parts.length > 5 && !parts[3].isEmpty() && inputs.text("aws_region").isEmpty()) {
            inputs.set(main, attribute, "aws_region", HclValue.of(parts[3]));
        }
    }

    private static String[] with(String[] names, String last) {
        String[] all = new String[names.length + 1];
        System.arraycopy(names, 0, all, 0, names.length);
        all[names.length] = last;
        return all;
    }
}
