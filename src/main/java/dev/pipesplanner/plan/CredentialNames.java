package dev.pipesplanner.plan;

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
}
