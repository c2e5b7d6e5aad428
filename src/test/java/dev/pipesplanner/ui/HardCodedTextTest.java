package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.advice.Advisor;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every word that the window shows comes from its texts, from the rules of findings, from the plan
/// or from the plan's vocabulary; a word written into the window's code would never be translated.
class HardCodedTextTest extends WindowTest {

    /// Tables of what the plan, the prices and the module document say.
    private static final Set<String> DATA =
            Set.of(
                    "fieldGrid",
                    "leftGrid",
                    "rightGrid",
                    "inForce",
                    "pricesSource",
                    "terraformTitle",
                    "missingLinks",
                    "cheapestDecisions",
                    "exploreDecisions",
                    "headline",
                    "headlineRemarks",
                    "planTotal");

    /// Whole sentences of the engine, which window and terminal share.
    private static final Set<String> SENTENCES = Set.of("card-reason", "compare-verdict");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static final Pattern KEYS = Pattern.compile("((Ctrl|Shift|Alt)\\+)+\\S|F\\d+");

    private final List<Pattern> texts =
            Stream.concat(
                            Messages.bundle().keySet().stream()
                                    .map(key -> Messages.bundle().getString(key).replace("_", "")),
                            Advisor.rules().stream().map(Rule::title))
                    .filter(text -> WORD.matcher(text).find())
                    .map(HardCodedTextTest::pattern)
                    .toList();

    @Test
    void everyWordComesFromTheTextsOrThePlan() {
        Set<String> known = vocabulary();
        interact(() ->
                node("sections", VBox.class)
                        .getChildren()
                        .forEach(fold -> ((TitledPane) fold).setExpanded(true)));

        Set<String> unknown = new TreeSet<>(menus());
        for (String screen :
                List.of(
                        "",
                        "prices",
                        "search",
                        "page.explore",
                        "cheapest",
                        "page.compare",
                        "page.terraform")) {
            if (!screen.isEmpty()) {
                action(screen);
            }
            Set<String> shown = new HashSet<>();
            interact(() -> collect(window.getScene().getRoot(), shown));
            assertThat(shown).hasSizeGreaterThan(50);
            unknown.addAll(shown);
            closeSheet();
        }

        unknown.removeIf(text -> known.contains(text) || isOfTexts(text));
        assertThat(unknown).isEmpty();
    }

    /// Names in the samples and what is the same in every language: names of regions, of choices.
    private static Set<String> vocabulary() {
        Set<String> words = new HashSet<>(new BundledPriceBooks().regions());
        words.addAll(List.of("Flow builder", "dev", "prod", "flow-builder-dev", "auto"));
        PlanFields.ofPlan().forEach(field -> words.add(FieldLabels.of(field.path())));
        PlanFields.ofEnvironment()
                .forEach(field -> {
                    words.add(FieldLabels.of(field.path()));
                    if (field.type() instanceof FieldType.OneOf(List<String> names)) {
                        words.addAll(names);
                    }
                });
        return words;
    }

    private Collection<String> menus() {
        return node("menuBar", MenuBar.class).getMenus().stream()
                .flatMap(menu ->
                        Stream.concat(
                                Stream.of(menu.getText()),
                                menu.getItems().stream().map(MenuItem::getText)))
                .filter(text -> text != null && WORD.matcher(text).find())
                .map(text -> text.replace("_", ""))
                .collect(Collectors.toSet());
    }

    private static void collect(Node node, Set<String> shown) {
        if (!node.isVisible()
                || DATA.contains(String.valueOf(node.getId()))
                || node.getStyleClass().stream().anyMatch(SENTENCES::contains)) {
            return;
        }
        switch (node) {
            case TitledPane _ -> {} // its head's labels say the same
            case Labeled labeled when labeled.getText() != null ->
                    add(labeled.getText().replace("_", ""), shown);
            case TextInputControl input when input.getPromptText() != null ->
                    add(input.getPromptText(), shown);
            default -> {}
        }
        if (node instanceof Parent parent && !(node instanceof ComboBox)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, shown));
        }
    }

    private static void add(String text, Set<String> shown) {
        // an action's shortcut is the key's name
        for (String line : text.replaceAll("   .*", "").split("\n")) {
            if (WORD.matcher(line).find()) {
                shown.add(line);
            }
        }
    }

    /// Parts may be joined by a dot in the middle of the line, a menu and its entry by a colon;
    /// keys are called what stands on them.
    private boolean isOfTexts(String text) {
        return matches(text)
                || KEYS.matcher(text).matches()
                || Stream.of(text.split(" · |: ")).allMatch(this::matches);
    }

    private boolean matches(String text) {
        return !WORD.matcher(text).find()
                || texts.stream().anyMatch(each -> each.matcher(text).matches());
    }

    private static Pattern pattern(String text) {
        String literal =
                Stream.of(PLACE.split(text.replace("''", "'"), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return Pattern.compile(literal, Pattern.DOTALL);
    }
}
