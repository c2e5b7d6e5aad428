/// What a design consumes in a month and how long its messages wait, in closed form (MODEL §§1–4).
///
/// Quantities are physical: this room knows no prices. {@link ClosedForm} is its door.
@NullMarked
package dev.pipesplanner.usage;

import org.jspecify.annotations.NullMarked;
