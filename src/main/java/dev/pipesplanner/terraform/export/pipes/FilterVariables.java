package dev.pipesplanner.terraform.export.pipes;

import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.Meaning;
import dev.pipesplanner.terraform.importing.SetVariables;
import dev.pipesplanner.terraform.importing.SpecialVariables;

import java.util.Optional;

/// A pipe's filter: the plan knows only what share of the messages passes it.
final class FilterVariables implements SpecialVariables {

    @Override
    public Optional<Meaning> meaning(String variable, SetVariables values) {
        return variable.equals("filter_patterns")
                ? Optional.of(
                        new Meaning.Explained(
                                Kind.SUSPICIOUS,
                                FieldLabels.of("workload.filterPassRate")
                                        + " must say what share passes it; "
                                        + LEFT_ALONE))
                : Optional.empty();
    }
}
