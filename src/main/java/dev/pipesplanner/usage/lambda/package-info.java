/// The Lambda design in closed form: batches that form, invocations and their cold starts, what of
/// them is billed, and how long messages wait (LAMBDA-MODEL §§2–7).
@NullMarked
package dev.pipesplanner.usage.lambda;

import org.jspecify.annotations.NullMarked;
