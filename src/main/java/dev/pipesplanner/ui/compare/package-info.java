/// Two environments side by side.
@NullMarked
package dev.pipesplanner.ui.compare;

import org.jspecify.annotations.NullMarked;
