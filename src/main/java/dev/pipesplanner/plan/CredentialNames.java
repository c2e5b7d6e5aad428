package dev.pipesplanner.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one list of names whose values are credentials, for import, export and plan files (TERRAFORM
/// §4).
///
/// Hosts, ports, database and user names pass: they lead to a secret, they are none.
public final class CredentialNames {

    /// As a regular expression that Java and Terraform read alike; letters of either case match.
    public static final String PATTERN =
            "(?i)(password|passwd|secret|token|salt|private_key|api_key|encryption_key)";

    private static final Pattern CREDENTIAL = Pattern.compile(PATTERN);

    private CredentialNames() {}

    public static boolean looksLikeCredential(String name) {
        return CREDENTIAL.matcher(name).find();
    }

    /// Whether a variable of that name holds a credential; upper and lower case read the same.
    public static boolean matches(String name) {
        return looksLikeCredential(name);
    }

    /// The part of the name that gives it away.
    public static Optional<String> partIn(String name) {
        Matcher matcher = CREDENTIAL.matcher(name);
        return matcher.find()
                ? Optional.of(matcher.group().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
