package dev.pipesplanner.ui.inputs.pipes;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.ui.control.FieldHelp;
import dev.pipesplanner.ui.control.FieldViewModel;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/// How the pipe batches, and what each of its targets costs.
final class BatchViewModel {

    private final SessionViewModel session;
    private final SliderViewModel window;
    private final ReadOnlyObjectWrapper<Targets> targets =
            new ReadOnlyObjectWrapper<>(new Targets(List.of()));

    BatchViewModel(SessionViewModel session) {
        this.session = session;
        window = new SliderViewModel(session, new BatchWindow());
        session.answeredProperty().subscribe(this::readTargets);
    }

    /// Without pipes nobody looks, and nothing is priced.
    private void readTargets(Answered answered) {
        Environment environment = session.environmentProperty().get();
        if (environment.designs().contains(Design.PIPES)) {
            targets.set(
                    Targets.of(
                            session.answers(),
                            session.planProperty().get(),
                            environment,
                            answered));
        }
    }

    void use(PipesTarget target) {
        session.change(
                Messages.get("step.set", FieldLabels.of("pipes.target")),
                "",
                environment -> Targets.with(environment, target));
    }

    String help(String path) {
        return FieldHelp.of(path, session.environmentProperty().get());
    }

    FieldViewModel<?> field(String path) {
        return FieldViewModel.of(session, path);
    }

    SliderViewModel window() {
        return window;
    }

    ReadOnlyObjectProperty<Targets> targetsProperty() {
        return targets.getReadOnlyProperty();
    }
}
