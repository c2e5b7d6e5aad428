/// What the window knows of EventBridge Pipes alone.
@NullMarked
package dev.pipesplanner.ui.pipes;

import org.jspecify.annotations.NullMarked;
