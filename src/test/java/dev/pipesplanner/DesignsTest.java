package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a further design touches is known: outside the rooms of a design, the field catalogue and
/// texts keyed by id, only the doors listed in src/docs/how-to/add-a-design.md name one.
final class DesignsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path HOW_TO = Path.of("src/docs/how-to/add-a-design.md");
    private static final int MOST_DOORS = 10;
    private static final int LONGEST = 300;

    private static final String IDS =
            Arrays.stream(Design.values()).map(Design::id).collect(Collectors.joining("|"));
    private static final String CONSTANTS =
            Arrays.stream(Design.values()).map(Design::name).collect(Collectors.joining("|"));

    /// A constant, an id or a path in quotes, the record in the plan, a class of a design's room.
    private static final Pattern NAMES =
            Pattern.compile(
                    "\\b(?:"
                            + CONSTANTS
                            + ")\\b"
                            + "|\"(?:"
                            + IDS
                            + ")(?:\\.[^\"]*)?\""
                            + "|\\.(?:"
                            + IDS
                            + ")\\(\\)"
                            + "|\\b(?:"
                            + records()
                            + ")\\b"
                            + "|dev\\.pipesplanner(?:\\.[a-z]+)+\\.(?:"
                            + IDS
                            + ")\\b");

    private static final Set<String> PARTS = parts();

    private static final Pattern SWITCH =
            Pattern.compile("\\bcase (?:Design\\.)?(?:" + CONSTANTS + ")\\b");

    private static final Pattern COMMENT =
            Pattern.compile("(?m)^\\s*//[^\n]*|(?s:/\\*.*?\\*/)|(?s:<!--.*?-->)");

    @Test
    void onlyTheDoorsNameADesign() throws IOException {
        Set<String> naming = new TreeSet<>();
        for (Path file : sources()) {
            if (NAMES.matcher(code(file)).find()) {
                naming.add(name(file));
            }
        }

        assertThat(naming).isEqualTo(doors());
        assertThat(naming).hasSizeLessThanOrEqualTo(MOST_DOORS);
    }

    @Test
    void noDoorIsTooLongToHoldInTheHeadOrAsksTwoQuestions() throws IOException {
        for (String door : doors()) {
            String code = code(MAIN.resolve(door));
            Matcher cases = SWITCH.matcher(code);
            long asked = cases.results().count();

            assertThat(code.lines().count()).as(door).isLessThanOrEqualTo(LONGEST);
            assertThat(asked)
                    .as("cases over all designs in " + door)
                    .isLessThanOrEqualTo(Design.values().length);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> name(file).matches(".*\\.(java|fxml|properties|css)"))
                    .filter(file -> !isOfADesign(file) && !isCatalogueOrText(file))
                    .toList();
        }
    }

    /// A package or folder of the design's name, its record in the plan with its fields and what it
    /// is made of, its module.
    private static boolean isOfADesign(Path file) {
        return name(file).matches(".*/(?:" + IDS + ")/.*")
                || name(file).matches(".*/plan/(?:" + titles() + ")[A-Z]\\w*\\.java")
                || PARTS.stream().anyMatch(part -> name(file).endsWith("/plan/" + part + ".java"))
                || name(file).contains("/terraform/modules/");
    }

    /// The types of the plan that the designs' records are made of.
    private static Set<String> parts() {
        Set<Class<?>> found = new HashSet<>();
        Environment environment = Environment.withDefaults("dev");
        for (Design design : Design.values()) {
            collect(environment.settings(design).getClass(), found);
        }
        return found.stream().map(Class::getSimpleName).collect(Collectors.toSet());
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(each -> collect(each, found));
        }
        if (!(type instanceof Class<?> own)
                || own.getPackage() != Design.class.getPackage()
                || !found.add(own)) {
            return;
        }
        if (own.isSealed()) {
            Arrays.stream(own.getPermittedSubclasses()).forEach(each -> collect(each, found));
        }
        if (own.isRecord()) {
            Arrays.stream(own.getRecordComponents())
                    .forEach(each -> collect(each.getGenericType(), found));
        }
    }

    /// The catalogue of fields with its ranges, and texts keyed by id.
    private static boolean isCatalogueOrText(Path file) {
        return name(file).matches(".*/plan/(?:PlanFields|Catalogue|Limits)\\.java")
                || name(file).endsWith("/messages.properties")
                || name(file).endsWith("/labels.properties");
    }

    /// As the document lists them: paths under src/main in code marks, one an item.
    private static Set<String> doors() throws IOException {
        String text = Files.readString(HOW_TO);
        String section = text.substring(text.indexOf("## The doors"));
        Matcher item = Pattern.compile("(?m)^- `src/main/([^`]+)`").matcher(section);
        return item.results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code(Path file) throws IOException {
        return COMMENT.matcher(Files.readString(file)).replaceAll("");
    }

    private static String name(Path file) {
        return MAIN.relativize(file).toString().replace('\\', '/');
    }

    private static String titles() {
        return Arrays.stream(Design.values()).map(Design::title).collect(Collectors.joining("|"));
    }

    private static String records() {
        return Arrays.stream(Design.values())
                .map(design -> design.title() + "Design")
                .collect(Collectors.joining("|"));
    }
}
