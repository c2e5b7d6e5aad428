/// One environment answered: every compared design priced by the engine that may answer it, the
/// simulations behind it, and the verdict.
@NullMarked
package dev.pipesplanner.answer;

import org.jspecify.annotations.NullMarked;
