package dev.pipesplanner.ui.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.function.Consumer;

/// The answer for the selected environment.
public final class AnswerViewModel {

    private final SessionViewModel session;
    private final Consumer<Design> openBill;
    private final Consumer<Design> openFindings;
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final CardViewModel pipes = new CardViewModel(Design.PIPES);
    private final CardViewModel service = new CardViewModel(Design.SERVICE);

    public AnswerViewModel(
            SessionViewModel session, Consumer<Design> openBill, Consumer<Design> openFindings) {
        this.session = session;
        this.openBill = openBill;
        this.openFindings = openFindings;
        session.answeredProperty().subscribe(this::show);
    }

    private void show(Answered answered) {
        Headline words = Headline.of(answered);
        headline.set(words.text());
        line.set(words.line());
        pipes.show(answered);
        service.show(answered);
    }

    public void choose(Design design) {
        session.change(
                Messages.get("step.choose", Messages.get("design." + design.id())),
                "",
                environment ->
                        PlanFields.require("chosenDesign").withText(environment, design.id()));
    }

    public void openBill(Design design) {
        openBill.accept(design);
    }

    public void openFindings(Design design) {
        openFindings.accept(design);
    }

    public CardViewModel card(Design design) {
        return switch (design) {
            case PIPES -> pipes;
            case SERVICE -> service;
        };
    }

    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty staleProperty() {
        return session.staleProperty();
    }

    /// The answer to what the inputs show is on its way.
    public ReadOnlyBooleanProperty simulatingProperty() {
        return session.simulatingProperty();
    }

    public ReadOnlyStringProperty failureProperty() {
        return session.failureProperty();
    }
}
