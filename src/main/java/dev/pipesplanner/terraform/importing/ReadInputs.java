package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.VariableValues.Found;

import java.util.Optional;

/// What resources say, as inputs of the modules: from there on it is read like any other value.
public final class ReadInputs {

    private final VariableValues values;

    ReadInputs(VariableValues values) {
        this.values = values;
    }

    /// @param attribute that holds it, for the report
    public void set(Resource from, String attribute, String variable, HclValue value) {
        values.add(variable, new Found(value, from.file(), false, place(from, attribute)));
    }

    /// The same where there is a value.
    public void set(
            Resource from, String attribute, String variable, Optional<? extends HclValue> value) {
        value.ifPresent(found -> set(from, attribute, variable, found));
    }

    /// Keeps what code says of an input whose value is not known.
    void leave(String variable, String code) {
        values.leave(variable, code);
    }

    /// Says what stands nowhere in the plan.
    public void say(Resource from, String attribute, Kind kind, String detail) {
        values.say(kind, from.file(), place(from, attribute), detail);
    }

    public Optional<String> text(String variable) {
        return values.get(variable).flatMap(found -> Resource.text(found.value()));
    }

    private static String place(Resource from, String attribute) {
        return attribute.isEmpty() ? from.address() : from.address() + "." + attribute;
    }
}
