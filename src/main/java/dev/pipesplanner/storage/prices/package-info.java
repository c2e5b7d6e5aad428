/// Price books on the disk: bundled, cached and private rates.
@NullMarked
package dev.pipesplanner.storage.prices;

import org.jspecify.annotations.NullMarked;
