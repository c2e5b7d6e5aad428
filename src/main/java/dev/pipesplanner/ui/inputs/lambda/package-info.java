/// The Lambda design among the inputs.
@NullMarked
package dev.pipesplanner.ui.inputs.lambda;

import org.jspecify.annotations.NullMarked;
