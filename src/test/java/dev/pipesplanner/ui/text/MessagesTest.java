package dev.pipesplanner.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.advice.Severity;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.terraform.importing.ImportReport;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The window's texts: each that is asked for is there, and each that is there is asked for.
class MessagesTest {

    private static final Pattern ASKED =
            Pattern.compile("(?:Messages|words)\\s*\\.get\\(\\s*\"([^\"]+)\"[,)]");
    private static final Pattern IN_VIEW = Pattern.compile("\"%([a-zA-Z][\\w.-]*)\"");
    private static final Pattern ID = Pattern.compile("(?:fx:id|fieldId)=\"(\\w+)\"");
    private static final Pattern BEGINNING = Pattern.compile("\"([a-zA-Z][\\w.-]*\\.)\"\\s*\\+");
    private static final Pattern END = Pattern.compile("\\+\\s*\"(\\.[\\w.-]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9_]+)\\b");

    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w.-]*)\"");

    @Test
    void everyTextOfAViewIsThere() throws IOException {
        assertThat(keys()).containsAll(found("src/main/resources", ".fxml", IN_VIEW));
    }

    @Test
    void everyTextThatIsAskedForByItsKeyIsThere() throws IOException {
        assertThat(keys()).containsAll(found("src/main/java/dev/pipesplanner", ".java", ASKED));
    }

    @Test
    void everyKindOfThingHasItsText() {
        assertThat(keys())
                .containsAll(with("design.", List.of(Design.values()), Design::id))
                .containsAll(with("action.bill.", List.of(Design.values()), Design::id))
                .containsAll(with("group.", List.of(Group.values()), Group::name))
                .containsAll(with("severity.", List.of(Severity.values()), Severity::name))
                .containsAll(
                        with(
                                "import.kind.",
                                List.of(ImportReport.Kind.values()),
                                kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /// Either whole, or from a beginning in the code and a name that the code knows.
    @Test
    void noTextIsLeftOver() throws IOException {
        Set<String> literals = found("src/main/java/dev/pipesplanner", ".java", LITERAL);
        literals.addAll(found("src/main/resources", ".fxml", IN_VIEW));
        Set<String> named = kinds();
        Set<String> inputs = found("src/main/resources", ".fxml", ID);
        Built built = Built.of(literals);
        assertThat(keys())
                .allSatisfy(key ->
                        assertThat(
                                        literals.contains(key)
                                                || named.contains(key)
                                                || isActionOf(literals, built, key)
                                                || isLetterOf(inputs, literals, key)
                                                || built.makes(key))
                                .as(key)
                                .isTrue());
    }

    @Test
    void aKeyThatOnlyBeginsLikeOthersIsLeftOver() throws IOException {
        Built built = Built.of(found("src/main/java/dev/pipesplanner", ".java", LITERAL));

        assertThat(Stream.of("design.third", "inputs.window.offer", "chart.never"))
                .noneMatch(built::makes);
        assertThat(Stream.of("design.pipes", "unit.GB_HOUR.one", "section.taskStart"))
                .allMatch(built::makes);
    }

    /// The letter of an input, called after its id, its field, or its section.
    private static boolean isLetterOf(Set<String> inputs, Set<String> literals, String key) {
        String id = key.replaceFirst("^mnemonic\\.(section\\.)?", "");
        return key.startsWith("mnemonic.section.")
                ? literals.contains(id)
                : !id.equals(key) && (inputs.contains(id) || PlanFields.find(id).isPresent());
    }

    private static boolean isActionOf(Set<String> literals, Built built, String key) {
        String id = key.replaceFirst("^action\\.", "").replaceFirst("\\.disabled$", "");
        return !id.equals(key) && (literals.contains(id) || built.makes(id));
    }

    /// Keys put together in the code: `"design." + id`, `key + ".one"`.
    private record Built(Set<String> beginnings, Set<String> ends, Set<String> names) {

        static Built of(Set<String> literals) throws IOException {
            Set<String> names = new TreeSet<>(literals);
            for (String name : found("src/main/java/dev/pipesplanner", ".java", CONSTANT)) {
                names.add(name);
                names.add(name.toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            Set<String> ends = found("src/main/java/dev/pipesplanner", ".java", END);
            ends.add("");
            return new Built(
                    found("src/main/java/dev/pipesplanner", ".java", BEGINNING), ends, names);
        }

        boolean makes(String key) {
            return ends.stream()
                    .filter(key::endsWith)
                    .anyMatch(end -> isKnown(key.substring(0, key.length() - end.length()), end));
        }

        private boolean isKnown(String base, String end) {
            return !end.isEmpty() && names.contains(base)
                    || beginnings.stream()
                            .filter(base::startsWith)
                            .anyMatch(start -> names.contains(base.substring(start.length())));
        }
    }

    private static Set<String> kinds() {
        Set<String> kinds =
                new TreeSet<>(with("action.bill.", List.of(Design.values()), Design::id));
        kinds.addAll(
                with("action.bill.", List.of(Design.values()), each -> each.id() + ".disabled"));
        return kinds;
    }

    private static <T> Set<String> with(
            String prefix, Collection<T> things, java.util.function.Function<T, String> name) {
        return things.stream().map(thing -> prefix + name.apply(thing)).collect(Collectors.toSet());
    }

    private static Set<String> keys() {
        return Messages.bundle().keySet();
    }

    private static Set<String> found(String root, String ending, Pattern pattern)
            throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            Set<String> found = new TreeSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(result -> found.add(result.group(1)));
            }
            return found;
        }
    }
}
