package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every rule of the window's style sheet keeps to the scales at its top.
class StyleSheetTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private record Declaration(String selector, String property, String value) {

        boolean sets(String... properties) {
            return List.of(properties).contains(property);
        }

        /// Around the answer from 150 % on, where three quarters are more than all at 100 %.
        boolean isOfLargeText() {
            return selector.contains(":enlarged");
        }

        boolean isOfCode() {
            return selector.contains(".syntax-");
        }
    }

    @Test
    void textsHaveFiveSizes() throws IOException {
        assertThat(sizes(each -> !each.isOfLargeText()))
                .containsExactly("0.93em", "1.15em", "1.4em", "1.7em"); // and 1em, unsaid
        // there the verdict is two steps smaller, too
        assertThat(sizes(Declaration::isOfLargeText)).containsExactly("0.75em", "1.15em");
    }

    private static Set<String> sizes(Predicate<Declaration> which) throws IOException {
        return declarations().stream()
                .filter(each -> each.sets("-fx-font-size") && which.test(each))
                .map(Declaration::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void onlyTheVerdictHasTheLargestSize() throws IOException {
        assertThat(declarations())
                .filteredOn(each -> each.sets("-fx-font-size") && each.value().equals("1.7em"))
                .extracting(Declaration::selector)
                .containsExactly(".headline");
    }

    @Test
    void paddingAndGapsAreOfOneScale() throws IOException {
        assertThat(words("-fx-padding", "-fx-spacing", "-fx-hgap", "-fx-vgap", "-fx-label-padding"))
                .isSubsetOf("0", "0.15em", "0.3em", "0.6em", "0.9em", "1.2em", "1.8em", "3.6em");
    }

    @Test
    void wordsAreInOneTypefaceAndCodeInAnother() throws IOException {
        assertThat(words("-fx-font-family")).containsExactly("\"Roboto\"", "monospace");
    }

    /// Of the theme's roles; green and red paint code only.
    @Test
    void colorsAreNeutralOrTheAccentOrTheWarning() throws IOException {
        Set<String> colors =
                declarations().stream()
                        .filter(each -> !each.isOfCode())
                        .flatMap(each ->
                                Pattern.compile("-color-[a-z]+-[a-z]+|#\\w+")
                                        .matcher(each.value())
                                        .results())
                        .map(MatchResult::group)
                        .map(role -> role.replaceFirst("^-color-(\\w+)-.*", "$1"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(colors).containsExactly("accent", "bg", "border", "fg", "warning");
    }

    /// Every word of the values of some properties.
    private static Set<String> words(String... properties) throws IOException {
        return declarations().stream()
                .filter(each -> each.sets(properties))
                .flatMap(each -> Pattern.compile(" +").splitAsStream(each.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Declaration> declarations() throws IOException {
        return RULE.matcher(COMMENT.matcher(sheet()).replaceAll(""))
                .results()
                .flatMap(rule ->
                        Pattern.compile(";")
                                .splitAsStream(rule.group(2))
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .map(text -> declaration(rule.group(1).strip(), text)))
                .toList();
    }

    private static Declaration declaration(String selector, String text) {
        String[] parts = text.split(":\\s*", 2);
        return new Declaration(selector, parts[0], parts[1].strip());
    }

    private static String sheet() throws IOException {
        try (InputStream css =
                Objects.requireNonNull(PlannerWindow.class.getResourceAsStream("app.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
