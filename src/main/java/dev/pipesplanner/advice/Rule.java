package dev.pipesplanner.advice;

import dev.pipesplanner.plan.Design;

import java.util.Optional;

/// One rule of MODEL §7: everything its findings have in common. Where it holds is decided by a
/// [Check].
///
/// @param id stable name in JSON, such as `window-without-batch`
/// @param title what is the matter, in a few words
/// @param citation where the claim comes from
public record Rule(String id, Severity severity, String title, Citation citation) {

    public static Rule error(String id, String title, String citation) {
        return new Rule(id, Severity.ERROR, title, new Citation(citation));
    }

    public static Rule warning(String id, String title, String citation) {
        return new Rule(id, Severity.WARNING, title, new Citation(citation));
    }

    public static Rule information(String id, String title, String citation) {
        return new Rule(id, Severity.INFORMATION, title, new Citation(citation));
    }

    public Finding about(Design design, String message) {
        return new Finding(this, Optional.of(design), message, Optional.empty());
    }

    /// A finding that concerns every compared design.
    public Finding aboutAll(String message) {
        return new Finding(this, Optional.empty(), message, Optional.empty());
    }
}
