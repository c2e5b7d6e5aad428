package dev.pipesplanner.terraform.export.pipes;

import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.terraform.export.FilterPatterns;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.PlainData;
import dev.pipesplanner.terraform.importing.Meaning;
import dev.pipesplanner.terraform.importing.SetVariables;
import dev.pipesplanner.terraform.importing.SpecialVariables;

import java.util.Optional;

/// A pipe's filter on its way into a plan: the patterns tell what passes, and not what share of the
/// messages that is.
final class FilterVariables implements SpecialVariables {

    @Override
    public Optional<Meaning> meaning(String variable, SetVariables values) {
        return variable.equals(FilterPatterns.VARIABLE)
                ? values.get(variable)
                        .filter(value ->
                                value instanceof HclValue.ListOf(var items) && !items.isEmpty())
                        .map(PlainData::of)
                        .map(patterns ->
                                new Meaning.FieldValue(
                                        "terraform.filterPatterns",
                                        patterns,
                                        FieldLabels.of("workload.filterPassRate")
                                                + " must say what share of the messages passes"
                                                + " it"))
                : Optional.empty();
    }
}
