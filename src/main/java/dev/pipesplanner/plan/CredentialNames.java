package dev.pipesplanner.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Names whose values are credentials: they enter no plan, no export and no import (TERRAFORM §4).
///
/// The one list: DB_HOST, DB_PORT, DB_NAME and a user name pass, DB_PASSWORD does not.
public final class CredentialNames {

    public static final List<String> PARTS =
            List.of(
                    "password",
                    "passwd",
                    "secret",
                    "token",
                    "salt",
                    "private_key",
                    "api_key",
                    "encryption_key");

    private CredentialNames() {}

    /// Whether a variable of that name holds a credential; upper and lower case read the same.
    public static boolean matches(String name) {
        return partIn(name).isPresent();
    }

    /// The part of the name that gives it away.
    public static Optional<String> partIn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PARTS.stream().filter(lower::contains).findFirst();
    }
}
