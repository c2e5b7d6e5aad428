package dev.pipesplanner.ui;

import atlantafx.base.controls.ModalPane;

import dev.pipesplanner.ui.text.Messages;

/// Where sheets lie over the window.
final class SheetPane extends ModalPane {

    SheetPane() {
        setId("modal");
        setAccessibleText(Messages.get("window.sheet"));
        setPersistent(false);
        // a sheet that fades in is painted once in the corner, and stays there on some displays
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
    }
}
