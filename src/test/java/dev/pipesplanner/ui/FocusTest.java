package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Whoever walks with the keyboard sees where it is: in the picture, not in a style sheet.
class FocusTest extends OneWindowTest {

    private static final double LEAST_CONTRAST = 3;
    private static final int LEAST_PIXELS = 40;
    private static final int AROUND = 6;

    @ParameterizedTest
    @CsvSource({
        "theme.light,",
        "theme.dark,",
        "theme.light,bill.pipes",
        "theme.dark,prices",
        "theme.light,page.explore",
        "theme.dark,page.explore",
        "theme.light,page.terraform",
        "theme.dark,page.compare",
        "theme.dark,search"
    })
    void everyStopOfTheTabKeyLooksDifferentWithTheFocus(String theme, String screen) {
        action(theme);
        if (screen != null) {
            action(screen);
        } else {
            interact(() -> field("messagesPerMonth").requestFocus());
        }
        Set<Node> seen = new LinkedHashSet<>();
        Set<String> hidden = new LinkedHashSet<>();
        push(KeyCode.TAB);
        while (seen.add(window.getScene().getFocusOwner())) {
            Node owner = window.getScene().getFocusOwner();
            if (differentPixels(owner) < LEAST_PIXELS) {
                hidden.add(String.format(Locale.ROOT, "%s %d", owner, differentPixels(owner)));
            }
            push(KeyCode.TAB);
        }

        assertThat(hidden).isEmpty();
        assertThat(seen).hasSizeGreaterThan(screen == null ? 25 : 1);
    }

    /// How many pixels in and around a control stand out from what they are without the focus.
    private int differentPixels(Node control) {
        WritableImage[] pictures = new WritableImage[2];
        interact(() -> {
            Bounds at = control.localToScene(control.getLayoutBounds());
            Rectangle2D place =
                    new Rectangle2D(
                            Math.max(0, at.getMinX() - AROUND),
                            Math.max(0, at.getMinY() - AROUND),
                            at.getWidth() + 2 * AROUND,
                            at.getHeight() + 2 * AROUND);
            pictures[0] = picture(place);
            Node root = window.getScene().getRoot();
            root.setFocusTraversable(true);
            root.requestFocus();
            pictures[1] = picture(place);
            root.setFocusTraversable(false);
            // back by the keyboard's way, since only that shows the focus
            control.requestFocusTraversal(javafx.scene.TraversalDirection.PREVIOUS);
            window.getScene()
                    .getFocusOwner()
                    .requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
        });
        return differentPixels(
                pictures[0].getPixelReader(),
                pictures[1].getPixelReader(),
                (int) pictures[0].getWidth(),
                (int) pictures[0].getHeight());
    }

    private static int differentPixels(PixelReader one, PixelReader other, int width, int height) {
        int different = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                if (Contrast.of(one.getColor(x, y), other.getColor(x, y)) >= LEAST_CONTRAST) {
                    different++;
                }
            }
        }
        return different;
    }

    private WritableImage picture(Rectangle2D place) {
        Node root = window.getScene().getRoot();
        window.getScene().getRoot().applyCss();
        window.getScene().getRoot().layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(place);
        return root.snapshot(parameters, null);
    }
}
