package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Design;

/// The modules that build the designs, each read when it is asked for: one that cannot be read is
/// in the way of its own design only.
@FunctionalInterface
public interface Modules {

    /// @throws IllegalStateException when the app does not carry the module
    Module of(Design design);
}
