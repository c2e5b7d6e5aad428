/// The file of the open plan: what other programs and other windows do to it.
@NullMarked
package dev.pipesplanner.ui.file;

import org.jspecify.annotations.NullMarked;
