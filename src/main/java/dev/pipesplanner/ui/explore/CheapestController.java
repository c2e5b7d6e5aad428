package dev.pipesplanner.ui.explore;

import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks what is wanted and what may change, and shows the cheapest that do it.
public final class CheapestController {

    private final SearchViewModel search;
    private final Deeds deeds;

    @FXML private TextField cheapestTarget;
    @FXML private TextField cheapestPercentile;
    @FXML private StackPane decisionHost;
    @FXML private Button findCheapest;
    @FXML private Button cancelCheapest;
    @FXML private ProgressBar cheapestProgress;
    @FXML private Label cheapestProblem;
    @FXML private Label cheapestConclusion;
    @FXML private Label cheapestEffort;
    @FXML private VBox candidates;
    @FXML private Button showInExplore;

    /// What the window does.
    ///
    /// @param madePlan told the step that makes a candidate the plan
    record Deeds(Runnable close, Consumer<String> madePlan, Runnable showInExplore) {}

    CheapestController(SearchViewModel search, Deeds deeds) {
        this.search = search;
        this.deeds = deeds;
    }

    @FXML
    private void initialize() {
        cheapestTarget.textProperty().bindBidirectional(search.targetProperty());
        cheapestPercentile.textProperty().bindBidirectional(search.percentileProperty());
        decisionHost.getChildren().setAll(new DecisionChips(search, "cheapest"));
        shownWhile(cancelCheapest, search.runningProperty());
        shownWhile(
                cheapestProgress,
                Bindings.and(
                        search.runningProperty(),
                        search.progressProperty().greaterThanOrEqualTo(0)));
        cheapestProgress.progressProperty().bind(search.progressProperty());
        cheapestProblem.textProperty().bind(search.problemProperty());
        shownWhile(cheapestProblem, search.problemProperty().isNotEmpty());
        search.foundProperty().subscribe(this::show);
    }

    private static void shownWhile(
            Node node, javafx.beans.value.ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private void show(Optional<Found> found) {
        cheapestConclusion.setText(
                found.map(Found::conclusion).orElse(Messages.get("cheapest.ask")));
        cheapestEffort.setText(found.map(Found::effort).orElse(""));
        showInExplore.setDisable(found.isEmpty());
        List<Node> rows = new ArrayList<>();
        found.ifPresent(known -> {
            List<Found.Line> lines = known.lines();
            for (int i = 0; i < lines.size(); i++) {
                rows.add(row(known, i, lines.get(i)));
            }
        });
        candidates.getChildren().setAll(rows);
    }

    private Node row(Found found, int place, Found.Line line) {
        Label rank = label(String.valueOf(place + 1), "card-total");
        Label title = label(line.title(), "chip-name");
        Label figures =
                label(
                        Messages.get(
                                line.isTied() ? "cheapest.line.tied" : "cheapest.line",
                                line.cost(),
                                line.waits()),
                        "card-wait");
        Label risk = label(line.risk(), "hint");
        VBox words = new VBox(title, figures, risk);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button make = new Button(Messages.get("explore.makePlan"));
        make.setId("makeCandidate-" + (place + 1));
        make.getStyleClass().add("small-button");
        make.setMinWidth(Region.USE_PREF_SIZE);
        make.setAccessibleText(Messages.get("cheapest.make", line.title()));
        make.setOnAction(_ ->
                deeds.madePlan()
                        .accept(search.makePlan(found, found.best().get(place).contender())));
        HBox row = new HBox(rank, words, make);
        row.getStyleClass().add("candidate");
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// What is asked for comes first.
    void begin() {
        cheapestTarget.requestFocus();
    }

    @FXML
    private void find() {
        search.find();
    }

    @FXML
    private void cancel() {
        search.cancel();
    }

    @FXML
    private void showInExplore() {
        deeds.showInExplore().run();
    }

    @FXML
    private void close() {
        deeds.close().run();
    }
}
