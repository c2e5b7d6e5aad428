/// Usage × prices: one line per meter and tier, each with formula and source, rounded once (MODEL
/// §1).
@NullMarked
package dev.pipesplanner.bill;

import org.jspecify.annotations.NullMarked;
