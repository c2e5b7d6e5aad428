package dev.pipesplanner.ui.designs;

import dev.pipesplanner.plan.Environment;

/// What the window knows of one design.
public interface DesignView {

    /// The design in one line under its name, such as what it scales by and on which capacity.
    String subtitle(Environment environment);
}
