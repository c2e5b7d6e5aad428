package dev.pipesplanner.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A path as somebody typed it, without `..`: `a/../b` is `b` also where there is no `a`, so that
/// writing to it makes no `a`, and reading finds what was written.
final class Location {

    private Location() {}

    /// @throws java.nio.file.InvalidPathException when it is no path
    static Path of(String location) throws IOException {
        Path typed = Path.of(location);
        boolean turnsBack = false;
        for (Path name : typed) {
            turnsBack |= isBack(name);
        }
        return turnsBack ? straight(typed.toAbsolutePath()) : typed;
    }

    /// The way back out of a link leads to the folder that its target lies in.
    private static Path straight(Path typed) throws IOException {
        Path at = typed.getRoot();
        for (Path name : typed) {
            if (isBack(name)) {
                Path real = Files.exists(at) ? at.toRealPath() : at;
                Path above = real.getParent();
                at = above == null ? real : above;
            } else {
                at = at.resolve(name);
            }
        }
        return at;
    }

    private static boolean isBack(Path name) {
        return name.toString().equals("..");
    }
}
