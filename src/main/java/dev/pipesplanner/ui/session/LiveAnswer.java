package dev.pipesplanner.ui.session;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;

/// The answer to what the inputs show: at once where there is a closed form, and when the
/// simulation is done where there is none.
final class LiveAnswer {

    private final Answers answers;
    private final SimulatedAnswers simulated;
    private final ReadOnlyObjectWrapper<Answered> answered =
            new ReadOnlyObjectWrapper<>(new Answered.Unknown(""));
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    LiveAnswer(Answers answers, SimulatedAnswers simulated) {
        this.answers = answers;
        this.simulated = simulated;
    }

    void ask(Plan asked, Environment selected) {
        simulated.cancel();
        try {
            Answered now = answers.of(asked, selected);
            failure.set("");
            switch (now) {
                case Answered.Known known when known.lacksDesign() ->
                        simulate(asked, selected, known);
                case Answered.Known known when known.isGuide() -> {
                    answered.set(known);
                    simulated.askWhole(answers, asked, selected, answered::set);
                }
                case Answered.Known _, Answered.Unknown _ -> answered.set(now);
            }
        } catch (IllegalArgumentException e) {
            failure.set(Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    /// The last answer stays until the simulation has one, unless it is another environment's.
    private void simulate(Plan asked, Environment selected, Answered.Known now) {
        if (!(answered.get() instanceof Answered.Known last)
                || !last.comparison().environment().name().equals(selected.name())) {
            answered.set(now);
        }
        simulated.ask(answers, asked, selected, answered::set);
    }

    ReadOnlyObjectProperty<Answered> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty simulatingProperty() {
        return simulated.busyProperty();
    }

    /// Why the last question has no answer; empty when it has.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
