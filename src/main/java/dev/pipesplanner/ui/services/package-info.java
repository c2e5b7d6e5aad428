/// What the window needs from outside.
@NullMarked
package dev.pipesplanner.ui.services;

import org.jspecify.annotations.NullMarked;
