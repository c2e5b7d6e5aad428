/// The service design message by message: slots of tasks, metrics by the minute, alarms and
/// policies (MODEL §6).
@NullMarked
package dev.pipesplanner.simulation.service;

import org.jspecify.annotations.NullMarked;
