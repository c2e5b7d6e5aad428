package dev.pipesplanner.ui.session;

import dev.pipesplanner.plan.Plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every state of the plan since it was opened, and where in it we are.
///
/// Changes with the same non-empty gesture (a slider's drag, a field's typing) are one step.
final class History {

    record State(Plan plan, String environment) {}

    private record Step(State state, String name, String gesture) {}

    private final List<Step> steps = new ArrayList<>();
    private int index;
    private String openGesture = "";

    History(State first) {
        reset(first);
    }

    void reset(State first) {
        steps.clear();
        steps.add(new Step(first, "", ""));
        index = 0;
        openGesture = "";
    }

    void add(State state, String name, String gesture) {
        boolean goesOn = !gesture.isEmpty() && gesture.equals(openGesture);
        steps.subList(index + 1, steps.size()).clear();
        Step step = new Step(state, name, gesture);
        if (goesOn) {
            steps.set(index, step);
        } else {
            steps.add(step);
            index++;
        }
        openGesture = gesture;
    }

    /// Puts a state in the place of the present one.
    void replace(State state) {
        Step present = steps.get(index);
        steps.set(index, new Step(state, present.name(), present.gesture()));
    }

    void endGesture() {
        openGesture = "";
    }

    Optional<String> undoName() {
        return index > 0 ? Optional.of(steps.get(index).name()) : Optional.empty();
    }

    Optional<String> redoName() {
        return index + 1 < steps.size()
                ? Optional.of(steps.get(index + 1).name())
                : Optional.empty();
    }

    /// The state before the last step, shown at the environment that the step changed.
    State undo() {
        String changed = steps.get(index).state().environment();
        index--;
        openGesture = "";
        State before = steps.get(index).state();
        return before.plan().find(changed).isPresent() ? new State(before.plan(), changed) : before;
    }

    State redo() {
        index++;
        openGesture = "";
        return steps.get(index).state();
    }
}
