package dev.pipesplanner.ui.answer;

import dev.pipesplanner.ui.control.MeasuredBox;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Binds the answer.
public final class AnswerController {

    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final AnswerViewModel answer;
    private final ObservableValue<Boolean> filled;

    @FXML private VBox answerPane;
    @FXML private Label headline;
    @FXML private Label staleMark;
    @FXML private Label headlineRemarks;
    @FXML private Label headlineDetail;
    @FXML private VBox headlineLines;
    @FXML private MeasuredBox cardHost;
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
        for (Node other : List.of(cardHost, headlineLines)) {
            other.visibleProperty().bind(filled.map(now -> !now));
            other.managedProperty().bind(other.visibleProperty());
        }
        cardHost.getChildren().setAll(new Cards(answer, answer.cards()));
        staleMark.textProperty().bind(answer.pendingProperty());
        staleMark.visibleProperty().bind(staleMark.textProperty().isNotEmpty());
        staleMark.managedProperty().bind(staleMark.visibleProperty());
        // a figure that is not final looks so, and the mark beside it says why
        staleMark
                .visibleProperty()
                .subscribe(now -> answerPane.pseudoClassStateChanged(PENDING, now));
    }

    /// Where the charts go.
    public StackPane chartHost() {
        return chartHost;
    }
}
