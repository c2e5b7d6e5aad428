/// Texts of the window and how numbers read in it.
@NullMarked
package dev.pipesplanner.ui.text;

import org.jspecify.annotations.NullMarked;
