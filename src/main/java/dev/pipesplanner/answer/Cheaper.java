package dev.pipesplanner.answer;

/// Which design has the smaller total; NONE when one of them has none.
public enum Cheaper {
    PIPES,
    SERVICE,
    EQUAL,
    NONE
}
