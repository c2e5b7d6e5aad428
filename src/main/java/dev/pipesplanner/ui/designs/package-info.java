/// What the window knows of each design: one door to the rooms of the designs.
@NullMarked
package dev.pipesplanner.ui.designs;

import org.jspecify.annotations.NullMarked;
