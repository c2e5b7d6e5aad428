package dev.pipesplanner.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a credential is, by its name or by its value (TERRAFORM §4): it enters no plan, no export
/// and no import, and where a text of somebody else shows one, nothing of it is shown, its length
/// neither.
///
/// The one definition. DB_HOST, DB_PORT, DB_NAME and a user name pass, DB_PASSWORD does not. The
/// expressions are of a kind that Terraform reads too: the modules hold the same ones.
public final class Credentials {

    /// What stands in place of one.
    public static final String MASK = "(masked)";

    /// Where a new word of a name begins with a capital: behind a small letter or a digit.
    public static final Pattern CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

    /// Where a new word begins with the last of several capitals, such as `DBPassword`.
    public static final Pattern LAST_CAPITAL = Pattern.compile("([A-Z])([A-Z][a-z])");

    /// The words that give a name away, in small letters; anything but a letter parts words.
    public static final Pattern WORDS =
            Pattern.compile(
                    "(?:^|[^a-z])("
                            + "[a-z]*(?:password|passwd|passphrase|secret|token)"
                            + "|[a-z]*(?:api|access|secret|private)key"
                            + "|pass|pgpass|pwd|salt|credentials?|authorization|dsn"
                            + "|(?:api|private|encryption|signing|access|secret|account)[^a-z]*key"
                            + ")(?:$|[^a-z])");

    /// What gives a value away, whatever its name.
    public static final Pattern VALUE =
            Pattern.compile(
                    // scheme://user:value@, but no port with an @ far behind it
                    "://[^\\s/:@]*:(?:[0-9]*[^\\s/?#@0-9][^\\s@]{0,999}|[0-9]+)@"
                            + "|\\b(?:AKIA|ASIA)[A-Z0-9]{16}"
                            + "|-----BEGIN\\s"
                            + "|\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"
                            + "|(?:^\\s*|[\"':=]\\s*)(?:[Bb]earer|Basic)\\s+[^\\s\"']+(?:$|[\"'])"
                            + "|\\b(?:sk_live_|sk_test_|rk_live_|gh[opsru]_|github_pat_|glpat-"
                            + "|xox[a-z]-|xapp-)[A-Za-z0-9]");

    /// What gives away a value that is an image or a queue: `user:value@host/`.
    public static final Pattern ADDRESS =
            Pattern.compile("^[^\\s/:@]+:[^\\s/@][^\\s@]*@[^\\s/@]+/");

    /// The words of a message; what is one credential of several words is one.
    private static final Pattern WORDS_OF_ONE =
            Pattern.compile(
                    "[(\\['\"]*(?:-----BEGIN\\s[\\s\\S]*?(?:-----END[A-Z ]*-----|$)"
                            // no word of a language: Basic settings are none
                            + "|(?:[Bb]earer|Basic)\\s+(?=[^\\s\"']*[A-Z0-9=+/])[^\\s\"']+)"
                            + "|\\S+");

    private static final Pattern EDGES = Pattern.compile("^[(\\['\"]+|[)\\]'\".,:;]+$");

    /// An address whose slashes a path has made one.
    private static final Pattern IN_PATH = Pattern.compile(":/+[^\\s/:@]*:[^\\s/@]+@");

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

    private Credentials() {}

    /// Whether a variable of that name holds a credential, whatever its value.
    public static boolean named(String name) {
        return wordIn(name).isPresent();
    }

    /// Whether a variable of that name holds a credential, or several, such as `task_secrets`.
    public static boolean namedOneOrMore(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return named(name)
                || small.endsWith("secrets")
                || small.endsWith("passwords")
                || small.endsWith("passphrases");
    }

    /// The part of the name that gives it away.
    public static Optional<String> wordIn(String name) {
        String parted = CAPITAL.matcher(name).replaceAll("$1_$2");
        parted = LAST_CAPITAL.matcher(parted).replaceAll("$1_$2");
        Matcher matcher = WORDS.matcher(parted.toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Whether a value is or holds a credential, whatever its name.
    public static boolean isIn(String value) {
        return VALUE.matcher(value).find();
    }

    /// Whether the image or the address of a queue holds a credential.
    public static boolean isInAddress(String address) {
        return isIn(address) || ADDRESS.matcher(address).find();
    }

    /// A value as others may read it.
    public static String shown(String value) {
        return isInAddress(value) ? MASK : value;
    }

    /// A message as others may read it, whoever made it: words that are or hold a credential are
    /// masked.
    public static String maskedIn(String message) {
        return WORDS_OF_ONE
                .matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement(maskedWord(found.group())));
    }

    private static String maskedWord(String word) {
        String core = EDGES.matcher(word).replaceAll("");
        boolean isOne = isInAddress(core) || IN_PATH.matcher(core).find();
        return isOne && !core.isEmpty() ? word.replace(core, MASK) : word;
    }

    /// A message that names values in parentheses, as others may read it.
    static String masked(String message) {
        String masked =
                IN_PARENTHESES
                        .matcher(message)
                        .replaceAll(found ->
                                isInAddress(found.group(1))
                                        ? MASK
                                        : Matcher.quoteReplacement(found.group()));
        return isIn(masked) ? "does not take this value." : masked;
    }

    /// A value behind its name as others may read it.
    static String shown(String name, String value) {
        return named(name) ? shownSecret(value) : shown(value);
    }

    /// The value of a secret as others may read it: its ARN is none itself.
    static String shownSecret(String value) {
        return value.isEmpty() || isArn(value) ? shown(value) : MASK;
    }

    /// Whether a secret's value is where the secret lies, and not the secret.
    public static boolean isArn(String value) {
        return value.startsWith("arn:");
    }
}
