/// What lies over the window: sheets, questions, messages; and the questions that the operating
/// system asks.
@NullMarked
package dev.pipesplanner.ui.overlay;

import org.jspecify.annotations.NullMarked;
