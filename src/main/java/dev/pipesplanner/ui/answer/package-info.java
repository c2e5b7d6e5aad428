/// The centre: headline, the two designs' cards and their bills.
@NullMarked
package dev.pipesplanner.ui.answer;

import org.jspecify.annotations.NullMarked;
