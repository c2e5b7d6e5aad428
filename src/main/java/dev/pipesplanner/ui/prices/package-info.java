/// The Prices screen: how old prices are, how they are renewed, and what that does to the plan.
@NullMarked
package dev.pipesplanner.ui.prices;

import org.jspecify.annotations.NullMarked;
