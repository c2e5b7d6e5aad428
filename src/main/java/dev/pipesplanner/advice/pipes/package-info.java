/// What a pipe refuses, delays, loses or pays without work.
@NullMarked
package dev.pipesplanner.advice.pipes;

import org.jspecify.annotations.NullMarked;
