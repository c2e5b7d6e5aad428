/// What a planner should know of the Lambda design (LAMBDA-MODEL §8).
@NullMarked
package dev.pipesplanner.advice.lambda;

import org.jspecify.annotations.NullMarked;
