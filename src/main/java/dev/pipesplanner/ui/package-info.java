/// The window: shell, actions, theme. Each screen is a folder with FXML, controller and view model.
@NullMarked
package dev.pipesplanner.ui;

import org.jspecify.annotations.NullMarked;
