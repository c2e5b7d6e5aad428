package dev.pipesplanner.ui.inputs.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.ui.designs.DesignInputs;
import dev.pipesplanner.ui.text.Messages;

/// The service's part of the inputs.
public final class ServiceInputs implements DesignInputs {

    @Override
    public String summary(Environment environment) {
        ServiceDesign service = environment.service();
        return service.scaling() instanceof ScalingPolicy.Fixed
                ? Messages.get("section.service.fixed", Figures.count(service.minTasks()))
                : Messages.get(
                        "section.service.summary",
                        Figures.count(service.minTasks()),
                        Figures.count(service.maxTasks()));
    }
}
