package dev.pipesplanner.cli;

import dev.pipesplanner.plan.Design;

import java.util.Arrays;
import java.util.Iterator;

/// The words for the designs, as `--design` takes them.
final class DesignIds implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Design.values()).map(Design::id).iterator();
    }
}
