package dev.pipesplanner.ui.designs;

/// Two axes that are often asked about.
///
/// @param id names its text, `explore.preset.ID`
/// @param across the path of the field on the horizontal axis
/// @param up the path of the field on the vertical one
public record AxesPreset(String id, String across, String up) {}
