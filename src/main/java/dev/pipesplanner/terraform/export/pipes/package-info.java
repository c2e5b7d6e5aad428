/// The module of a pipe that starts a task for each message, or a state machine for each batch.
@NullMarked
package dev.pipesplanner.terraform.export.pipes;

import org.jspecify.annotations.NullMarked;
