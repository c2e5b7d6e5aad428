/// The cheapest plan that does what the workload asks for (QUESTIONS §3): what a team may decide,
/// every combination of it, which of them is best, and the front of cost against wait.
///
/// Pure and seeded. What a design lets a team decide is known in the design's own room; {@link
/// dev.pipesplanner.analysis.optimiser.Decisions} is the door.
@NullMarked
package dev.pipesplanner.analysis.optimiser;

import org.jspecify.annotations.NullMarked;
