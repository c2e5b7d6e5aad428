package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.Design;

import java.util.Set;
import java.util.TreeSet;

/// The modules that build the two designs.
public record Modules(Module pipes, Module service) {

    public Module of(Design design) {
        return switch (design) {
            case PIPES -> pipes;
            case SERVICE -> service;
        };
    }

    /// Inputs of some module that the one of `design` does not have: they are left over in a file
    /// when the design of its environment changed.
    Set<String> foreignTo(Design design) {
        Set<String> names = new TreeSet<>();
        for (Design other : Design.values()) {
            names.addAll(of(other).variableNames());
        }
        of(design).variableNames().forEach(names::remove);
        return names;
    }
}
