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

    /// What could be redone when the open gesture began.
    private List<Step> cut = List.of();

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
        Step step = new Step(state, name, gesture);
        if (isOpen(gesture)) {
            steps.set(index, step);
        } else {
            List<Step> undone = steps.subList(index + 1, steps.size());
            cut = List.copyOf(undone);
            undone.clear();
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

    /// A gesture that came back to where it began was no step.
    void endGesture() {
        if (!openGesture.isEmpty() && plan(index).equals(plan(index - 1))) {
            dropStep();
        }
        openGesture = "";
    }

    /// Forgets a gesture that is still open.
    ///
    /// @return the plan before it; empty when it has changed nothing
    Optional<Plan> takeBack(String gesture) {
        if (!isOpen(gesture)) {
            return Optional.empty();
        }
        dropStep();
        openGesture = "";
        return Optional.of(plan(index));
    }

    private Plan plan(int at) {
        return steps.get(at).state().plan();
    }

    private boolean isOpen(String gesture) {
        return !gesture.isEmpty() && gesture.equals(openGesture);
    }

    private void dropStep() {
        steps.remove(index);
        index--;
        steps.addAll(cut);
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
