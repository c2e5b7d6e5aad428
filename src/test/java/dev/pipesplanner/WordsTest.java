package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Holds the texts of the app to plain American English: the string literals of its sources, its
/// messages and its views.
final class WordsTest {

    private static final Path JAVA = Path.of("src/main/java/dev/pipesplanner");
    private static final Path RESOURCES = Path.of("src/main/resources/dev/pipesplanner");

    /// A way out is an imperative, a rate reads "per", and no chapter of a document shows.
    private static final List<Pattern> REFUSED =
            List.of(
                    Pattern.compile("\\bMaybe\\b"),
                    Pattern.compile(
                            "(?:^|[0-9a-z}]) (?:a (?:month|task|message|minute|second|zone)"
                                    + "|an (?:hour|execution))(?:[ ,.]|$)"),
                    Pattern.compile("exclude each other"),
                    Pattern.compile("\\b(?:DESIGN|MODEL|FACTS|TERRAFORM|STYLE) §"),
                    Pattern.compile("[a-z]!(?: |$)"));

    /// Nouns that a message, a task or a month may follow without being a rate.
    private static final Pattern NO_RATE =
            Pattern.compile(
                    "\\b(?:of|for|that|through|when|from|to|in|on|is|by|with|between|what|has|so"
                            + "|least|starts) an? ");

    /// What a finding rests on; faces show the titles of its chapters.
    private static final Pattern CITATION =
            Pattern.compile("(?:(?:LAMBDA-)?(?:FACTS|MODEL)|QUESTIONS) §[0-9].*");

    /// A literal, a text block, or what must not be taken for one.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'"
                            + "|\"\"\".*?\"\"\"|(?<text>\"(?:\\\\.|[^\"\\\\\n])*\")"
                            + "|(?<joint>\\s*\\+\\s*)|\\s+|.",
                    Pattern.DOTALL);

    @Test
    void noStringOfTheSourcesHoldsARefusedWord() throws IOException {
        assertThat(refused(files(JAVA, ".java"), WordsTest::shown)).isEmpty();
    }

    @Test
    void noMessageAndNoViewHoldsARefusedWord() throws IOException {
        Stream<Path> texts =
                Stream.concat(files(RESOURCES, ".properties"), files(RESOURCES, ".fxml"));

        assertThat(refused(texts, file -> read(file).lines().map(WordsTest::value).toList()))
                .isEmpty();
    }

    private interface Texts {
        List<String> of(Path file);
    }

    private static List<String> refused(Stream<Path> files, Texts texts) {
        List<String> refused = new ArrayList<>();
        files.sorted()
                .forEach(file ->
                        texts.of(file).stream()
                                .filter(WordsTest::isRefused)
                                .map(text -> file + ": " + text)
                                .forEach(refused::add));
        return refused;
    }

    private static boolean isRefused(String text) {
        String rates = NO_RATE.matcher(text).replaceAll("… ");
        return REFUSED.stream().anyMatch(pattern -> pattern.matcher(rates).find());
    }

    /// The literals of a source but for the citations of the rules.
    private static List<String> shown(Path file) {
        boolean isAdvice = file.startsWith(JAVA.resolve("advice"));
        return literals(file).stream()
                .filter(text -> !(isAdvice && CITATION.matcher(text).matches()))
                .toList();
    }

    /// Strings that are added to one another count as one text.
    private static List<String> literals(Path file) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher token = TOKEN.matcher(read(file));
        while (token.find()) {
            if (token.group("text") != null) {
                String quoted = token.group("text");
                text.append(quoted, 1, quoted.length() - 1);
            } else if (token.group("joint") == null && !token.group().isBlank()) {
                texts.add(text.toString().replace("\\n", " "));
                text.setLength(0);
            }
        }
        return texts;
    }

    private static String value(String line) {
        return line.startsWith("#") ? "" : line.substring(line.indexOf('=') + 1);
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
