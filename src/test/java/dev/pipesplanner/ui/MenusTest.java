package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.ui.action.Action;
import dev.pipesplanner.ui.action.Actions;

import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.Mnemonic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Menus, letters and shortcuts as the keyboard finds them.
class MenusTest extends OneWindowTest {

    @Test
    void everyMenuAndEveryVisibleInputHasALetterOfItsOwn() {
        List<Mnemonic> mnemonics =
                window.getScene().getMnemonics().values().stream()
                        .flatMap(Collection::stream)
                        .toList();

        Set<KeyCombination> letters = new HashSet<>();
        assertThat(mnemonics)
                .allSatisfy(each ->
                        assertThat(letters.add(each.getKeyCombination()))
                                .as(each.toString())
                                .isTrue());
        assertThat(mnemonics.stream().map(MenusTest::letter))
                .containsExactlyInAnyOrderElementsOf(List.of("FEVPHMSBZDWKIRNQCO".split("")));
    }

    private static String letter(Mnemonic mnemonic) {
        return mnemonic.getKeyCombination()
                .getName()
                .replaceAll("^Alt|\\W", "")
                .toUpperCase(Locale.ROOT);
    }

    @Test
    void altAndALetterLeadToAnInput() {
        push(KeyCode.ALT, KeyCode.S);

        assertThat(window.getScene().getFocusOwner()).isSameAs(field("taskSize"));
    }

    /// Fingers leave the keys in any order.
    @ParameterizedTest
    @CsvSource({"ALT, S", "S, ALT"})
    void arrowsAfterAltAndALetterStayWithTheInput(KeyCode first, KeyCode second) {
        interact(() -> field("messagesPerMonth").requestFocus());
        press(KeyCode.ALT, KeyCode.S);
        release(first, second);
        interact(() -> field("taskSize").positionCaret(0));

        push(KeyCode.RIGHT);
        push(KeyCode.DOWN);

        assertThat(menuBar().lookupAll(".menu-button:hover")).isEmpty();
        assertThat(menuBar().getMenus()).noneMatch(javafx.scene.control.Menu::isShowing);
        assertThat(window.getScene().getFocusOwner()).isSameAs(field("taskSize"));
        assertThat(field("taskSize").getCaretPosition()).isPositive();
    }

    @Test
    void altAloneStillLeadsToTheMenus() {
        push(KeyCode.ALT);
        push(KeyCode.RIGHT);
        push(KeyCode.DOWN);

        assertThat(menuBar().getMenus().get(1).isShowing()).isTrue();
        push(KeyCode.ESCAPE);
    }

    @Test
    void altAndALetterOpenAMenu() {
        push(KeyCode.ALT, KeyCode.F);

        assertThat(menuBar().getMenus().getFirst().isShowing()).isTrue();
        push(KeyCode.ESCAPE);
    }

    @Test
    void theEditMenuNamesTheStep() {
        assertThat(item("undo").getText()).isEqualTo("Undo");

        type("messagesPerMonth", "1000");

        assertThat(item("undo").getText()).isEqualTo("Undo set Message volume");
        undo();
        assertThat(item("redo").getText()).isEqualTo("Redo set Message volume");
    }

    @Test
    void theThemeInForceIsTicked() {
        assertThat(ticked()).containsExactly("theme.system");

        action("theme.dark");
        assertThat(ticked()).containsExactly("theme.dark");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(ticked()).containsExactly("theme.light");
    }

    private List<String> ticked() {
        return Stream.of("theme.system", "theme.light", "theme.dark")
                .filter(id -> ((RadioMenuItem) item(id)).isSelected())
                .toList();
    }

    @Test
    void paletteFindsByMenuAndShowsTheMenusShortcut() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("view zoom in");

        Set<String> texts = new TreeSet<>();
        for (Node label : lookup(".palette .list-cell .label").queryAll()) {
            texts.add(((javafx.scene.control.Label) label).getText());
        }
        assertThat(texts).contains("View: Zoom in", "Ctrl++");
        assertThat(item("zoom.in").getAccelerator().getDisplayText()).isEqualTo("Ctrl++");
    }

    @Test
    void theHelpHasEveryShortcutOfTheMenus() {
        Actions actions = new Actions();
        actions.add("zoom.in", "Shortcut+PLUS", () -> {});
        actions.add("redo", "Shortcut+Shift+Z", () -> {});
        actions.alias("redo", "Shortcut+Y");
        actions.variants("zoom.in", "Shortcut+Add");

        assertThat(actions.keys(actions.get("redo")))
                .containsExactly(Action.keys("Shortcut+Shift+Z"), "Ctrl+Y");
        assertThat(actions.keys(actions.get("zoom.in"))).containsExactly("Ctrl++");
    }

    @Test
    void closingTheWindowByItsKeyLeavesWhenNothingIsUnsaved() {
        assertThat(item("close").getAccelerator()).isEqualTo(KeyCombination.valueOf("Shortcut+W"));
        assertThat(item("environment.duplicate").getAccelerator())
                .isEqualTo(KeyCombination.valueOf("Shortcut+D"));

        push(KeyCode.CONTROL, KeyCode.W);

        assertThat(window.isShowing()).isFalse();
    }

    private MenuBar menuBar() {
        return node("menuBar", MenuBar.class);
    }

    private MenuItem item(String id) {
        return Menu.item(window.getScene(), id);
    }
}
