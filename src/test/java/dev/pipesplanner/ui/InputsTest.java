package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.Refused;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanFields;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is typed and dragged arrives in the plan, and nothing else does.
class InputsTest extends OneWindowTest {

    /// The inputs that are more than a field.
    private static final Map<String, String> FIRST =
            Map.of(
                    "workload.messagesPerMonth",
                    "messagesPerMonth",
                    "task.cpu",
                    "taskSize",
                    "task.memory",
                    "memory",
                    "pipes.batchWindowSeconds",
                    "batchWindowSeconds",
                    "pipes.spotDiscount",
                    "spotDiscount",
                    "pipes.target",
                    "target-ecs-task");

    @Test
    void theMemoryBoxShowsThePlansMemoryAfterAnotherSize() {
        type("taskSize", "0.5");

        assertThat(choice("memory").getItems()).containsExactly("1 GB", "2 GB", "3 GB", "4 GB");
        assertThat(choice("memory").getValue()).isEqualTo("2 GB");
        assertThat(choice("memory").getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(hint("taskSize")).isEqualTo("cpu 512, memory 2048");
    }

    @Test
    void aDragThereAndBackChangesNothing() {
        drag("taskSize", 2, 5, 7, 2);

        assertThat(choice("memory").getValue()).isEqualTo("2 GB");
        assertThat(isShown("editedMark")).isFalse();
        assertThat(lookup("#undo").query().isDisabled()).isTrue();
    }

    @Test
    void aSizeTypedThereAndBackKeepsItsMemory() {
        type("taskSize", "16");
        assertThat(choice("memory").getValue()).isEqualTo("32 GB");

        type("taskSize", "1");

        assertThat(choice("memory").getValue()).isEqualTo("2 GB");
        assertThat(isShown("editedMark")).isFalse();
    }

    @Test
    void aMemoryChosenAfterwardsIsTheOneThatIsKept() {
        type("taskSize", "16");
        choose("memory", "64 GB");

        type("taskSize", "8");

        assertThat(choice("memory").getValue()).isEqualTo("60 GB");
        assertThat(hint("taskSize")).isEqualTo("cpu 8192, memory 61440");
    }

    @Test
    void theBeginningOfARefusedTextIsNotInThePlan() {
        type("pipes-batchSize", "10");
        interact(() -> node("target-step-functions", RadioButton.class).fire());
        final String before = label("total-pipes");
        final double window = slider("batchWindowSeconds");

        type("batchWindowSeconds", "500");

        assertThat(error("batchWindowSeconds"))
                .isEqualTo(Refused.shown("pipes.batchWindowSeconds", "500"));
        assertThat(text("batchWindowSeconds")).isEqualTo("500");
        assertThat(slider("batchWindowSeconds")).isEqualTo(window);
        assertThat(label("total-pipes")).isEqualTo(before);
        assertThat(isShown("staleMark")).isTrue();
        assertThat(undoTip()).isEqualTo("Undo set Target");
    }

    @Test
    void aRefusedTextStaysMarkedWhileOtherFieldsChange() {
        type("batchWindowSeconds", "500");

        type("messagesPerMonth", "70k");
        drag("spotDiscount", 40, 50);

        assertThat(text("batchWindowSeconds")).isEqualTo("500");
        assertThat(isMarked("batchWindowSeconds")).isTrue();
        assertThat(error("batchWindowSeconds"))
                .isEqualTo(Refused.shown("pipes.batchWindowSeconds", "500"));
        assertThat(isShown("staleMark")).isTrue();

        working(() -> {
            drag("batchWindowSeconds", 20, 30);
            assertThat(text("batchWindowSeconds")).isEqualTo("30 s");
            assertThat(isMarked("batchWindowSeconds")).isFalse();
            assertThat(label("staleMark"))
                    .as("what a simulation answers comes by itself")
                    .isEqualTo("simulating …");
        });
        assertThat(isShown("staleMark")).isFalse();
    }

    @Test
    void anotherEnvironmentShowsItsOwnValues() {
        type("messagesPerMonth", "many");

        environment("prod");

        assertThat(text("messagesPerMonth")).isEqualTo("60,000");
        assertThat(isMarked("messagesPerMonth")).isFalse();
    }

    @Test
    void undoWorksFromTheFieldThatWasTypedInto() {
        environment("prod");
        type("messagesPerMonth", "70k");
        type("messagesPerMonth", "80k");
        assertThat(window.getScene().getFocusOwner()).isEqualTo(field("messagesPerMonth"));

        undo();
        assertThat(text("messagesPerMonth")).isEqualTo("70,000");
        undo();
        assertThat(text("messagesPerMonth")).isEqualTo("60,000");

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(text("messagesPerMonth")).isEqualTo("70,000");
        push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(text("messagesPerMonth")).isEqualTo("80,000");
    }

    @Test
    void whileATextIsEditedUndoIsTheTexts() {
        environment("prod");
        type("messagesPerMonth", "70k");
        write("messagesPerMonth", "81");

        undo();

        assertThat(undoTip()).isEqualTo("Undo set Message volume");
        push(KeyCode.ESCAPE);
        assertThat(text("messagesPerMonth")).isEqualTo("70,000");
        undo();
        assertThat(text("messagesPerMonth")).isEqualTo("60,000");
    }

    @Test
    void escapeTakesBackWhatTypingChanged() {
        environment("prod");
        final String before = label("headline");

        write("messagesPerMonth", "9M");
        assertThat(label("headline")).isNotEqualTo(before);
        push(KeyCode.ESCAPE);

        assertThat(text("messagesPerMonth")).isEqualTo("60,000");
        assertThat(label("headline")).isEqualTo(before);
        assertThat(isShown("editedMark")).isFalse();
    }

    @Test
    void aClickBesideTheFieldsCommitsAndFreesTheFocus() {
        write("messagesPerMonth", "7,5M");

        clickOn("#headline");

        assertThat(window.getScene().getFocusOwner()).isNotInstanceOf(TextField.class);
        assertThat(error("messagesPerMonth"))
                .isEqualTo(Refused.shown("workload.messagesPerMonth", "7,5M"));
    }

    @Test
    void anEmptyFieldSaysWhatItNeeds() {
        write("messagesPerMonth", "1");
        push(KeyCode.BACK_SPACE);
        push(KeyCode.ENTER);

        assertThat(error("messagesPerMonth"))
                .isEqualTo(Refused.shown("workload.messagesPerMonth", ""));
    }

    @Test
    void theVolumeSliderStopsAtWholeMessages() {
        for (double position : List.of(0.0, 0.04, 0.2, 0.55, 1.04)) {
            drag("messagesPerMonth", position);
            assertThat(text("messagesPerMonth")).matches("[1-9]\\d*");
        }
        drag("messagesPerMonth", 0);
        assertThat(text("messagesPerMonth")).isEqualTo("1");
        assertThat(hint("messagesPerMonth")).isEqualTo("one every 30.4 days on average");
    }

    @Test
    void aFlagIsABoxToCheck() {
        CheckBox alarm = node("queue-dlqAlarm", CheckBox.class);
        assertThat(alarm.isSelected()).isTrue();

        interact(alarm::fire);

        assertThat(alarm.isSelected()).isFalse();
        assertThat(undoTip()).isEqualTo("Undo set DLQ alarm");
        undo();
        assertThat(alarm.isSelected()).isTrue();
    }

    @Test
    void aMissingValueLeadsToItsField() {
        action("page.terraform");
        interact(() -> missing("container_image").fire());
        write("registry/worker:1");
        push(KeyCode.ENTER);

        assertThat(text("terraform-containerImage")).isEqualTo("registry/worker:1");
        assertThat(undoTip()).isEqualTo("Undo set Container image");
        Bounds panel =
                lookup("#inputs").query().localToScene(lookup("#inputs").query().getLayoutBounds());
        TextField field = field("terraform-containerImage");
        assertThat(panel.contains(field.localToScene(field.getLayoutBounds()))).isTrue();
    }

    private Hyperlink missing(String variable) {
        return lookup("#missingLinks .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheComparedDesignsHaveInputs() {
        final List<String> both = sections();

        compare("service");

        assertThat(sections())
                .containsExactlyElementsOf(
                        both.stream().filter(name -> !name.equals("Pipes")).toList());
        assertThat(lookup("#batchWindowSeconds").queryAll()).isEmpty();
        assertThat(window.getScene().getFocusOwner()).isEqualTo(field("designs"));

        compare("pipes, service");

        assertThat(sections()).isEqualTo(both).contains("Pipes", "Service");
        assertThat(lookup("#batchWindowSeconds").queryAll()).hasSize(1);
    }

    @Test
    void aDesignAloneHasItsSpotDiscountOnTop() {
        compare("service");

        type("spotDiscount", "55%");

        assertThat(hint("spotDiscount")).startsWith("latest observed in us-east-1");
        assertThat(tooltip("spotDiscount")).endsWith("service.spotDiscount");
        compare("pipes, service");
        assertThat(isShown("apart-service")).isTrue();
        assertThat(text("service-spotDiscount")).isEqualTo("55 %");
    }

    /// Types into the last section, unfolded.
    private void compare(String designs) {
        interact(() ->
                ((TitledPane) node("sections", VBox.class).getChildren().getLast())
                        .setExpanded(true));
        type("designs", designs);
    }

    private List<String> sections() {
        return node("sections", VBox.class).getChildren().stream()
                .map(section -> ((TitledPane) section).getText().replaceFirst(",.*", ""))
                .toList();
    }

    /// The tooltip of each: what it means, its default, its values, its path.
    @Test
    void everyFieldSaysWhatItMeans() {
        Map<String, Field<?, ?>> shown = new TreeMap<>();
        PlanFields.ofEnvironment().forEach(field -> shown.put(field.path(), field));
        PlanFields.ofPlan().forEach(field -> shown.put(field.path(), field));
        shown.remove("name");
        sample("worked-example");
        compare("pipes, service, lambda");
        node("lambda-memoryMiB", Control.class);
        interact(() ->
                shown.forEach((path, field) ->
                        assertThat(tooltip(path))
                                .as(path)
                                .contains(field.meaning(), "Default: ", "Values: ", path)
                                .doesNotContain("Default: –\nValues: 6")));
    }

    private String tooltip(String path) {
        String id = FIRST.getOrDefault(path, path.replace('.', '-'));
        Control control = (Control) window.getScene().lookup("#" + id);
        control.getTooltip().getOnShowing().handle(null);
        return control.getTooltip().getText();
    }

    private String hint(String id) {
        return part(id, ".hint");
    }

    private String error(String id) {
        return part(id, ".input-error");
    }

    private String part(String id, String style) {
        Node field = field(id).getParent();
        while (!field.getStyleClass().contains("slider-field")) {
            field = field.getParent();
        }
        return ((Label) field.lookup(style)).getText();
    }

    private double slider(String id) {
        return node(id + "Slider", javafx.scene.control.Slider.class).getValue();
    }

    private boolean isMarked(String id) {
        return field(id).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("danger"));
    }

    private String undoTip() {
        return node("undo", javafx.scene.control.Button.class).getTooltip().getText();
    }
}
