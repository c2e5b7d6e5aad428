package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;

import java.util.List;
import java.util.regex.Pattern;

/// What an environment becomes as a tfvars file.
public sealed interface TfvarsExport {

    /// How that ends.
    String NOT_IN_PLAN = ", not in the plan";

    /// Such a comment, also as earlier versions wrote it, and no other that ends alike.
    Pattern MISSING =
            Pattern.compile("# [a-z_]+(?:\\.[^: ]+)?: required(?: for its alarm)?" + NOT_IN_PLAN);

    /// Files that hold everything the plan knows.
    ///
    /// @param missing required variables that the plan has no value for, in the order of the file;
    ///   each is a comment there
    /// @param json the same values for Terraform's JSON reader, to be used in place of `files`
    record Ready(List<TextFile> files, TextFile json, List<String> missing)
            implements TfvarsExport {
        public Ready {
            files = List.copyOf(files);
            missing = List.copyOf(missing);
        }
    }

    /// Nothing is exported: the files would hold a credential, or build something other than what
    /// was priced.
    ///
    /// @param reasons whole messages, advice on a second line
    record Refused(List<String> reasons) implements TfvarsExport {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// What the file and a message say of a variable without a value.
    static String missing(String variable) {
        return variable + ": required" + NOT_IN_PLAN;
    }

    /// Whether a comment is such a line.
    static boolean isMissing(String comment) {
        return MISSING.matcher(comment).matches();
    }
}
