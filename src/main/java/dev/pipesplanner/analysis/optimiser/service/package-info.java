/// What a team may decide of the service design (QUESTIONS §3).
@NullMarked
package dev.pipesplanner.analysis.optimiser.service;

import org.jspecify.annotations.NullMarked;
