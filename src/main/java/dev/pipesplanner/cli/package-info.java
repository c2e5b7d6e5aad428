/// The command line: a contract that scripts depend on (DESIGN §5).
@NullMarked
package dev.pipesplanner.cli;

import org.jspecify.annotations.NullMarked;
