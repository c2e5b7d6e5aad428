/// The inputs on the left: four first-class ones, and every field of the catalogue below.
@NullMarked
package dev.pipesplanner.ui.inputs;

import org.jspecify.annotations.NullMarked;
