/// The month message by message, behind the window: what is simulated, how far it is, which part of
/// the month is looked at, and the traces that arrivals come from.
@NullMarked
package dev.pipesplanner.ui.simulation;

import org.jspecify.annotations.NullMarked;
