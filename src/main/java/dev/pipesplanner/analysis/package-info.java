/// Questions asked of bills and latencies: which design is cheaper, where the answer flips, what
/// differs.
@NullMarked
package dev.pipesplanner.analysis;

import org.jspecify.annotations.NullMarked;
