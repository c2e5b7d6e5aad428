package dev.pipesplanner.ui.inputs.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.ui.designs.DesignInputs;
import dev.pipesplanner.ui.text.Messages;

/// Lambda's part of the inputs.
public final class LambdaInputs implements DesignInputs {

    @Override
    public String summary(Environment environment) {
        return Messages.get(
                "section.lambda.summary",
                Figures.count(environment.lambda().memory(environment.task())));
    }
}
