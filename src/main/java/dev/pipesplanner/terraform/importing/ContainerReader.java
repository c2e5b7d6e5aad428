package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one container of a task definition, and where it logs to.
final class ContainerReader {

    private static final String LOGS = "aws_cloudwatch_log_group";

    /// The module gives it to a service's container by itself.
    private static final String QUEUE_URL = "SQS_QUEUE_URL";

    private final Resource task;
    private final Resources all;
    private final ReadInputs inputs;

    ContainerReader(Resource task, Resources all, ReadInputs inputs) {
        this.task = task;
        this.all = all;
        this.inputs = inputs;
    }

    void read() {
        Optional<String> text = task.text(TaskReader.CONTAINERS);
        if (text.isPresent()) {
            read(text.get());
        }
    }

    private void read(String text) {
        if (!(Resource.json(text) instanceof HclValue.ListOf(var items))
                || items.size() != 1
                || !(items.getFirst() instanceof HclValue.MapOf container)) {
            inputs.say(task, TaskReader.CONTAINERS, Kind.UNREAD, "it is not exactly one container");
            return;
        }
        inputs.set(
                task,
                TaskReader.CONTAINERS + ".image",
                "container_image",
                Resource.entry(container, "image"));
        List<HclValue> environment = new ArrayList<>();
        for (HclValue each : list(container, "environment")) {
            boolean isUrl =
                    each instanceof HclValue.MapOf pair
                            && Resource.entry(pair, "name")
                                    .equals(Optional.of(HclValue.of(QUEUE_URL)));
            if (isUrl && each instanceof HclValue.MapOf pair) {
                inputs.set(
                        task,
                        TaskReader.CONTAINERS + "." + QUEUE_URL,
                        "queue_url",
                        Resource.entry(pair, "value"));
            } else {
                environment.add(each);
            }
        }
        pairs("environment", "environment_variables", environment);
        pairs("secrets", "secrets", list(container, "secrets"));
        logs(container);
    }

    private void pairs(String name, String variable, List<HclValue> pairs) {
        if (!pairs.isEmpty()) {
            inputs.set(
                    task, TaskReader.CONTAINERS + "." + name, variable, new HclValue.ListOf(pairs));
        }
    }

    private static List<HclValue> list(HclValue.MapOf container, String name) {
        return container.entries().get(name) instanceof HclValue.ListOf(var items)
                ? items
                : List.of();
    }

    private void logs(HclValue.MapOf container) {
        Optional<String> group =
                Resource.entry(container, "logConfiguration")
                        .flatMap(value -> Resource.inner(value, "options"))
                        .flatMap(value -> Resource.inner(value, "awslogs-group"))
                        .flatMap(Resource::text);
        all.only(LOGS, each -> each.text("name").equals(group))
                .ifPresent(logs ->
                        inputs.set(
                                logs,
                                "retention_in_days",
                                "log_retention_in_days",
                                logs.value("retention_in_days")));
    }
}
