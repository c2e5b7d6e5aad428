package dev.pipesplanner.application;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.Header;
import dev.pipesplanner.terraform.export.PlanExport;
import dev.pipesplanner.terraform.export.Tfvars;
import dev.pipesplanner.terraform.export.TfvarsExport;

import java.util.List;
import java.util.stream.Collectors;

/// What one environment of a plan is exported as.
public sealed interface EnvironmentExport {

    /// The name of the environment.
    String environment();

    /// @param design that its files build
    /// @param warning why the design should not be built as it is; empty when nothing speaks
    ///   against it
    record Ready(String environment, Design design, TfvarsExport.Ready files, String warning)
            implements EnvironmentExport {

        /// Adds its root and its module to an export.
        ///
        /// @param asJson values for Terraform's JSON reader
        public void addTo(PlanExport export, boolean asJson) {
            List<TextFile> values = asJson ? List.of(files.json()) : files.files();
            export.add(environment, design, values);
        }
    }

    /// There are no files: they would hold a credential, or build something other than what was
    /// priced.
    ///
    /// @param reasons whole messages, advice on a second line
    record Refused(String environment, List<String> reasons) implements EnvironmentExport {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        /// All reasons, each after the name of the environment.
        public String message() {
            return environment + ": " + String.join("\n" + environment + ": ", reasons);
        }
    }

    /// No design can be chosen, so there are no files.
    record NoDesign(String environment) implements EnvironmentExport {}

    /// Of the chosen design.
    ///
    /// @param planName as the header tells it
    static EnvironmentExport of(String planName, Comparison comparison) {
        return comparison
                .chosen()
                .map(design -> of(planName, comparison, design))
                .orElseGet(() -> new NoDesign(comparison.environment().name()));
    }

    /// @param planName as the header tells it
    /// @param design the one to be built
    static EnvironmentExport of(String planName, Comparison comparison, Design design) {
        String name = comparison.environment().name();
        if (comparison.find(design).isEmpty()) {
            return new Refused(name, List.of(notCompared(design, comparison)));
        }
        Answer answer = comparison.answer(design);
        return switch (Tfvars.of(
                comparison.environment(), design, header(planName, comparison, answer))) {
            case TfvarsExport.Refused(List<String> reasons) -> new Refused(name, reasons);
            case TfvarsExport.Ready ready -> new Ready(name, design, ready, answer.warning());
        };
    }

    private static String notCompared(Design design, Comparison comparison) {
        String compared =
                comparison.designs().stream().map(Design::id).collect(Collectors.joining(", "));
        return design.id()
                + " is not one of the compared designs ("
                + compared
                + ").\nAdd it to the environment's designs, or choose another one.";
    }

    private static Header header(String planName, Comparison comparison, Answer answer) {
        return new Header(
                planName,
                answer.monthlyUsd(),
                comparison.ratesInWords(),
                answer.warning(),
                comparison.verdict().sentence());
    }
}
