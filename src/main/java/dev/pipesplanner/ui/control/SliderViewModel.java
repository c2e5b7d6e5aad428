package dev.pipesplanner.ui.control;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.function.UnaryOperator;

/// A first-class input: a slider and a field that show one value.
public final class SliderViewModel {

    /// What a first-class input means.
    public interface Meaning {
        /// The path of the field.
        String id();

        String label();

        double position(Environment environment);

        String text(Environment environment);

        String hint(Environment environment);

        Environment withPosition(Environment environment, double position);

        /// @throws IllegalArgumentException when the text is refused
        Environment withText(Environment environment, String text);
    }

    private final SessionViewModel session;
    private final Meaning meaning;
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Typing typing;

    public SliderViewModel(SessionViewModel session, Meaning meaning) {
        this.session = session;
        this.meaning = meaning;
        this.typing =
                new Typing(
                        session,
                        meaning.id(),
                        meaning.label(),
                        gesture(),
                        typed -> change(environment -> meaning.withText(environment, typed)));
        session.environmentProperty().subscribe(this::read);
    }

    public void slideTo(double newPosition) {
        if (newPosition != position.get()) {
            change(environment -> meaning.withPosition(environment, newPosition));
            typing.accept();
        }
    }

    public void endGesture() {
        session.endGesture();
    }

    private void change(UnaryOperator<Environment> change) {
        session.change(Messages.get("step.set", meaning.label()), gesture(), change);
    }

    private String gesture() {
        return "slider:" + meaning.id();
    }

    public String tooltip() {
        return FieldHelp.of(meaning.id(), session.environmentProperty().get());
    }

    private void read(Environment environment) {
        position.set(meaning.position(environment));
        text.set(meaning.text(environment));
        hint.set(meaning.hint(environment));
    }

    public ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// What is typed into the field.
    public Typing typing() {
        return typing;
    }
}
