/// Why two answers differ: bars that add up to the difference, to the cent.
@NullMarked
package dev.pipesplanner.analysis.bridge;

import org.jspecify.annotations.NullMarked;
