package dev.pipesplanner.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The registry of actions.
final class Actions {

    private static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();

    void add(String id, String shortcut, Runnable handler) {
        add(id, shortcut, ALWAYS, handler);
    }

    void add(String id, String shortcut, ObservableValue<Boolean> enabled, Runnable handler) {
        byId.put(id, new Action(id, shortcut, enabled, handler));
    }

    /// Further shortcuts of an action: other keys, or the same deed on another keyboard.
    void alias(String id, String... shortcuts) {
        for (String shortcut : shortcuts) {
            aliases.put(shortcut, id);
        }
    }

    /// Ids of actions by their further shortcuts.
    Map<String, String> aliases() {
        return Map.copyOf(aliases);
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

    /// Actions with every word of the query in their text.
    List<Action> matching(String query) {
        List<Action> matching = new ArrayList<>();
        for (Action action : byId.values()) {
            String text = action.text().toLowerCase(Locale.ROOT);
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
