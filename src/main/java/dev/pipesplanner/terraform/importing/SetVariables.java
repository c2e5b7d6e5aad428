package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;

import java.util.Optional;
import java.util.function.Function;

/// The variables of an environment with their values; empty for one that is not set.
public record SetVariables(Function<String, Optional<HclValue>> values) {

    /// Nothing is set.
    public static final SetVariables NONE = new SetVariables(_ -> Optional.empty());

    public Optional<HclValue> get(String variable) {
        return values.apply(variable);
    }

    /// Whether a variable is set to what Terraform takes for the same value.
    public boolean is(String variable, HclValue wanted) {
        return get(variable).filter(value -> SameValue.of(value, wanted)).isPresent();
    }
}
