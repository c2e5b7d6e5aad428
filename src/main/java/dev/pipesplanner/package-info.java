/// Where the rooms are wired together and the app starts.
@NullMarked
package dev.pipesplanner;

import org.jspecify.annotations.NullMarked;
