package dev.pipesplanner.ui;

/// Light, dark, or as the system is.
enum Theme {
    LIGHT,
    DARK,
    SYSTEM
}
