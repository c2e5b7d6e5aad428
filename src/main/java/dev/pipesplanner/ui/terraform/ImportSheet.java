package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.overlay.Overlays;
import dev.pipesplanner.ui.page.PageParts;
import dev.pipesplanner.ui.text.Messages;

import java.util.function.Consumer;

/// Existing Terraform that comes into the window: asked for by a menu, or dropped; then reported on
/// a sheet.
public final class ImportSheet {

    private final ImportViewModel imported;
    private final Overlays overlays;
    private final Runnable sheet;

    /// @param open opens a plan that is in no file
    public ImportSheet(PageParts parts, Consumer<Plan> open) {
        overlays = parts.overlays();
        imported =
                new ImportViewModel(
                        parts.session(),
                        parts.services().folders(),
                        parts.services().mapping(),
                        parts.background().sideBySide("import"),
                        parts.background().window("import"));
        sheet =
                overlays.sheet(
                        () -> View.of(new ImportController(imported, open, overlays::closeSheet)));
        parts.actions()
                .add(
                        "import",
                        "Shortcut+Shift+I",
                        () ->
                                parts.places()
                                        .folder(Messages.get("import.folder.title"))
                                        .ifPresent(this::take));
        parts.actions()
                .add(
                        "import.file",
                        "",
                        () -> parts.places().valuesToImport().ifPresent(this::take));
    }

    /// Reports what a plan would take from a folder or a file.
    public void take(String location) {
        imported.take(
                location,
                sheet,
                reason -> overlays.dialogs().warn(Messages.get("import.refused"), reason));
    }
}
