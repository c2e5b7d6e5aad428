/// The pipes design in closed form: batches that form, tasks that run for each, the launches and
/// places they need, and how long messages wait (MODEL §3).
@NullMarked
package dev.pipesplanner.usage.pipes;

import org.jspecify.annotations.NullMarked;
