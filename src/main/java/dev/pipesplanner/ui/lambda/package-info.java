/// The Lambda design on its card.
@NullMarked
package dev.pipesplanner.ui.lambda;

import org.jspecify.annotations.NullMarked;
