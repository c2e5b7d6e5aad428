package dev.pipesplanner.terraform;

/// A file to be written.
///
/// @param path relative to the folder of the export, with `/` on every system
public record TextFile(String path, String text) {}
