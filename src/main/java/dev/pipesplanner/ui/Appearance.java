package dev.pipesplanner.ui;

import atlantafx.base.theme.PrimerLight;

import dev.pipesplanner.chart.Typeface;
import dev.pipesplanner.ui.services.Memory;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/// Theme and zoom of the window, remembered.
final class Appearance {

    /// A window that is narrow for its text: the inputs take less of it, and rows fold.
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// So large a text that what is around the answer makes room for it.
    private static final PseudoClass ENLARGED = PseudoClass.getPseudoClass("enlarged");

    /// The dark theme, which `dark.css` makes of the light one.
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private static final double ENLARGED_FROM = 1.5;
    private static final double NARROW_BELOW_EMS = 80;
    private static final double BASE_PIXELS = 14;
    private static final int MIN_PERCENT = 100;
    private static final int MAX_PERCENT = 200;
    private static final int STEP_PERCENT = 10;

    static {
        // once, and before anything is measured or painted
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        for (Typeface face : Typeface.values()) {
            load(face);
        }
    }

    private final Memory memory;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyObjectWrapper<Theme> theme;

    /// Held here, because a binding alone is collected.
    private ObservableValue<Number> ems = zoom;

    /// Held here, because the list of all windows outlives this one.
    private ListChangeListener<Window> opened = _ -> {};

    Appearance(Memory memory) {
        this.memory = memory;
        this.theme =
                new ReadOnlyObjectWrapper<>(remembered(memory.get("theme", Theme.SYSTEM.name())));
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply());
    }

    private static void load(Typeface face) {
        try (InputStream file = face.open()) {
            Objects.requireNonNull(Font.loadFont(file, BASE_PIXELS), face.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Theme remembered(String name) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equals(name)) {
                return theme;
            }
        }
        return Theme.SYSTEM;
    }

    void use(Theme newTheme) {
        theme.set(newTheme);
        memory.put("theme", newTheme.name());
        apply();
    }

    void toggle() {
        use(dark.get() ? Theme.LIGHT : Theme.DARK);
    }

    private void apply() {
        boolean systemIsDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        dark.set(theme.get() == Theme.DARK || theme.get() == Theme.SYSTEM && systemIsDark);
    }

    /// Menus, tooltips and lists are windows of their own, each with a root that knows no other.
    private void darken(Window window, Scene scene) {
        Window owner = window;
        while (owner instanceof PopupWindow popup) {
            owner = popup.getOwnerWindow();
        }
        if (owner != null && owner.getScene() == scene) {
            window.getScene().getRoot().pseudoClassStateChanged(DARK, dark.get());
        }
    }

    /// Lets the root's font size follow the zoom; everything else is in em.
    void zoomOn(Parent root) {
        zoom.subscribe(factor -> {
            root.setStyle(
                    String.format(
                            Locale.ROOT,
                            "-fx-font-size: %.2fpx;",
                            BASE_PIXELS * factor.doubleValue()));
        });
        zoomTo(percent(memory.get("zoom", String.valueOf(MIN_PERCENT))));
    }

    /// Lets the layout follow the window's width, counted in the size of its text.
    void fit(Scene scene) {
        ems = scene.widthProperty().divide(zoom.multiply(BASE_PIXELS));
        Parent root = scene.getRoot();
        ems.subscribe(width ->
                root.pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_BELOW_EMS));
        zoom.subscribe(factor ->
                root.pseudoClassStateChanged(ENLARGED, factor.doubleValue() >= ENLARGED_FROM));
        dark.subscribe(now -> {
            root.pseudoClassStateChanged(DARK, now);
            Window.getWindows().forEach(window -> darken(window, scene));
        });
        opened =
                change -> {
                    while (change.next()) {
                        change.getAddedSubList().forEach(window -> darken(window, scene));
                    }
                };
        Window.getWindows().addListener(new WeakListChangeListener<>(opened));
    }

    private static int percent(String text) {
        return text.matches("\\d{3}") ? Integer.parseInt(text) : MIN_PERCENT;
    }

    void zoomBy(int steps) {
        zoomTo((int) Math.round(zoom.get() * 100) + steps * STEP_PERCENT);
    }

    void zoomTo(int percent) {
        int kept = Math.clamp(percent, MIN_PERCENT, MAX_PERCENT);
        zoom.set(kept / 100.0);
        memory.put("zoom", String.valueOf(kept));
    }

    ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }
}
