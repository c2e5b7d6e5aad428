package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the window is set in.
class TypeTest extends OneWindowTest {

    private static final double UNITS_PER_EM = 2048;

    @ParameterizedTest
    @CsvSource({"NORMAL, 1150", "BOLD, 1175"})
    void everyDigitOfTheWindowIsAsWideAsTheOthers(FontWeight weight, double advance) {
        Font font = Font.font("Roboto", weight, UNITS_PER_EM);

        Set<Double> widths =
                IntStream.rangeClosed('0', '9')
                        .mapToObj(digit -> new Text(Character.toString(digit)))
                        .peek(text -> text.setFont(font))
                        .map(text -> text.getLayoutBounds().getWidth())
                        .collect(Collectors.toSet());

        assertThat(widths).containsExactly(advance);
    }

    /// Words and figures in one typeface; code and formulas in one whose letters are all as wide.
    @Test
    void everyTextIsInTheTypefaceOfTheWindowOrOfCode() {
        Set<String> faces = new TreeSet<>();
        for (String screen :
                List.of(
                        "",
                        "bill.pipes",
                        "prices",
                        "search",
                        "page.explore",
                        "cheapest",
                        "page.compare",
                        "page.terraform")) {
            if (!screen.isEmpty()) {
                action(screen);
            }
            interact(() -> look(window.getScene().getRoot(), faces));
            backToAnswer();
        }

        assertThat(faces)
                .as("family and style")
                .allMatch(face -> face.matches("Roboto (Regular|Bold)|.*Mono.*"))
                .contains("Roboto Regular", "Roboto Bold")
                .hasSize(3);
    }

    private static void look(Node node, Set<String> faces) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            faces.add(text.getFont().getFamily() + " " + text.getFont().getStyle());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, faces));
        }
    }
}
