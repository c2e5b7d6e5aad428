package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.terraform.export.Header;
import dev.pipesplanner.terraform.export.Tfvars;
import dev.pipesplanner.terraform.export.TfvarsExport;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;

/// What one environment of the plan is exported as.
sealed interface EnvironmentExport {

    /// The name of the environment.
    String name();

    /// @param design the chosen one
    record Ready(String name, Design design, TfvarsExport.Ready files)
            implements EnvironmentExport {}

    /// @param reasons whole messages
    record None(String name, List<String> reasons) implements EnvironmentExport {
        public None {
            reasons = List.copyOf(reasons);
        }
    }

    static EnvironmentExport of(Plan plan, Comparison comparison) {
        String name = comparison.environment().name();
        if (comparison.chosen().isEmpty()) {
            return new None(name, List.of(Messages.get("terraform.none")));
        }
        Design design = comparison.chosen().get();
        Answer answer = comparison.answer(design);
        Header header =
                new Header(
                        plan.name(),
                        answer.monthlyUsd(),
                        comparison.book().publishedOn(),
                        answer.warning());
        return switch (Tfvars.of(comparison.environment(), design, header)) {
            case TfvarsExport.Refused(List<String> reasons) -> new None(name, reasons);
            case TfvarsExport.Ready ready -> new Ready(name, design, ready);
        };
    }
}
