package dev.pipesplanner.ui;

import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.ui.recovery.Recovery;

import java.time.Clock;

/// What the window needs from outside.
///
/// @param prices the books in force; finds new ones after `updates` wrote them
/// @param memory keeps theme, zoom and recent files from one start to the next
public record WindowServices(
        PlanFiles files,
        PriceBooks prices,
        PriceUpdates updates,
        TextFolders folders,
        Clock clock,
        Memory memory,
        Recovery recovery) {

    /// A window whose unsaved work does not survive a crash.
    public WindowServices(
            PlanFiles files,
            PriceBooks prices,
            PriceUpdates updates,
            TextFolders folders,
            Clock clock,
            Memory memory) {
        this(files, prices, updates, folders, clock, memory, Recovery.none());
    }
}
