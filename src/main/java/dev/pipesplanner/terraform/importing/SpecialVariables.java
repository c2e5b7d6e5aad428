package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Variables that are a field only together with others, or in another form.
public interface SpecialVariables {

    /// What is said of an input that an export neither reads nor writes.
    String LEFT_ALONE =
            "an input of the module that no field of the plan decides; an export leaves it alone";

    /// Variables to be taken before all others, because they decide which fields those are.
    default List<String> first() {
        return List.of();
    }

    /// The field behind a target of the mapping that depends on other variables; empty for a target
    /// that is none of these.
    default Optional<String> field(String target, SetVariables values) {
        return Optional.empty();
    }

    /// What an environment should be looked at for, by the field it is about.
    ///
    /// @param found the fields that something was found for
    default Map<String, String> doubts(Environment environment, Set<String> found) {
        return Map.of();
    }

    /// Inputs that one input holds in itself, by the names that they have elsewhere; they count
    /// where nothing else says what they are.
    ///
    /// @param value of the variable
    default Map<String, HclValue> parts(String variable, HclValue value) {
        return Map.of();
    }

    /// What a variable means; empty where the mapping alone decides.
    Optional<Meaning> meaning(String variable, SetVariables values);
}
