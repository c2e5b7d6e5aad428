package dev.pipesplanner.ui.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;

/// The answer to what the inputs show: at once where there is a closed form, and when the
/// simulation is done where there is none.
public final class LiveAnswer {

    private final Answers answers;
    private final SimulatedAnswers simulated;
    private final ReadOnlyObjectWrapper<Answered> answered =
            new ReadOnlyObjectWrapper<>(new Answered.Unknown(""));
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    public LiveAnswer(Answers answers, SimulatedAnswers simulated) {
        this.answers = answers;
        this.simulated = simulated;
    }

    public void ask(Question question) {
        simulated.cancel();
        try {
            Answered now = answers.of(question);
            failure.set("");
            switch (now) {
                case Answered.Known known when known.lacksDesign() -> simulate(question, known);
                case Answered.Known known when known.isGuide() -> {
                    answered.set(known);
                    simulated.askWhole(answers, question, answered::set);
                }
                case Answered.Known _, Answered.Unknown _ -> answered.set(now);
            }
        } catch (IllegalArgumentException e) {
            failure.set(Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    /// The last answer stays until the simulation has one, unless it is another environment's or
    /// compares other designs.
    private void simulate(Question question, Answered.Known now) {
        if (!(answered.get() instanceof Answered.Known last)
                || !last.comparison().environment().name().equals(question.environment().name())
                || !last.comparison().designs().equals(now.comparison().designs())) {
            answered.set(now);
        }
        simulated.ask(answers, question, answered::set);
    }

    public ReadOnlyObjectProperty<Answered> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /// A simulation is on its way that would know better.
    public ReadOnlyBooleanProperty simulatingProperty() {
        return simulated.busyProperty();
    }

    /// Why the last question has no answer; empty when it has.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
