package dev.pipesplanner.ui.action;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The registry of actions.
public final class Actions {

    private static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final Map<String, ObservableValue<String>> labels = new LinkedHashMap<>();
    private final Map<String, ObservableValue<Boolean>> ticks = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> variants = new LinkedHashMap<>();

    public void add(String id, String shortcut, Runnable handler) {
        add(id, shortcut, ALWAYS, handler);
    }

    public void add(
            String id, String shortcut, ObservableValue<Boolean> enabled, Runnable handler) {
        byId.put(id, new Action(id, shortcut, enabled, handler));
    }

    /// Another shortcut of an action, worth knowing.
    public void alias(String id, String shortcut) {
        aliases.put(shortcut, id);
    }

    /// The same shortcut on other keyboards.
    public void variants(String id, String... shortcuts) {
        for (String shortcut : shortcuts) {
            variants.put(shortcut, id);
        }
    }

    /// Lets a menu say more than the action's name.
    public void label(String id, ObservableValue<String> text) {
        labels.put(id, text);
    }

    /// Makes an action one of several that exclude each other, marked while it is in force.
    public void tick(String id, ObservableValue<Boolean> inForce) {
        ticks.put(id, inForce);
    }

    /// What the menu calls an action now.
    public ObservableValue<String> label(String id) {
        return labels.getOrDefault(id, new SimpleStringProperty(get(id).text()));
    }

    public Optional<ObservableValue<Boolean>> tick(String id) {
        return Optional.ofNullable(ticks.get(id));
    }

    /// Ids of actions by their further shortcuts.
    public Map<String, String> furtherShortcuts() {
        Map<String, String> further = new LinkedHashMap<>(aliases);
        further.putAll(variants);
        return further;
    }

    /// All shortcuts of an action that are worth knowing, as menus print them.
    public List<String> keys(Action action) {
        Stream<String> others =
                aliases.entrySet().stream()
                        .filter(alias -> alias.getValue().equals(action.id()))
                        .map(alias -> Action.keys(alias.getKey()));
        return Stream.concat(Stream.of(action.keys()), others).toList();
    }

    public Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action " + id + ".");
        }
        return action;
    }

    /// Those whose id begins so, in the order in which they were added.
    public List<String> ids(String prefix) {
        return byId.keySet().stream().filter(id -> id.startsWith(prefix)).toList();
    }

    public List<Action> all() {
        return List.copyOf(byId.values());
    }
}
