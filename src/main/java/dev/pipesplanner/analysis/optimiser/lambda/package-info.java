/// What a team may decide of the Lambda design (QUESTIONS §3).
@NullMarked
package dev.pipesplanner.analysis.optimiser.lambda;

import org.jspecify.annotations.NullMarked;
