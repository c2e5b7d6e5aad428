/// Plan files and recovery copies on the disk.
@NullMarked
package dev.pipesplanner.storage.plan;

import org.jspecify.annotations.NullMarked;
