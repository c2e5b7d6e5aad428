package dev.pipesplanner.ui.inputs.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.designs.DesignInputs;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.Parent;

import java.util.Optional;
import java.util.Set;

/// The part of pipes in the inputs.
public final class PipesInputs implements DesignInputs {

    private final BatchController batch;

    public PipesInputs(SessionViewModel session) {
        batch = new BatchController(new BatchViewModel(session));
    }

    @Override
    public Optional<Parent> onTop() {
        return Optional.of(View.of(batch));
    }

    @Override
    public Set<String> fieldsOnTop() {
        return Set.of("pipes.batchWindowSeconds", "pipes.target", "pipes.batchSize");
    }

    @Override
    public String summary(Environment environment) {
        double share = environment.pipes().spotShare();
        if (share == 1) {
            return Messages.get("section.spot.all");
        }
        return share == 0
                ? Messages.get("section.spot.none")
                : Messages.get("section.spot.some", Figures.roundPercent(share));
    }
}
