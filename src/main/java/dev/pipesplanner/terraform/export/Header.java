package dev.pipesplanner.terraform.export;

/// What the comment on top of an exported file tells besides environment and design; an empty text
/// is left out.
///
/// @param monthlyUsd as the bill shows it, such as `12.34`
/// @param warning what whoever applies the file has to know first
/// @param prices whose prices the cost rests on and of when, such as `list prices confirmed
///   2026-11-20 or later`
/// @param verdict the sentence that says what to do, whichever design the file builds
public record Header(
        String planName, String monthlyUsd, String prices, String warning, String verdict) {

    /// Without a warning and a verdict.
    public Header(String planName, String monthlyUsd, String prices) {
        this(planName, monthlyUsd, prices, "", "");
    }
}
