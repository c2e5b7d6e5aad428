package dev.pipesplanner.ui.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds the answer.
public final class AnswerController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final AnswerViewModel answer;

    @FXML private VBox answerPane;
    @FXML private Label headline;
    @FXML private Label staleMark;
    @FXML private Label headlineDetail;
    @FXML private DesignCard pipesCard;
    @FXML private DesignCard serviceCard;
    @FXML private StackPane chartHost;

    public AnswerController(AnswerViewModel answer) {
        this.answer = answer;
    }

    @FXML
    private void initialize() {
        headline.textProperty().bind(answer.headlineProperty());
        headlineDetail.textProperty().bind(answer.lineProperty());
        headline.accessibleTextProperty()
                .bind(answer.headlineProperty().concat(". ").concat(answer.lineProperty()));
        pipesCard.attach(answer, Design.PIPES);
        serviceCard.attach(answer, Design.SERVICE);
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

    /// Where the charts go.
    public StackPane chartHost() {
        return chartHost;
    }
}
