package dev.pipesplanner.terraform.export;

import java.util.regex.Pattern;

/// A remark that an export writes into a tfvars file and brings up to date there.
///
/// @param variable the one it stands above
/// @param form of the whole comment, with its `#`
public record Note(String variable, Pattern form) {

    /// Whether a comment is this remark.
    public boolean matches(String comment) {
        return form.matcher(comment).matches();
    }
}
