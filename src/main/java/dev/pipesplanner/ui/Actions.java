package dev.pipesplanner.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The registry of actions.
final class Actions {

    private static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final Map<String, ObservableValue<String>> labels = new LinkedHashMap<>();
    private final Map<String, ObservableValue<Boolean>> ticks = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> variants = new LinkedHashMap<>();

    void add(String id, String shortcut, Runnable handler) {
        add(id, shortcut, ALWAYS, handler);
    }

    void add(String id, String shortcut, ObservableValue<Boolean> enabled, Runnable handler) {
        byId.put(id, new Action(id, shortcut, enabled, handler));
    }

    /// Another shortcut of an action, worth knowing.
    void alias(String id, String shortcut) {
        aliases.put(shortcut, id);
    }

    /// The same shortcut on other keyboards.
    void variants(String id, String... shortcuts) {
        for (String shortcut : shortcuts) {
            variants.put(shortcut, id);
        }
    }

    /// Lets a menu say more than the action's name.
    void label(String id, ObservableValue<String> text) {
        labels.put(id, text);
    }

    /// Makes an action one of several that exclude each other, marked while it is in force.
    void tick(String id, ObservableValue<Boolean> inForce) {
        ticks.put(id, inForce);
    }

    /// What the menu calls an action now.
    ObservableValue<String> label(String id) {
        return labels.getOrDefault(id, new SimpleStringProperty(get(id).text()));
    }

    Optional<ObservableValue<Boolean>> tick(String id) {
        return Optional.ofNullable(ticks.get(id));
    }

    /// Ids of actions by their further shortcuts.
    Map<String, String> furtherShortcuts() {
        Map<String, String> further = new LinkedHashMap<>(aliases);
        further.putAll(variants);
        return further;
    }

    /// All shortcuts of an action that are worth knowing, as menus print them.
    List<String> keys(Action action) {
        Stream<String> others =
                aliases.entrySet().stream()
                        .filter(alias -> alias.getValue().equals(action.id()))
                        .map(alias -> Action.keys(alias.getKey()));
        return Stream.concat(Stream.of(action.keys()), others).toList();
    }

    Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action " + id + ".");
        }
        return action;
    }

    List<Action> all() {
        return List.copyOf(byId.values());
    }

    /// Actions with every word of the query in their menu's name or their own.
    List<Action> matching(String query) {
        List<Action> matching = new ArrayList<>();
        for (Action action : byId.values()) {
            String text = (Menus.of(action) + " " + action.text()).toLowerCase(Locale.ROOT);
            boolean all = true;
            for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                all &= text.contains(word);
            }
            if (all) {
                matching.add(action);
            }
        }
        return matching;
    }
}
