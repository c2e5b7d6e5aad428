package dev.pipesplanner.ui.answer;

import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Binds the answer.
public final class AnswerController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private static final int MOST_IN_A_ROW = 3;

    private final AnswerViewModel answer;
    private final ObservableValue<Boolean> filled;
    private final Map<CardViewModel, DesignCard> built = new HashMap<>();

    @FXML private VBox answerPane;
    @FXML private Label headline;
    @FXML private Label staleMark;
    @FXML private Label headlineRemarks;
    @FXML private Label headlineDetail;
    @FXML private GridPane cards;
    @FXML private StackPane chartHost;

    /// @param filled whether the charts fill the page
    public AnswerController(AnswerViewModel answer, ObservableValue<Boolean> filled) {
        this.answer = answer;
        this.filled = filled;
    }

    @FXML
    private void initialize() {
        headline.textProperty().bind(answer.decisionProperty());
        headlineRemarks.textProperty().bind(answer.remarksProperty());
        headlineDetail.textProperty().bind(answer.lineProperty());
        headline.accessibleTextProperty()
                .bind(answer.headlineProperty().concat(". ").concat(answer.lineProperty()));
        answer.toneProperty()
                .subscribe(tone -> {
                    for (Headline.Tone each : Headline.Tone.values()) {
                        headline.getStyleClass().remove(each.style());
                    }
                    headline.getStyleClass().add(tone.style());
                });
        for (Node other : List.of(cards, headlineRemarks, headlineDetail)) {
            other.visibleProperty().bind(filled.map(now -> !now));
            other.managedProperty().bind(other.visibleProperty());
        }
        answer.cards().addListener((ListChangeListener<CardViewModel>) _ -> layCards());
        layCards();
        staleMark.visibleProperty().bind(answer.staleProperty().or(answer.simulatingProperty()));
        staleMark.managedProperty().bind(staleMark.visibleProperty());
        staleMark
                .textProperty()
                .bind(
                        Bindings.when(answer.staleProperty())
                                .then(Messages.get("answer.stale"))
                                .otherwise(Messages.get("answer.simulating")));
        answer.staleProperty().subscribe(stale -> answerPane.pseudoClassStateChanged(STALE, stale));
    }

    /// A design keeps its card, so that nothing flickers when another one joins.
    private void layCards() {
        int count = answer.cards().size();
        int columns = count <= MOST_IN_A_ROW ? count : (count + 1) / 2;
        cards.getChildren().clear();
        cards.getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            cards.getColumnConstraints().add(share);
        }
        for (int i = 0; i < count; i++) {
            DesignCard card =
                    built.computeIfAbsent(
                            answer.cards().get(i), model -> new DesignCard(answer, model));
            cards.add(card, i % columns, i / columns);
        }
    }

    /// Where the charts go.
    public StackPane chartHost() {
        return chartHost;
    }
}
