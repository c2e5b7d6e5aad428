package dev.pipesplanner.ui.explore;

import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.explore.ExploreViewModel.Picture;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows one result in one of its pictures, and what is selected under it.
public final class ExploreController {

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /// What the window does about a deed, such as a toast.
    ///
    /// @param madePlan told the step that makes a plan the environment's
    /// @param added told the name of a new environment
    record Outcomes(Consumer<String> madePlan, Consumer<String> added, Consumer<String> copied) {}

    private final ExploreViewModel explore;
    private final Outcomes outcomes;
    private final ObservableBooleanValue dark;
    private final ObservableDoubleValue zoom;
    private final Map<Picture, Node> pictures = new EnumMap<>(Picture.class);
    private final PlanTableView table = new PlanTableView();
    private final PlanMenu menu = new PlanMenu(this::makePlan, this::addEnvironment);
    private boolean isShowing;

    @FXML private StackPane axesHost;
    @FXML private VBox decisionsHost;
    @FXML private ToggleButton showMap;
    @FXML private ToggleButton showTradeOff;
    @FXML private ToggleButton showLine;
    @FXML private ToggleButton showTable;
    @FXML private Label exploreState;
    @FXML private ProgressBar exploreProgress;
    @FXML private Button cancelExplore;
    @FXML private Button simulateMap;
    @FXML private StackPane pictureHost;
    @FXML private HBox tableTools;
    @FXML private TextField tableFilter;
    @FXML private Label selectedTitle;
    @FXML private Label selectedVerdict;
    @FXML private VBox selectedLines;
    @FXML private Button makePlan;
    @FXML private Button addAsEnvironment;

    /// @param dark whether the theme is a dark one
    /// @param zoom 1 at 100 %
    ExploreController(
            ExploreViewModel explore,
            Outcomes outcomes,
            ObservableBooleanValue dark,
            ObservableDoubleValue zoom) {
        this.explore = explore;
        this.outcomes = outcomes;
        this.dark = dark;
        this.zoom = zoom;
    }

    @FXML
    private void initialize() {
        axesHost.getChildren().setAll(View.of(new AxesController(explore.axes())));
        decisionsHost.getChildren().add(new DecisionChips(explore.search(), "explore"));
        switchPictures();
        showTableOfPlans();
        selectedVerdict.managedProperty().bind(selectedVerdict.textProperty().isNotEmpty());
        explore.detailsProperty().subscribe(this::show);
        showWork();
    }

    /// What is under way, how far it is, and what can be begun.
    private void showWork() {
        ObservableValue<Boolean> working = explore.work().working();
        ObservableValue<Number> progress = explore.work().progress();
        shownWhile(exploreState, working);
        shownWhile(cancelExplore, working);
        shownWhile(exploreProgress, progress.map(share -> share.doubleValue() >= 0));
        exploreProgress.progressProperty().bind(progress);
        shownWhile(simulateMap, explore.canSimulate());
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    @FXML
    private void simulate() {
        explore.simulate();
    }

    @FXML
    private void cancel() {
        explore.work().cancel();
    }

    private void switchPictures() {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = List.of(showMap, showTradeOff, showLine, showTable);
        group.getToggles().setAll(buttons);
        for (Picture picture : Picture.values()) {
            ToggleButton button = buttons.get(picture.ordinal());
            button.setOnAction(_ -> {
                button.setSelected(true);
                explore.pictureProperty().set(picture);
            });
        }
        explore.pictureProperty()
                .subscribe(picture -> {
                    buttons.get(picture.ordinal()).setSelected(true);
                    show(tableTools, picture == Picture.TABLE);
                    show(axesHost, picture != Picture.TRADE_OFF);
                    show(decisionsHost, picture == Picture.TRADE_OFF);
                    pictureHost.getChildren().setAll(pictures.computeIfAbsent(picture, this::node));
                });
    }

    private Node node(Picture picture) {
        return switch (picture) {
            case TABLE -> table;
            case MAP -> new MapPane(explore, menu, dark, zoom);
            case TRADE_OFF -> new TradeOffPane(explore, menu, dark, zoom);
            case LINE -> new LinePane(explore, menu, dark, zoom);
        };
    }

    private void showTableOfPlans() {
        table.setId("exploreTable");
        table.setAccessibleText(Messages.get("explore.table"));
        explore.exploredProperty()
                .subscribe(result -> {
                    if (result.isEmpty()) {
                        show(PlanTable.NONE);
                    } else {
                        // until they come, the rows of the question before stay
                        result.get().table().map(PlanTable::of).ifPresent(this::show);
                    }
                });
        tableFilter.textProperty().subscribe(table::filter);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                    if (!isShowing && line != null) {
                        explore.select(Optional.of(line.row().change()));
                    }
                });
        explore.selectedProperty().subscribe(_ -> selectRow());
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (COPY.match(event)) {
                        copyTable();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ENTER) {
                        makePlan();
                        event.consume();
                    }
                });
    }

    private void show(PlanTable rows) {
        isShowing = true;
        table.show(rows);
        isShowing = false;
        selectRow();
    }

    private void selectRow() {
        isShowing = true;
        Optional<PlanTable.Line> line =
                table.getItems().stream()
                        .filter(each ->
                                explore.selectedProperty()
                                        .get()
                                        .filter(each.row().change()::equals)
                                        .isPresent())
                        .findFirst();
        line.ifPresentOrElse(
                each -> table.getSelectionModel().select(each),
                () -> table.getSelectionModel().clearSelection());
        isShowing = false;
    }

    private void show(Optional<SelectedPlan> selected) {
        selectedTitle.setText(
                selected.map(SelectedPlan::title).orElse(Messages.get("explore.nothing")));
        selectedVerdict.setText(
                selected.filter(plan -> plan.lines().isEmpty())
                        .map(SelectedPlan::verdict)
                        .orElse(""));
        selectedLines
                .getChildren()
                .setAll(
                        selected.stream()
                                .flatMap(plan -> plan.lines().stream())
                                .<Node>map(ExploreController::line)
                                .toList());
        boolean isPlan = selected.filter(SelectedPlan::isPlan).isPresent();
        List.of(makePlan, addAsEnvironment).forEach(button -> button.setDisable(!isPlan));
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.getStyleClass().add("explore-line");
        line.setWrapText(true);
        return line;
    }

    @FXML
    private void makePlan() {
        explore.makePlan().ifPresent(outcomes.madePlan());
    }

    @FXML
    private void addEnvironment() {
        explore.addEnvironment().ifPresent(outcomes.added());
    }

    @FXML
    private void copyTable() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, table.tabbed()));
        outcomes.copied().accept(Messages.get("explore.table"));
    }
}
