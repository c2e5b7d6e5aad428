/// Hosts the charts that room chart draws.
@NullMarked
package dev.pipesplanner.ui.chart;

import org.jspecify.annotations.NullMarked;
