package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Design;

import java.util.Map;
import java.util.Optional;

/// The modules that build the designs.
///
/// @param byDesign holds each design
public record Modules(Map<Design, Module> byDesign) {

    public Modules {
        byDesign = Map.copyOf(byDesign);
    }

    /// @throws IllegalArgumentException when no module builds the design
    public Module of(Design design) {
        return Optional.ofNullable(byDesign.get(design))
                .orElseThrow(() -> new IllegalArgumentException("No module builds " + design.id()));
    }
}
