/// What came of reading something from outside: a file, a trace, a folder (decision 0006).
///
/// The room sees no other, so that every room may see it.
@NullMarked
package dev.pipesplanner.reading;

import org.jspecify.annotations.NullMarked;
