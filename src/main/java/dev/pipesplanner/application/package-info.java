/// What window and command line both ask of the engine: an environment's export, its designs side
/// by side (decision 0004).
///
/// A face turns what it gets here into words, pixels or JSON and decides nothing.
@NullMarked
package dev.pipesplanner.application;

import org.jspecify.annotations.NullMarked;
