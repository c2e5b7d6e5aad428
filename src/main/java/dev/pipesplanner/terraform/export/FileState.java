package dev.pipesplanner.terraform.export;

/// What a file of the folder is to the one that the plan makes (TERRAFORM §9).
public enum FileState {
    /// Nothing is there yet.
    MISSING("missing"),

    /// Values that are the plan's, with whatever people added.
    UNCHANGED("unchanged"),

    /// Code as this version writes it.
    AS_WRITTEN("as written"),

    /// Values of which some are not the plan's.
    DIFFERENT("differs"),

    /// Code that somebody has changed, or that the app never wrote.
    EDITED("edited"),

    /// Code as an earlier version, or another plan, wrote it.
    OLDER("older"),

    /// A file that cannot be parsed, or lacks blocks that were written into it.
    DAMAGED("damaged"),

    /// Values among which is a map or list that Terraform would have to compute.
    NOT_READ("not read"),

    /// Something that cannot be read as text.
    UNREADABLE("unreadable");

    private final String words;

    FileState(String words) {
        this.words = words;
    }

    /// As the command line says it.
    public String words() {
        return words;
    }
}
