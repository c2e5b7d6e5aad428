package dev.pipesplanner.ui.answer;

import dev.pipesplanner.analysis.Answer;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.ui.text.Shown;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The answer for the selected environment.
public final class AnswerViewModel {

    private final SessionViewModel session;
    private final Consumer<Design> openBill;
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper targets = new ReadOnlyStringWrapper("");
    private final CardViewModel pipes = new CardViewModel(Design.PIPES);
    private final CardViewModel service = new CardViewModel(Design.SERVICE);

    public AnswerViewModel(SessionViewModel session, Consumer<Design> openBill) {
        this.session = session;
        this.openBill = openBill;
        session.answeredProperty().subscribe(this::show);
    }

    private void show(Answered answered) {
        Headline words = Headline.of(answered);
        headline.set(words.text());
        line.set(words.line());
        pipes.show(answered);
        service.show(answered);
        targets.set(answered instanceof Answered.Known known ? bothTargets(known) : "");
    }

    /// Both targets' totals once a batch could make them differ.
    private String bothTargets(Answered.Known known) {
        Environment environment = known.comparison().environment();
        if (environment.pipes().batchSize() == 1) {
            return "";
        }
        List<String> totals = new ArrayList<>();
        for (PipesTarget target : PipesTarget.values()) {
            Environment with =
                    PlanFields.require("pipes.target").withText(environment, target.id());
            Answered other = session.answers().of(session.planProperty().get(), with);
            if (other instanceof Answered.Known(var comparison, _, _, _)) {
                totals.add(Messages.get("target." + target.id()) + " " + total(comparison.pipes()));
            }
        }
        return String.join(" · ", totals);
    }

    private static String total(Answer answer) {
        return answer instanceof Answer.Priced priced
                ? Shown.money(Cents.of(priced.bill().totalUsd()))
                : "–";
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

    public ReadOnlyStringProperty targetsProperty() {
        return targets.getReadOnlyProperty();
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
