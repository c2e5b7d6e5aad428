/// A month of a design, message by message (MODEL §6): what the closed form cannot know, such as
/// bursts, alarm delays and launch limits.
///
/// {@link Simulation} is the door. One clock in seconds; no event list, because each message's
/// course follows from a recursion: launches from a token bucket and the places that tasks leave, a
/// service's work from the sorted times at which its slots become free (Kiefer and Wolfowitz 1955).
/// Chance comes from one stream for each (seed, hour, purpose), so that all designs meet the same
/// arrivals and the same work, and results depend on the seed alone, never on threads.
///
/// Left out: prices, and whatever AWS does not document; those are inputs.
@NullMarked
package dev.pipesplanner.simulation;

import org.jspecify.annotations.NullMarked;
