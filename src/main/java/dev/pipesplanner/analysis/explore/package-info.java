/// What becomes of the answer when inputs change: sweeps, the map of who wins, and the search for
/// the cheapest design. Pure and seeded; what takes long tells its progress and stops when told.
@NullMarked
package dev.pipesplanner.analysis.explore;

import org.jspecify.annotations.NullMarked;
