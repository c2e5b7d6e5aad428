package dev.pipesplanner.ui;

import dev.pipesplanner.ui.simulation.TraceViewModel;
import dev.pipesplanner.ui.terraform.ImportViewModel;
import dev.pipesplanner.ui.text.Messages;

/// What comes into the window from other tools: asked for by a menu, or dropped.
///
/// @param report shows what a plan would take from Terraform
/// @param arrivals shows the trace that came in
record Importing(
        FileDialogs places,
        TraceViewModel traces,
        ImportViewModel imports,
        Dialogs dialogs,
        Runnable report,
        Runnable arrivals) {

    /// Asks for a trace file and makes it the selected environment's arrivals.
    void askForTrace() {
        places.traceToOpen().ifPresent(this::trace);
    }

    /// Asks for a folder of Terraform and reports what a plan would take from it.
    void askForFolder() {
        places.folder(Messages.get("import.folder.title")).ifPresent(this::terraform);
    }

    /// Asks for a file of Terraform values and reports what a plan would take from it.
    void askForFile() {
        places.valuesToImport().ifPresent(this::terraform);
    }

    void terraform(String location) {
        imports.take(
                location, report, reason -> dialogs.warn(Messages.get("import.refused"), reason));
    }

    void trace(String file) {
        traces.take(file, arrivals, reason -> dialogs.warn(Messages.get("trace.refused"), reason));
    }
}
