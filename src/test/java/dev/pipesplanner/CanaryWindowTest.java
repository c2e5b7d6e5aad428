package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.ui.WindowTest;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import jfx.incubator.scene.control.richtext.CodeArea;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A credential in whatever form goes through the window, and stands in none of its texts: reports,
/// questions, errors, tables, files to be exported, what is read aloud, the title (TERRAFORM §4).
class CanaryWindowTest extends WindowTest {

    private static final int FEW = 100;

    @TempDir Path folder;

    private final List<String> leaks = new ArrayList<>();
    private int looks;

    @Test
    void aFewFormsStandInNoTextOfTheWindow() throws IOException {
        names("user:" + Canaries.WORD + "@registry.example/worker:1");
        everyWay(FEW);
    }

    @Test
    @Tag("thorough")
    void noFormStandsInAnyTextOfTheWindow() throws IOException {
        everyWay(1);
    }

    @Test
    void whatIsNoCredentialIsSeenWhereACredentialWouldBe() throws IOException {
        exportsOver("# " + Canaries.WORD + "\n");

        assertThat(leaks).isNotEmpty();
    }

    /// @param step of so many forms one is taken
    private void everyWay(int step) throws IOException {
        for (String form : some(Canaries.hcl(), step)) {
            imports(form, "terraform.tfvars", "task_cpu = 512\n" + form);
            exportsOver(form);
        }
        for (String form : some(Canaries.json(), step)) {
            imports(form, "dev.auto.tfvars.json", "{ \"task_cpu\": 512, " + form + " }");
            opens(
                    form,
                    "{ \"formatVersion\": 1, \"name\": \"x\", \"environments\": [ { \"name\":"
                            + " \"dev\", \"terraform\": { "
                            + form
                            + " } } ] }");
        }
        for (String form : some(Canaries.foreign(), step)) {
            opens(form, form);
            chooses(form, "trace");
            chooses(form, "import.file");
            prices(form);
        }
        for (String value : some(Canaries.values(), step)) {
            names(value);
        }
        assertThat(leaks).isEmpty();
        assertThat(looks).isGreaterThan(4);
    }

    private static List<String> some(List<String> forms, int step) {
        return Stream.iterate(0, i -> i < forms.size(), i -> i + step).map(forms::get).toList();
    }

    private void imports(String form, String name, String text) throws IOException {
        places.choose(Files.writeString(folder.resolve(name), text));
        action("import.file");
        look(form, "the report of an import");
        if (lookup("#importAdd").tryQuery().isPresent() && dialog().isEmpty()) {
            press("importAdd");
            look(form, "a plan with what was imported");
            for (String page : List.of("page.compare", "page.terraform", "page.answer")) {
                action(page);
                look(form, page);
            }
            undo();
        }
        leave();
    }

    /// Over values that somebody has edited.
    private void exportsOver(String form) throws IOException {
        Path target = folder.resolve("infra");
        places.choose(target);
        action("page.terraform");
        press("exportButton");
        Path values = target.resolve("envs/dev/terraform.tfvars");
        String written = Files.readString(values);
        String edited = written.replaceFirst("(task_cpu +=) \\d+", "$1 4096");
        Files.writeString(values, form + edited.replace("task_cpu ", form + "task_cpu "));
        press("exportButton");
        look(form, "an export over edited values");
        Files.writeString(values, written);
        leave();
    }

    private void opens(String form, String text) throws IOException {
        Path plan = Files.writeString(folder.resolve("held.plan.json"), text);
        interact(() -> planner.open(plan.toString()));
        look(form, "a plan that is opened");
        leave();
    }

    private void chooses(String form, String action) throws IOException {
        places.choose(Files.writeString(folder.resolve("foreign.txt"), form));
        action(action);
        look(form, action);
        leave();
    }

    private void prices(String form) throws IOException {
        places.choose(Files.writeString(folder.resolve("own.rates.json"), form));
        action("prices");
        press("chooseRates");
        look(form, "private rates");
        leave();
    }

    /// Typed where a name is asked for; what was typed stays in its field alone.
    private void names(String value) {
        addEnvironment(value);
        look(value, "the name of an environment");
        leave();
    }

    private void leave() {
        while (dialog().isPresent()) {
            push(KeyCode.ESCAPE);
        }
        backToAnswer();
    }

    private void look(String form, String where) {
        looks++;
        List<String> texts = new ArrayList<>(List.of(String.valueOf(window.getTitle())));
        interact(() -> collect(window.getScene().getRoot(), texts));
        texts.stream()
                .filter(text -> text.contains(Canaries.WORD))
                .forEach(text -> leaks.add(where + "\n of " + form + "\n says " + text));
    }

    private static void collect(Node node, List<String> texts) {
        texts.add(String.valueOf(node.getAccessibleText()));
        texts.add(String.valueOf(node.getAccessibleHelp()));
        if (node instanceof Control control && control.getTooltip() != null) {
            texts.add(String.valueOf(control.getTooltip().getText()));
        }
        switch (node) {
            case TextInputControl _ -> {
                return; // what somebody types is seen while they type it
            }
            case Labeled labeled -> texts.add(String.valueOf(labeled.getText()));
            case Text text -> texts.add(text.getText());
            case TableView<?> table -> table.getItems().forEach(item -> texts.add("" + item));
            case CodeArea code -> texts.add(String.valueOf(code.getText()));
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
