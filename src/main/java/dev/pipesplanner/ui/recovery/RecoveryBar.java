package dev.pipesplanner.ui.recovery;

import dev.pipesplanner.ui.control.NoticeRow;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// Asks what to do with work that was left behind, and says why unsaved work is not copied.
public final class RecoveryBar extends VBox {

    /// @param leave lets the plan on the screen go, once it is known what happens to its changes
    public RecoveryBar(RecoveryViewModel recovery, Consumer<Runnable> leave) {
        getChildren()
                .setAll(
                        new NoticeRow(
                                "recoveryOffer",
                                recovery.offerProperty(),
                                button("restore", () -> leave.accept(recovery::restore)),
                                button("discard", recovery::discard),
                                button("postpone", recovery::postpone)),
                        new NoticeRow(
                                "recoveryTrouble",
                                recovery.troubleProperty(),
                                button("hide", recovery::hide)));
    }

    private static Button button(String key, Runnable handler) {
        return NoticeRow.deed("recovery-" + key, Messages.get("recovery." + key), handler);
    }
}
