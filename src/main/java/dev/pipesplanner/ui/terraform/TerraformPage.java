package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.page.Page;
import dev.pipesplanner.ui.page.PageParts;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Parent;

/// The chosen design's files, and what they would change in a folder.
public final class TerraformPage implements Page {

    /// Names the page.
    public static final String ID = "terraform";

    private final PageParts parts;
    private final TerraformViewModel terraform;
    private final ExportViewModel export;

    public TerraformPage(PageParts parts) {
        this.parts = parts;
        terraform = new TerraformViewModel(parts.session(), parts.services().modules());
        export =
                new ExportViewModel(
                        parts.session(),
                        parts.services().folders(),
                        parts.services().modules(),
                        parts.background().sideBySide("export"),
                        parts.background().window("export"));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Parent view() {
        return View.of(
                new TerraformController(
                        terraform,
                        export,
                        () -> parts.places().folder(Messages.get("terraform.export.title")),
                        parts.goTo(),
                        text -> parts.overlays().toasts().show(text)));
    }

    /// One line on the files, for the footer.
    public ReadOnlyStringProperty statusProperty() {
        return terraform.statusProperty();
    }
}
