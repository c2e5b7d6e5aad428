package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.hcl.HclValue;

/// A name with its value, of a file or of a map in it.
public record Variable(String name, HclValue value) {}
