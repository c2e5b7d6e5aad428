package dev.pipesplanner.plan;

/// A choice with the name that plan files, `--set` and the window share.
public interface Named {

    String id();
}
