package dev.pipesplanner.terraform.export.pipes;

import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ReadInputs;
import dev.pipesplanner.terraform.importing.Resource;
import dev.pipesplanner.terraform.importing.ResourceReader;
import dev.pipesplanner.terraform.importing.Resources;
import dev.pipesplanner.terraform.importing.TaskReader;

import java.util.List;

/// A pipe and the tasks that it starts, as inputs of the module (TERRAFORM §1.1).
final class PipeReader implements ResourceReader {

    private static final String SOURCE = "source_parameters";
    private static final String QUEUE = "sqs_queue_parameters";
    private static final String TARGET = "target_parameters";
    private static final String TASK = "ecs_task_parameters";
    private static final String MACHINE = "step_function_state_machine_parameters";
    private static final String LOG = "log_configuration";

    @Override
    public String type() {
        return "aws_pipes_pipe";
    }

    @Override
    public void read(Resource main, Resources all, ReadInputs inputs) {
        TaskReader task = new TaskReader(all, inputs);
        task.task(main);
        task.tags(main);
        inputs.set(main, "source", "queue_arn", main.value("source"));
        task.queue(main.text("source").orElse(""));
        task.deadLetters();
        main.text("source").ifPresent(arn -> task.region(main, "source", arn));
        batches(main, inputs);
        filters(main, inputs);
        logs(main, inputs);
        if (!main.blocks(TARGET, MACHINE).isEmpty()) {
            inputs.set(main, TARGET, "target", HclValue.of("step-functions"));
        } else if (!main.blocks(TARGET, TASK).isEmpty()) {
            inputs.set(main, TARGET, "target", HclValue.of("ecs-task"));
            inputs.set(main, "target", "cluster_id", main.value("target"));
            task.capacity(main, TARGET, TASK);
            task.platform(main, TARGET, TASK);
            task.network(main, TARGET, TASK, "network_configuration", "aws_vpc_configuration");
        }
    }

    private static void batches(Resource main, ReadInputs inputs) {
        for (String name : List.of("batch_size", "maximum_batching_window_in_seconds")) {
            inputs.set(
                    main, SOURCE + "." + QUEUE + "." + name, name, main.value(SOURCE, QUEUE, name));
        }
    }

    private static void filters(Resource main, ReadInputs inputs) {
        List<HclValue> patterns =
                main.blocks(SOURCE, "filter_criteria", "filter").stream()
                        .flatMap(filter -> Resource.entry(filter, "pattern").stream())
                        .toList();
        if (!patterns.isEmpty()) {
            inputs.set(
                    main,
                    SOURCE + ".filter_criteria",
                    "filter_patterns",
                    new HclValue.ListOf(patterns));
        }
    }

    /// A pipe without the block logs nothing.
    private static void logs(Resource main, ReadInputs inputs) {
        if (!main.has(LOG)) {
            inputs.set(main, LOG, "pipe_log_level", HclValue.of("OFF"));
            return;
        }
        inputs.set(main, LOG + ".level", "pipe_log_level", main.value(LOG, "level"));
        boolean data =
                main.value(LOG, "include_execution_data").stream()
                        .anyMatch(HclValue.ofTexts(List.of("ALL"))::equals);
        if (main.value(LOG, "level").isPresent()) {
            inputs.set(
                    main,
                    LOG + ".include_execution_data",
                    "pipe_log_execution_data",
                    HclValue.of(data));
        }
    }
}
