package dev.pipesplanner.ui.prices;

import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceUpdates.Step;
import dev.pipesplanner.ui.control.FieldTooltip;
import dev.pipesplanner.ui.text.Messages;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Binds the Prices screen.
public final class PricesController {

    private final PricesViewModel prices;
    private final PriceAgeViewModel age;
    private final Supplier<Optional<String>> ratesToOpen;
    private final Runnable close;

    @FXML private Label pricesTitle;
    @FXML private Label pricesAge;
    @FXML private Button refreshPrices;
    @FXML private Button cancelRefresh;
    @FXML private ProgressBar refreshProgress;
    @FXML private GridPane services;
    @FXML private VBox servicesBox;
    @FXML private Label pricesMessage;
    @FXML private VBox effectsBox;
    @FXML private GridPane effects;
    @FXML private VBox changesBox;
    @FXML private GridPane changes;
    @FXML private Label pricesSource;
    @FXML private GridPane inForce;
    @FXML private ComboBox<ComparableBook> compareFrom;
    @FXML private ComboBox<ComparableBook> compareTo;
    @FXML private TextField ageingDays;
    @FXML private TextField staleDays;
    @FXML private Label limitsError;
    @FXML private Label privateRates;
    @FXML private Button removeRates;
    @FXML private TextField awsProfile;
    @FXML private TextField awsEndpoint;

    /// @param ratesToOpen asks for a file of private rates
    public PricesController(
            PricesViewModel prices,
            PriceAgeViewModel age,
            Supplier<Optional<String>> ratesToOpen,
            Runnable close) {
        this.prices = prices;
        this.ratesToOpen = ratesToOpen;
        this.age = age;
        this.close = close;
    }

    @FXML
    private void initialize() {
        pricesTitle.textProperty().bind(prices.title());
        pricesAge.textProperty().bind(age.textProperty());
        age.ageProperty().subscribe(now -> badge(pricesAge, now));
        pricesAge.setTooltip(new FieldTooltip(() -> age.tipProperty().get()));
        refreshPrices.disableProperty().bind(prices.runningProperty());
        cancelRefresh.disableProperty().bind(prices.runningProperty().not());
        refreshProgress.visibleProperty().bind(prices.runningProperty());
        prices.steps().addListener((ListChangeListener<Step>) _ -> showSteps());
        prices.messageProperty().subscribe(this::showMessage);
        prices.rowsProperty().subscribe(this::showRows);
        prices.inForce()
                .addListener(
                        (ListChangeListener<EffectRows.Row>) _ -> fill(inForce, prices.inForce()));
        pricesSource.textProperty().bind(prices.sourceProperty());
        compareFrom.setItems(prices.moments());
        compareTo.setItems(prices.moments());
        prices.moments().addListener((ListChangeListener<ComparableBook>) _ -> offerMoments());
        limitsError.managedProperty().bind(limitsError.visibleProperty());
        compareFrom.valueProperty().subscribe(_ -> compare());
        compareTo.valueProperty().subscribe(_ -> compare());
        prices.limits()
                .property()
                .subscribe(limits -> {
                    ageingDays.setText(String.valueOf(limits.ageingDays()));
                    staleDays.setText(String.valueOf(limits.staleDays()));
                });
        for (TextField field : List.of(ageingDays, staleDays)) {
            field.setOnAction(_ -> setLimits());
            field.focusedProperty()
                    .subscribe(focused -> {
                        if (!focused) {
                            setLimits();
                        }
                    });
        }
        awsProfile.textProperty().bindBidirectional(prices.access().profileProperty());
        awsEndpoint.textProperty().bindBidirectional(prices.access().endpointProperty());
        privateRates.textProperty().bind(prices.ratesProperty());
        removeRates.disableProperty().bind(prices.withoutRates());
        showSteps();
        offerMoments();
    }

    /// Gives a label the color of an age; its text says the same.
    public static void badge(Labeled label, PriceAge age) {
        for (PriceAge each : PriceAge.values()) {
            label.getStyleClass().remove(AgeLimits.styleOf(each));
        }
        label.getStyleClass().add(AgeLimits.styleOf(age));
    }

    /// Nothing is compared until a person chooses what with.
    private void offerMoments() {
        compareFrom.setValue(null);
        compareTo.setValue(prices.moments().isEmpty() ? null : prices.moments().getLast());
        compareFrom.setDisable(prices.moments().size() < 2);
        compareTo.setDisable(prices.moments().size() < 2);
    }

    private void compare() {
        ComparableBook from = compareFrom.getValue();
        ComparableBook to = compareTo.getValue();
        if (from != null && to != null) {
            prices.compare(from, to);
        }
    }

    private void setLimits() {
        String reason = prices.setLimits(ageingDays.getText(), staleDays.getText()).orElse("");
        limitsError.setText(reason);
        limitsError.setVisible(!reason.isEmpty());
    }

    private void showSteps() {
        services.getChildren().clear();
        int line = 0;
        for (Step step : prices.steps()) {
            String state = step.state().name().toLowerCase(Locale.ROOT);
            Label mark = label(Messages.get("prices.step." + state), "step-" + state);
            mark.setMinWidth(Region.USE_PREF_SIZE);
            Label detail = label(step.detail(), "hint");
            detail.setWrapText(true);
            services.addRow(line++, label(step.region(), "hint"), label(step.serviceCode()), mark);
            services.add(detail, 3, line - 1);
        }
        refreshProgress.setProgress(prices.progress());
        show(servicesBox, !prices.steps().isEmpty());
    }

    private void showMessage(RenewalMessage message) {
        pricesMessage.setText(message.text());
        pricesMessage.getStyleClass().removeAll("danger-text", "success-text");
        switch (message.tone()) {
            case GOOD -> pricesMessage.getStyleClass().add("success-text");
            case BAD -> pricesMessage.getStyleClass().add("danger-text");
            case PLAIN -> {
                // as any text
            }
        }
        show(pricesMessage, !message.text().isEmpty());
    }

    private void showRows(EffectRows rows) {
        fill(effects, rows.effects());
        fill(changes, rows.changes());
        show(effectsBox, !rows.effects().isEmpty());
        show(changesBox, !rows.changes().isEmpty());
    }

    private static void fill(GridPane grid, List<EffectRows.Row> rows) {
        grid.getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            EffectRows.Row row = rows.get(i);
            Label name = label(row.name());
            name.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            grid.add(name, 0, i);
            grid.add(number(row.before()), 1, i);
            grid.add(number(row.after()), 2, i);
            grid.add(number(row.change()), 3, i);
        }
    }

    private static void show(Region part, boolean isShown) {
        part.setVisible(isShown);
        part.setManaged(isShown);
    }

    private static Label number(String text) {
        Label label = label(text, "bill-number");
        label.setTextAlignment(TextAlignment.RIGHT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void refresh() {
        prices.refresh();
    }

    @FXML
    private void chooseRates() {
        ratesToOpen.get().ifPresent(prices::chooseRates);
    }

    @FXML
    private void removeRates() {
        prices.removeRates();
    }

    @FXML
    private void cancel() {
        prices.cancel();
    }

    @FXML
    private void close() {
        close.run();
    }
}
