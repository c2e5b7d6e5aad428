/// Renews price books from price lists: the one room that sees both AWS and the disk.
@NullMarked
package dev.pipesplanner.renewal;

import org.jspecify.annotations.NullMarked;
