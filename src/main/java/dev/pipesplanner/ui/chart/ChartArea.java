package dev.pipesplanner.ui.chart;

import dev.pipesplanner.analysis.Reports;
import dev.pipesplanner.chart.ChartPicture;
import dev.pipesplanner.ui.overlay.Overlays;
import dev.pipesplanner.ui.text.Messages;

import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The charts, and what can be done with the one in view: read it as a table, copy it, save it.
public final class ChartArea extends StackPane {

    /// What a chart is saved as.
    public enum Format {
        PNG,
        SVG,
        CSV;

        /// With the dot.
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LEAST_PIXELS = 200;

    /// Of a chart that has not been looked at.
    private static final int WIDTH = 880;

    private static final int HEIGHT = 440;

    private final ChartTabs tabs;
    private final Reports reports;
    private final Function<Format, Optional<String>> askPlace;
    private final Overlays overlays;
    private final MenuButton menu = new MenuButton(Messages.get("chart.menu"));
    private Runnable fill = () -> {};
    private final ContextMenu contextMenu = new ContextMenu();

    /// @param askPlace where a file shall be
    /// @param overlays where it is said that a file was written, or why not
    public ChartArea(
            ChartTabs tabs,
            Reports reports,
            Function<Format, Optional<String>> askPlace,
            Overlays overlays) {
        this.tabs = tabs;
        this.reports = reports;
        this.askPlace = askPlace;
        this.overlays = overlays;
        setId("chartArea");
        menu.setId("chartMenu");
        menu.getStyleClass().addAll("small-button", "flat");
        menu.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        menu.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        tabs.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        tabs.addEventHandler(KeyEvent.KEY_PRESSED, this::showMenu);
        StackPane.setAlignment(menu, Pos.TOP_RIGHT);
        getChildren().setAll(tabs, menu);
    }

    /// What can be done with the chart in view; new items, since each belongs to one menu only.
    private List<MenuItem> items() {
        CheckMenuItem table = new CheckMenuItem(Messages.get("action.chart.table"));
        table.setId("chart.table");
        table.setSelected(tabs.current().asTableProperty().get());
        table.setOnAction(_ -> toggleTable());
        List<MenuItem> items = new ArrayList<>();
        items.add(table);
        items.add(item("chart.fill", fill));
        if (tabs.current().isZoomable()) {
            items.add(item("chart.resetZoom", tabs.current()::resetZoom));
        }
        items.add(new SeparatorMenuItem());
        items.add(item("chart.copyImage", this::copyImage));
        items.add(item("chart.copyData", this::copyData));
        items.add(new SeparatorMenuItem());
        items.add(item("chart.png", () -> save(Format.PNG)));
        items.add(item("chart.svg", () -> save(Format.SVG)));
        items.add(item("chart.csv", () -> save(Format.CSV)));
        return items;
    }

    /// What a double click on the chart in view does.
    public void onDoubleClick(Runnable handler) {
        fill = handler;
        tabs.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2 && isOfChart(event.getTarget())) {
                        handler.run();
                        event.consume();
                    }
                });
    }

    private void showMenu(ContextMenuEvent event) {
        if (isOfChart(event.getTarget())) {
            contextMenu.getItems().setAll(items());
            contextMenu.show(tabs.current(), event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    /// Not every platform turns these keys into a request for the menu.
    private void showMenu(KeyEvent event) {
        boolean asked =
                event.getCode() == KeyCode.CONTEXT_MENU
                        || event.getCode() == KeyCode.F10 && event.isShiftDown();
        if (asked && isOfChart(event.getTarget())) {
            contextMenu.getItems().setAll(items());
            contextMenu.show(tabs.current(), Side.TOP, 0, 0);
            event.consume();
        }
    }

    /// Whether it lies in the chart in view, or in its table.
    private boolean isOfChart(EventTarget target) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && node != tabs.current()) {
            node = node.getParent();
        }
        return node != null;
    }

    private static MenuItem item(String action, Runnable handler) {
        MenuItem item = new MenuItem(Messages.get("action." + action));
        item.setId(action);
        item.setOnAction(_ -> handler.run());
        return item;
    }

    /// Shows the table behind the chart in view, or the chart again.
    public void toggleTable() {
        var asTable = tabs.current().asTableProperty();
        asTable.set(!asTable.get());
    }

    /// Draws the chart in view for a picture of the window that is larger than the window.
    ///
    /// @param dots a pixel; 1 on a screen
    public void density(double dots) {
        tabs.current().view().density(dots);
    }

    public void copyImage() {
        Image image = new Image(new ByteArrayInputStream(picture().png()));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
        overlays.toasts().show(Messages.get("toast.copiedImage"));
    }

    public void copyData() {
        String data = tabs.current().chart().table().tabbed();
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, data));
        overlays.toasts().show(Messages.get("toast.copiedData"));
    }

    /// Asks where, and writes the chart in view there.
    public void save(Format format) {
        askPlace.apply(format).ifPresent(place -> write(format, ended(place, format)));
    }

    private void write(Format format, String place) {
        Optional<String> failure =
                switch (format) {
                    case PNG -> reports.write(place, picture().png());
                    case SVG -> reports.write(place, picture().svg());
                    case CSV -> reports.writeTable(place, tabs.current().chart().table().lines());
                };
        failure.ifPresentOrElse(
                reason -> overlays.dialogs().warn(Messages.get("chart.notSaved"), reason),
                () -> overlays.toasts().show(Messages.get("toast.saved", place)));
    }

    private static String ended(String place, Format format) {
        boolean hasEnding = place.toLowerCase(Locale.ROOT).endsWith(format.ending());
        return hasEnding ? place : place + format.ending();
    }

    private ChartPicture picture() {
        ChartPane pane = tabs.current();
        return new ChartPicture(
                pane.chart(),
                pane.getWidth() > 0 ? Math.max(LEAST_PIXELS, (int) pane.getWidth()) : WIDTH,
                pane.getHeight() > 0 ? Math.max(LEAST_PIXELS, (int) pane.getHeight()) : HEIGHT);
    }
}
