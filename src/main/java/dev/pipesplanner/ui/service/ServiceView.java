package dev.pipesplanner.ui.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.ui.designs.AxesPreset;
import dev.pipesplanner.ui.designs.Capacity;
import dev.pipesplanner.ui.designs.DesignInputs;
import dev.pipesplanner.ui.designs.DesignView;
import dev.pipesplanner.ui.inputs.service.ServiceInputs;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;

/// A service whose tasks poll the queue.
public final class ServiceView implements DesignView {

    @Override
    public String subtitle(Environment environment) {
        ServiceDesign service = environment.service();
        return Messages.get(
                "card.service.subtitle." + sizing(service),
                Figures.count(service.minTasks()),
                Figures.count(service.maxTasks()),
                Capacity.of(service));
    }

    private static String sizing(ServiceDesign service) {
        boolean one = service.scaling() instanceof ScalingPolicy.Fixed && service.minTasks() == 1;
        return one ? "fixed.one" : service.scaling().policy();
    }

    @Override
    public DesignInputs inputs(SessionViewModel session) {
        return new ServiceInputs();
    }

    @Override
    public List<AxesPreset> presets() {
        return List.of(
                new AxesPreset(
                        "tasks-backlog", "service.minTasks", "service.scaling.backlogPerTask"));
    }
}
