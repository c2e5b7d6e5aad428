/// The Lambda design, message by message (LAMBDA-MODEL §9).
@NullMarked
package dev.pipesplanner.simulation.lambda;

import org.jspecify.annotations.NullMarked;
