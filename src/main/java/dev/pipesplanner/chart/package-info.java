/// An analysis result as a picture, as a table and as a sentence. JFreeChart and java.awt live here
/// and nowhere else.
@NullMarked
package dev.pipesplanner.chart;

import org.jspecify.annotations.NullMarked;
