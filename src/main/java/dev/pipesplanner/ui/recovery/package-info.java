/// Work that is not saved survives a crash.
@NullMarked
package dev.pipesplanner.ui.recovery;

import org.jspecify.annotations.NullMarked;
