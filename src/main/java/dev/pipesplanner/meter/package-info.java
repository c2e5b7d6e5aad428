/// The kinds of usage that AWS bills, each with its unit and its place on the bill. No prices, no
/// formulas.
@NullMarked
package dev.pipesplanner.meter;

import org.jspecify.annotations.NullMarked;
