package dev.pipesplanner.ui.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.ui.designs.AxesPreset;
import dev.pipesplanner.ui.designs.Capacity;
import dev.pipesplanner.ui.designs.DesignInputs;
import dev.pipesplanner.ui.designs.DesignView;
import dev.pipesplanner.ui.inputs.pipes.PipesInputs;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;

/// A pipe that starts a task for each message or batch.
public final class PipesView implements DesignView {

    @Override
    public String subtitle(Environment environment) {
        PipesDesign pipes = environment.pipes();
        return switch (pipes.target()) {
            case ECS_TASK -> Messages.get("card.pipes.subtitle", Capacity.of(pipes));
            case STEP_FUNCTIONS ->
                    Messages.get(
                            "card.pipes.subtitle.batch",
                            String.valueOf(pipes.batch(environment.workload().messageBytes())));
        };
    }

    @Override
    public DesignInputs inputs(SessionViewModel session) {
        return new PipesInputs(session);
    }

    @Override
    public List<AxesPreset> presets() {
        return List.of(
                new AxesPreset("volume-spot", "workload.messagesPerMonth", "pipes.spotDiscount"),
                new AxesPreset("window-batch", "pipes.batchWindowSeconds", "pipes.batchSize"));
    }
}
