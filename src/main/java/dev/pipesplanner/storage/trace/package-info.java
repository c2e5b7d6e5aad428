/// Recorded traffic: CloudWatch exports and CSV files as counts by interval.
@NullMarked
package dev.pipesplanner.storage.trace;

import org.jspecify.annotations.NullMarked;
