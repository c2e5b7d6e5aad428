package dev.pipesplanner.ui.chart;

import dev.pipesplanner.analysis.Reports;
import dev.pipesplanner.chart.ChartPicture;
import dev.pipesplanner.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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

    private final ChartTabs tabs;
    private final Reports reports;
    private final Function<Format, Optional<String>> askPlace;
    private final BiConsumer<String, String> warn;
    private final MenuButton menu = new MenuButton(Messages.get("chart.menu"));

    /// @param askPlace where a file shall be
    /// @param warn told title and reason when it could not be written
    public ChartArea(
            ChartTabs tabs,
            Reports reports,
            Function<Format, Optional<String>> askPlace,
            BiConsumer<String, String> warn) {
        this.tabs = tabs;
        this.reports = reports;
        this.askPlace = askPlace;
        this.warn = warn;
        menu.setId("chartMenu");
        menu.getStyleClass().addAll("small-button", "flat");
        menu.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        menu.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        CheckMenuItem table = new CheckMenuItem(Messages.get("action.chart.table"));
        table.setId("chart.table");
        table.setOnAction(_ -> toggleTable());
        menu.setOnShowing(_ -> table.setSelected(tabs.current().asTableProperty().get()));
        menu.getItems()
                .setAll(
                        table,
                        new SeparatorMenuItem(),
                        item("chart.copyImage", this::copyImage),
                        item("chart.copyData", this::copyData),
                        new SeparatorMenuItem(),
                        item("chart.png", () -> save(Format.PNG)),
                        item("chart.svg", () -> save(Format.SVG)),
                        item("chart.csv", () -> save(Format.CSV)));
        StackPane.setAlignment(menu, Pos.TOP_RIGHT);
        getChildren().setAll(tabs, menu);
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

    public void copyImage() {
        Image image = new Image(new ByteArrayInputStream(picture().png()));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
    }

    public void copyData() {
        String data = tabs.current().chart().table().tabbed();
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, data));
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
        failure.ifPresent(reason -> warn.accept(Messages.get("chart.notSaved"), reason));
    }

    private static String ended(String place, Format format) {
        boolean hasEnding = place.toLowerCase(Locale.ROOT).endsWith(format.ending());
        return hasEnding ? place : place + format.ending();
    }

    private ChartPicture picture() {
        ChartPane pane = tabs.current();
        return new ChartPicture(
                pane.chart(),
                Math.max(LEAST_PIXELS, (int) pane.getWidth()),
                Math.max(LEAST_PIXELS, (int) pane.getHeight()));
    }
}
