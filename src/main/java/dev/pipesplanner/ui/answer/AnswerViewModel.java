package dev.pipesplanner.ui.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.ui.text.Quantities;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The answer for the selected environment.
public final class AnswerViewModel {

    private final SessionViewModel session;
    private final Consumer<Design> openBill;
    private final Consumer<Design> openFindings;
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper decision = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remarks = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Headline.Tone> tone =
            new ReadOnlyObjectWrapper<>(Headline.Tone.NEUTRAL);
    private final Map<Design, CardViewModel> known = new EnumMap<>(Design.class);
    private final ObservableList<CardViewModel> cards = FXCollections.observableArrayList();

    /// Held, since a view of a list listens weakly and would forget who listens to it.
    private final ObservableList<CardViewModel> readOnlyCards =
            FXCollections.unmodifiableObservableList(cards);

    public AnswerViewModel(
            SessionViewModel session, Consumer<Design> openBill, Consumer<Design> openFindings) {
        this.session = session;
        this.openBill = openBill;
        this.openFindings = openFindings;
        session.answeredProperty().subscribe(_ -> update());
        session.pendingProperty().subscribe(_ -> update());
    }

    private void update() {
        show(session.answeredProperty().get(), session.pendingProperty().get().isEmpty());
    }

    private void show(Answered answered, boolean isFinal) {
        Headline words = Headline.of(answered);
        headline.set(words.text());
        decision.set(Quantities.kept(words.decision()));
        remarks.set(Quantities.kept(words.remarks()));
        line.set(words.line());
        tone.set(words.tone());
        List<CardViewModel> shown = designs(answered).stream().map(this::card).toList();
        shown.forEach(card -> card.show(answered, isFinal));
        if (!shown.equals(cards)) {
            cards.setAll(shown);
        }
    }

    private List<Design> designs(Answered answered) {
        return switch (answered) {
            case Answered.Known known -> known.comparison().designs();
            case Answered.Unknown _ -> session.environmentProperty().get().designs();
        };
    }

    /// A design keeps its card, also while it is not compared.
    private CardViewModel card(Design design) {
        return known.computeIfAbsent(design, CardViewModel::new);
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

    /// One of each compared design, in the plan's order.
    ObservableList<CardViewModel> cards() {
        return readOnlyCards;
    }

    ReadOnlyObjectProperty<Headline.Tone> toneProperty() {
        return tone.getReadOnlyProperty();
    }

    /// The verdict's sentence.
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// Its beginning, which is the decision.
    ReadOnlyStringProperty decisionProperty() {
        return decision.getReadOnlyProperty();
    }

    /// The rest of it.
    ReadOnlyStringProperty remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Why figures are not those of the inputs, or may still change; empty when they are final.
    ReadOnlyStringProperty pendingProperty() {
        return session.pendingProperty();
    }

    public ReadOnlyStringProperty failureProperty() {
        return session.failureProperty();
    }
}
