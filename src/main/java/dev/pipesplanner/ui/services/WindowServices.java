package dev.pipesplanner.ui.services;

import dev.pipesplanner.analysis.Reports;
import dev.pipesplanner.plan.OpenPlans;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.export.Modules;
import dev.pipesplanner.terraform.importing.VariableMapping;

import java.time.Clock;
import java.util.function.Supplier;

/// What the window needs from outside.
///
/// @param prices the books in force; finds new ones after `updates` wrote them
/// @param modules the Terraform modules that the app ships
/// @param mapping which variable of existing Terraform means which field
/// @param memory keeps theme, zoom and recent files from one start to the next
public record WindowServices(
        PlanFiles files,
        PriceBooks prices,
        PriceUpdates updates,
        TextFolders folders,
        Supplier<Modules> modules,
        Supplier<VariableMapping> mapping,
        Reports reports,
        Clock clock,
        Memory memory,
        RecoveryCopies recovery,
        OpenPlans open) {

    /// A window whose unsaved work does not survive a crash, and that no other one knows of.
    public WindowServices(
            PlanFiles files,
            PriceBooks prices,
            PriceUpdates updates,
            TextFolders folders,
            Supplier<Modules> modules,
            Supplier<VariableMapping> mapping,
            Reports reports,
            Clock clock,
            Memory memory) {
        this(
                files,
                prices,
                updates,
                folders,
                modules,
                mapping,
                reports,
                clock,
                memory,
                RecoveryCopies.none(),
                OpenPlans.none());
    }
}
