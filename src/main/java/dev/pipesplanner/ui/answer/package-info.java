/// The centre: headline, the cards of the designs and their bills.
@NullMarked
package dev.pipesplanner.ui.answer;

import org.jspecify.annotations.NullMarked;
