package dev.pipesplanner.ui.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.ui.designs.DesignInputs;
import dev.pipesplanner.ui.designs.DesignView;
import dev.pipesplanner.ui.inputs.lambda.LambdaInputs;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

/// A function that an event source mapping feeds.
public final class LambdaView implements DesignView {

    @Override
    public String subtitle(Environment environment) {
        return Messages.get(
                "card.lambda.subtitle",
                Figures.count(environment.lambda().memory(environment.task())));
    }

    @Override
    public DesignInputs inputs(SessionViewModel session) {
        return new LambdaInputs();
    }
}
