/// The inputs on the left: first-class ones on top, and every field of the catalogue below. Each
/// compared design has a section of its fields, and a room where it adds what only it has.
@NullMarked
package dev.pipesplanner.ui.inputs;

import org.jspecify.annotations.NullMarked;
