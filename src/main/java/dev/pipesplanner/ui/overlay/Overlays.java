package dev.pipesplanner.ui.overlay;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

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
        Built sheet = new Built(view);
        return () -> open(sheet.get());
    }

    /// Opens something as a sheet.
    public void open(Node sheet) {
        dialogs.afterAnswer(() -> sheets.open(sheet));
    }

    public boolean isSheetOpen() {
        return sheets.isDisplay();
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

    /// What is built once, when it is asked for.
    private static final class Built implements Supplier<Parent> {

        private final Supplier<Parent> view;
        private @Nullable Parent built;

        Built(Supplier<Parent> view) {
            this.view = view;
        }

        @Override
        public Parent get() {
            Parent known = built == null ? view.get() : built;
            built = known;
            return known;
        }
    }
}
