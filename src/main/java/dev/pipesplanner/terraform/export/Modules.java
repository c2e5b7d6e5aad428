package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Design;

/// The modules that build the two designs.
public record Modules(Module pipes, Module service) {

    public Module of(Design design) {
        return switch (design) {
            case PIPES -> pipes;
            case SERVICE -> service;
        };
    }
}
