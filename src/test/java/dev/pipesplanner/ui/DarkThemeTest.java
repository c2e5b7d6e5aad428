package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// The dark theme, which is a state of the window, looks as the one that the toolkit could be
/// given.
class DarkThemeTest extends OneWindowTest {

    private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");

    @Test
    void theDarkWindowHasTheColorsOfPrimerDark() {
        for (String screen :
                List.of("", "prices", "search", "page.explore", "page.compare", "page.terraform")) {
            if (!screen.isEmpty()) {
                action(screen);
            }
            List<String> expected = new ArrayList<>();
            action("theme.light");
            interact(() -> {
                Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
                expected.addAll(colors());
                Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            });
            List<String> dark = new ArrayList<>();
            action("theme.dark");
            interact(() -> dark.addAll(colors()));

            assertThat(dark).as(screen).hasSizeGreaterThan(100).isEqualTo(expected);
            backToAnswer();
        }
    }

    @Test
    void whatPopsUpIsDarkToo() {
        action("theme.dark");
        push(KeyCode.ALT, KeyCode.V);

        List<String> states = new ArrayList<>();
        interact(() ->
                Window.getWindows().stream()
                        .filter(PopupWindow.class::isInstance)
                        .map(popup -> popup.getScene().getRoot().getPseudoClassStates().toString())
                        .forEach(states::add));

        assertThat(states).isNotEmpty().allMatch(each -> each.contains("dark"));
        push(KeyCode.ESCAPE);
    }

    /// What every node is painted with, controls as if the mouse were over them.
    private List<String> colors() {
        List<String> colors = new ArrayList<>();
        Parent root = window.getScene().getRoot();
        hover(root, true);
        root.applyCss();
        look(root, colors);
        hover(root, false);
        root.applyCss();
        return colors;
    }

    private static void hover(Node node, boolean isHover) {
        if (node instanceof Control) {
            node.pseudoClassStateChanged(HOVER, isHover);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> hover(child, isHover));
        }
    }

    private static void look(Node node, List<String> colors) {
        // the veil behind a sheet is the app's own, darker than the theme's
        boolean isVeil = node.getStyleClass().contains("scrollable-content");
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Region region when !isVeil -> look(region, colors);
            case Shape shape -> colors.add(name(node) + shape.getFill());
            default -> {}
        }
        // lines of code are drawn anew by our own theme only; AccessibilityTest reads them
        boolean isCode = node.getStyleClass().contains("code-view");
        if (node instanceof Parent parent && !isCode) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, colors));
        }
    }

    private static void look(Region region, List<String> colors) {
        if (region.getBackground() != null) {
            colors.add(
                    name(region)
                            + region.getBackground().getFills().stream()
                                    .map(BackgroundFill::getFill)
                                    .toList());
        }
        if (region.getBorder() != null) {
            colors.add(
                    name(region)
                            + region.getBorder().getStrokes().stream()
                                    .map(BorderStroke::getTopStroke)
                                    .toList());
        }
    }

    private static String name(Node node) {
        return node.getTypeSelector() + " " + node.getId() + " " + node.getStyleClass() + " ";
    }
}
