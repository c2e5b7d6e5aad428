package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.terraform.export.DesignModule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which design the variables tell of, and which field each of them is.
///
/// @param setVariables those with a value, on which the meaning of others depends
record VariableTargets(VariableMapping mapping, VariableValues values, SetVariables setVariables) {

    static final List<SpecialVariables> SPECIALS = CommonVariables.withThoseOfDesigns();

    /// The design that code builds, or the first that a variable tells of.
    Optional<Design> design() {
        return values.design()
                .or(() -> Arrays.stream(Design.values()).filter(this::isToldOf).findFirst());
    }

    private boolean isToldOf(Design design) {
        return values.names().stream()
                .flatMap(each -> mapping.target(each).stream())
                .anyMatch(DesignModule.of(design)::isToldBy);
    }

    /// The field that the mapping knows for a variable, or another target of it; empty when it
    /// knows none, or a field that the design does not have.
    String of(String variable, Design design) {
        String target = mapping.target(variable).orElse("");
        for (SpecialVariables special : SPECIALS) {
            Optional<String> field = special.field(target, setVariables);
            if (field.isPresent()) {
                return field.get();
            }
        }
        if (!target.startsWith(VariableMapping.OF_DESIGN)) {
            return target;
        }
        String path = design.id() + "." + target.substring(VariableMapping.OF_DESIGN.length());
        return PlanFields.find(path).isPresent() ? path : "";
    }
}
