package dev.pipesplanner.ui.overlay;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import java.util.function.Supplier;

/// All that lies over the window: sheets, over them questions, over everything what was done.
public final class Overlays {

    private final SheetPane sheets = new SheetPane("sheet", false);
    private final SheetPane questions = new SheetPane("question", true);
    private final Dialogs dialogs = new Dialogs(questions);
    private final Toasts toasts = new Toasts();

    /// Puts them over what the window shows.
    public void addTo(StackPane window) {
        window.getChildren().addAll(sheets, questions, toasts);
    }

    /// A sheet that is built when it is opened for the first time.
    public Runnable sheet(Supplier<Parent> view) {
        return new LazySheet(view);
    }

    /// Opens something as a sheet.
    public void open(Node sheet) {
        sheets.open(sheet);
    }

    public void closeSheet() {
        sheets.hide(false);
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public Toasts toasts() {
        return toasts;
    }

    private final class LazySheet implements Runnable {

        private final Supplier<Parent> view;
        private Parent built;

        LazySheet(Supplier<Parent> view) {
            this.view = view;
        }

        @Override
        public void run() {
            if (built == null) {
                built = view.get();
            }
            open(built);
        }
    }
}
