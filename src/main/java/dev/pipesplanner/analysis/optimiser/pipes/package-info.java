/// What a team may decide of the pipes design (QUESTIONS §3).
@NullMarked
package dev.pipesplanner.analysis.optimiser.pipes;

import org.jspecify.annotations.NullMarked;
