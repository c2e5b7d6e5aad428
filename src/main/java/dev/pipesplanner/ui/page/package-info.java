/// The pages of the window: which there are, which is shown, and what each is built from.
@NullMarked
package dev.pipesplanner.ui.page;

import org.jspecify.annotations.NullMarked;
