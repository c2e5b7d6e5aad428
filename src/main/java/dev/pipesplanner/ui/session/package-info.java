/// What the window works on: one plan, one selected environment, its answer and its history.
@NullMarked
package dev.pipesplanner.ui.session;

import org.jspecify.annotations.NullMarked;
