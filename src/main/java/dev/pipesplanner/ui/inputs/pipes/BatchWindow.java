package dev.pipesplanner.ui.inputs.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.text.Messages;

/// Seconds that a pipe waits for a batch to fill; without effect with an ECS target.
record BatchWindow() implements SliderViewModel.Meaning {

    @Override
    public String id() {
        return "pipes.batchWindowSeconds";
    }

    @Override
    public String label() {
        return Messages.get("inputs.window");
    }

    @Override
    public double position(Environment environment) {
        return environment.pipes().batchWindowSeconds();
    }

    @Override
    public String text(Environment environment) {
        return environment.pipes().batchWindowSeconds() + " s";
    }

    @Override
    public String hint(Environment environment) {
        return switch (environment.pipes().target()) {
            case ECS_TASK -> Messages.get("inputs.window.hint.ecs");
            case STEP_FUNCTIONS -> batch(environment);
        };
    }

    private static String batch(Environment environment) {
        PipesDesign pipes = environment.pipes();
        int batch = pipes.batch(environment.workload().messageBytes());
        if (batch <= 1) {
            return Messages.get("inputs.window.hint.one");
        }
        return Messages.get(
                pipes.batchWindowSeconds() == 0
                        ? "inputs.window.hint.none"
                        : "inputs.window.hint.batch",
                String.valueOf(batch));
    }

    @Override
    public Environment withPosition(Environment environment, double position) {
        return PlanFields.require(id()).withData(environment, (double) Math.round(position));
    }

    @Override
    public Environment withText(Environment environment, String text) {
        return PlanFields.require(id()).withText(environment, text);
    }
}
