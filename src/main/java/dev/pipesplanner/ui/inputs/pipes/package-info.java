/// What pipes add to the inputs: the batch window on top, with the target and the batch size.
@NullMarked
package dev.pipesplanner.ui.inputs.pipes;

import org.jspecify.annotations.NullMarked;
