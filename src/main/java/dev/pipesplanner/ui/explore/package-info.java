/// The page Explore: what becomes of the answer when inputs change, as a map, lines and a table.
@NullMarked
package dev.pipesplanner.ui.explore;

import org.jspecify.annotations.NullMarked;
