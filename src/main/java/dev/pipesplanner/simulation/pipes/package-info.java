/// The pipes design message by message: polls, batches, launches under limits, tasks (MODEL §6).
@NullMarked
package dev.pipesplanner.simulation.pipes;

import org.jspecify.annotations.NullMarked;
