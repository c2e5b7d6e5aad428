/// Controls that the screens share: inputs bound to the field catalogue.
@NullMarked
package dev.pipesplanner.ui.control;

import org.jspecify.annotations.NullMarked;
