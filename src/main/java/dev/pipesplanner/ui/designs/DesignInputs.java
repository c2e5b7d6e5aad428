package dev.pipesplanner.ui.designs;

import dev.pipesplanner.plan.Environment;

import javafx.scene.Parent;

import java.util.Optional;
import java.util.Set;

/// What one design adds to the inputs. The fields of its section are those of the catalogue.
public interface DesignInputs {

    /// First-class inputs above the sections; empty where the section has them all.
    default Optional<Parent> onTop() {
        return Optional.empty();
    }

    /// Paths of the fields that stand on top, and so not in the section.
    default Set<String> fieldsOnTop() {
        return Set.of();
    }

    /// What the folded section says of itself in one line.
    String summary(Environment environment);
}
