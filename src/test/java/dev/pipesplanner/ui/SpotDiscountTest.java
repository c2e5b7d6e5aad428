package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.Refused;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

/// One Spot discount for both designs, until the service has its own; then nothing but a person
/// makes it one again.
class SpotDiscountTest extends OneWindowTest {

    @Test
    void bothDesignsHaveOneDiscountAtFirst() {
        type("spotDiscount", "55%");

        assertThat(ofService()).isEqualTo("auto");
        assertThat(isFollowing()).isTrue();
        assertThat(isShown("apart-service")).isFalse();
    }

    @Test
    void aSliderThatPassesTheServicesOwnDiscountLeavesItAlone() {
        typeOfService("70%");
        type("spotDiscount", "65%");
        final Bounds folds = place("sections");

        interact(() -> node("spotDiscountSlider", Slider.class).requestFocus());
        for (int i = 0; i < 8; i++) {
            push(KeyCode.RIGHT);
            assertThat(place("sections")).isEqualTo(folds);
            assertThat(isShown("apart-service")).isTrue();
        }

        assertThat(text("spotDiscount")).isEqualTo("73 %");
        assertThat(ofService()).isEqualTo("70 %");
    }

    @Test
    void aDiscountTypedEqualStaysTheServicesOwn() {
        typeOfService("70%");
        type("spotDiscount", "70%");
        assertThat(isShown("apart-service")).isTrue();

        type("spotDiscount", "71%");

        assertThat(ofService()).isEqualTo("70 %");
    }

    @Test
    void aCheckMakesBothOneAgain() {
        typeOfService("70%");

        interact(() -> node("apart-service", VBox.class).lookup(".follow").requestFocus());
        push(KeyCode.SPACE);

        assertThat(ofService()).isEqualTo("auto");
        assertThat(isFollowing()).isTrue();
        assertThat(isShown("apart-service")).isFalse();
    }

    @Test
    void withoutTheCheckTheServiceKeepsTheDiscountInForce() {
        type("spotDiscount", "55%");

        ownField();
        interact(() -> node("follow-service", CheckBox.class).fire());
        type("spotDiscount", "60%");

        assertThat(ofService()).isEqualTo("55 %");
        assertThat(isShown("apart-service")).isTrue();
    }

    @Test
    void undoLinksWhatWasLinked() {
        typeOfService("70%");

        undo();

        assertThat(ofService()).isEqualTo("auto");
        assertThat(isFollowing()).isTrue();
        assertThat(isShown("apart-service")).isFalse();
    }

    @Test
    void aBareNumberAboveOneIsRefusedWithTheWayOut() {
        type("spotDiscount", "65");

        Node field = field("spotDiscount").getParent().getParent().getParent();
        assertThat(((Label) field.lookup(".input-error")).getText())
                .isEqualTo(Refused.shown("pipes.spotDiscount", "65"));
        assertThat(ofService()).isEqualTo("auto");
    }

    private void typeOfService(String value) {
        TextField own = ownField();
        interact(() -> {
            own.requestFocus();
            own.selectAll();
        });
        write(value);
        push(KeyCode.ENTER);
    }

    private String ofService() {
        return ownField().getText();
    }

    /// The one in the service's fold; opens it.
    private TextField ownField() {
        TitledPane fold = (TitledPane) node("sections", VBox.class).getChildren().get(3);
        interact(() -> fold.setExpanded(true));
        return (TextField) fold.getContent().lookup("#service-spotDiscount");
    }

    private boolean isFollowing() {
        return node("follow-service", CheckBox.class).isSelected();
    }
}
