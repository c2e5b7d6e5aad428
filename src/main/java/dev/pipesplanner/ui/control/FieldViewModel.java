package dev.pipesplanner.ui.control;

import dev.pipesplanner.plan.DesignListType;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.NumberListType;
import dev.pipesplanner.plan.NumberType;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.StepListType;
import dev.pipesplanner.plan.TextMapType;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One field of the catalogue, of the plan or of the selected environment, as text.
public final class FieldViewModel<O> {

    private final SessionViewModel session;
    private final Field<O, ?> field;
    private final ObservableValue<O> owner;
    private final Change<O> change;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final Typing typing;
    private final ReadOnlyBooleanWrapper applies = new ReadOnlyBooleanWrapper(true);

    /// Makes a change of the field's owner a named step.
    private interface Change<O> {
        void make(String step, String gesture, UnaryOperator<O> change);
    }

    private FieldViewModel(
            SessionViewModel session,
            Field<O, ?> field,
            ObservableValue<O> owner,
            Change<O> change) {
        this.session = session;
        this.field = field;
        this.owner = owner;
        this.change = change;
        this.typing = new Typing(session, field.path(), label(), gesture(), this::apply);
        owner.subscribe(this::read);
    }

    /// The field at a path; the plan's own fields have no dot and are no environment's.
    public static FieldViewModel<?> of(SessionViewModel session, String path) {
        Optional<Field<Environment, ?>> field = PlanFields.find(path);
        if (field.isPresent()) {
            return new FieldViewModel<>(
                    session, field.get(), session.environmentProperty(), session::change);
        }
        Field<Plan, ?> ofPlan =
                PlanFields.ofPlan().stream()
                        .filter(each -> each.path().equals(path))
                        .findFirst()
                        .orElseThrow(() -> PlanFields.unknown(path));
        return new FieldViewModel<>(session, ofPlan, session.planProperty(), session::changePlan);
    }

    private void apply(String typed) {
        change.make(
                Messages.get("step.set", label()), gesture(), each -> field.withTyped(each, typed));
    }

    private String gesture() {
        return "field:" + field.path();
    }

    private void read(O environment) {
        boolean applicable = field.applies(environment);
        applies.set(applicable);
        if (applicable) {
            text.set(FieldText.of(field, environment));
        }
    }

    public String label() {
        return FieldLabels.of(field.path());
    }

    public String tooltip() {
        return FieldHelp.of(field.path(), session.environmentProperty().get());
    }

    public String path() {
        return field.path();
    }

    /// The values to choose from; empty where the value is typed.
    public List<String> choices() {
        return switch (field.type()) {
            case FieldType.OneOf(List<String> names) -> names;
            case FieldType.Open<?>(FieldType.Flag _, String word) -> List.of(word, "true", "false");
            default -> List.of();
        };
    }

    /// True where the value is yes or no.
    public boolean isFlag() {
        return field.type() instanceof FieldType.Flag;
    }

    /// True where values are longer than numbers and names: addresses, lists.
    public boolean isLong() {
        return switch (field.type()) {
            case FieldType.Text _,
                    FieldType.TextList _,
                    NumberListType _,
                    TextMapType _,
                    DesignListType _,
                    StepListType _ ->
                    true;
            case NumberType _, FieldType.Flag _, FieldType.OneOf _, FieldType.Open<?> _ -> false;
        };
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What is typed into the field.
    public Typing typing() {
        return typing;
    }

    /// False where another kind is chosen beside the field.
    public ReadOnlyBooleanProperty appliesProperty() {
        return applies.getReadOnlyProperty();
    }
}
