package dev.pipesplanner.ui.file;

import dev.pipesplanner.ui.control.NoticeRow;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Says what other programs and windows do to the file of the open plan, and asks what shall be.
public final class PlanFileBar extends VBox {

    /// @param reload puts what the file holds in the plan's place
    /// @param compare shows both beside each other
    public PlanFileBar(PlanFileViewModel file, Runnable reload, Runnable compare) {
        Button reloading = button("reload", reload);
        Button comparing = button("compare", compare);
        reloading.visibleProperty().bind(file.readableProperty());
        comparing.visibleProperty().bind(file.readableProperty());
        getChildren()
                .setAll(
                        new NoticeRow(
                                "fileChange",
                                file.changeProperty(),
                                reloading,
                                button("keep", file::keepMine),
                                comparing),
                        new NoticeRow(
                                "fileElsewhere", file.otherProperty(), button("hide", file::hide)));
    }

    private static Button button(String key, Runnable handler) {
        return NoticeRow.deed("file-" + key, Messages.get("file." + key), handler);
    }
}
