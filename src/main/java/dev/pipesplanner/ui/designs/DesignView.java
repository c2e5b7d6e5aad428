package dev.pipesplanner.ui.designs;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.ui.session.SessionViewModel;

import java.util.List;

/// What the window knows of one design.
public interface DesignView {

    /// The design in one line under its name, such as what it scales by and on which capacity.
    String subtitle(Environment environment);

    /// What it adds to the inputs of a session; made anew each time.
    DesignInputs inputs(SessionViewModel session);

    /// Pairs of axes that are worth exploring where the design is compared.
    default List<AxesPreset> presets() {
        return List.of();
    }
}
