package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.terraform.importing.ImportReport;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import jfx.incubator.scene.control.richtext.CodeArea;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// From a team's Terraform to a plan, and from the plan back over a folder that people edit.
class TerraformJourneyTest extends WindowTest {

    private static final String SECRET = "kiwi-7-lantern";

    @TempDir Path folder;

    @Test
    void aDroppedFolderIsReportedWithItsSecretMaskedAndBecomesAPlan() throws Exception {
        Path team = team();

        interact(() -> planner.drop().take(team.toString()));

        long fields = report().stream().filter(row -> row.startsWith("left at default")).count();
        assertThat(label("importSummary"))
                .isEqualTo(
                        "Environments prod, staging: 6 taken over · 2 default"
                                + " · 2 not declared · 1 masked · "
                                + fields
                                + " left at default");
        assertThat(fields).isGreaterThan(100);
        assertThat(report())
                .startsWith("masked · db_password · a credential; its value was not read")
                .contains(
                        "taken over · worker_cpu · task.cpu = 512",
                        "default · region · region = eu-west-1 (default of prod/variables.tf)",
                        "not declared · team_colour · no .tf file beside it declares it, so"
                                + " Terraform ignores it, and so does the import")
                .noneMatch(line -> line.contains(SECRET));

        click("importOpen");

        assertThat(lookup("#planName").queryLabeled().getText()).isEqualTo("team");
        assertThat(lookup("#editedMark").queryLabeled().isVisible()).isTrue();
        assertThat(lookup("#environment-prod").tryQuery()).isPresent();
        assertThat(lookup("#taskSize").queryAs(TextField.class).getText()).isEqualTo("0.5 vCPU");
    }

    @Test
    void anImportedFileJoinsThePlanOrLeavesItAlone() throws Exception {
        Path file = team().resolve("prod/terraform.tfvars");
        places.choose(file);

        interact(() -> Menu.fire(window.getScene(), "import.file"));
        click("importClose");
        assertThat(lookup("#editedMark").queryLabeled().isVisible()).isFalse();

        interact(() -> Menu.fire(window.getScene(), "import.file"));
        click("importAdd");
        assertThat(lookup("#environment-prod-2").tryQuery()).isPresent();
        assertThat(lookup("#environment-dev").tryQuery()).isPresent();

        interact(() -> Menu.fire(window.getScene(), "undo"));
        assertThat(lookup("#environment-prod-2").tryQuery()).isEmpty();
    }

    @Test
    void aFileThatIsNoTerraformIsRefusedWithItsLine() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.tfvars"), "a = 1\nb = [2\n");

        interact(() -> planner.drop().take(file.toString()));

        assertThat(lookup(".dialog-pane .dialog-text").queryAs(Label.class).getText())
                .startsWith("broken.tfvars, line 2, column 5: ");
        push(KeyCode.ENTER);
        assertThat(lookup("#editedMark").queryLabeled().isVisible()).isFalse();
    }

    @Test
    void theFilesOfARefusedTextAreMarkedAsThoseBefore() throws Exception {
        type("taskSize", "many");

        interact(() -> lookup("#showTerraform").queryAs(Hyperlink.class).fire());

        assertThat(lookup("#terraformPending").queryAs(Label.class).getText())
                .isEqualTo("last valid answer");
        assertThat(lookup("#terraformPending").query().isVisible()).isTrue();
    }

    @Test
    void anExportOverAnEditedFolderShowsTheDifferenceFirstAndKeepsTheEdits() throws Exception {
        Path target = folder.resolve("infra");
        Path values = target.resolve("envs/dev/terraform.tfvars");
        places.choose(target);
        showTerraform();
        click("exportButton");
        assertResult(" files written to " + target);
        Files.writeString(
                values,
                "# ours: ask before changing\nteam = \"queue\"\n" + Files.readString(values));
        String edited = Files.readString(values);
        action("page.answer");

        type("taskSize", "2");
        showTerraform();
        assertThat(code("terraformVariables")).contains("task_cpu                      = 2048");
        assertThat(lookup("#terraformVariables .hint").queryAs(Label.class).getText())
                .isEqualTo("4 lines differ from the saved plan");
        assertThat(lookup("#terraformVariables .changed-mark").queryAll())
                .extracting(mark -> ((Label) mark).getText())
                .filteredOn(mark -> !mark.isEmpty())
                .hasSize(4);

        click("exportButton");
        assertThat(label("terraformResult"))
                .isEqualTo(
                        Messages.get(
                                "terraform.differs", Messages.get("terraform.files.one", "1")));
        assertThat(Files.readString(values)).isEqualTo(edited);
        assertThat(
                        lookup("#terraformTabs")
                                .queryAs(TabPane.class)
                                .getSelectionModel()
                                .getSelectedItem()
                                .getId())
                .isEqualTo("changesTab");
        assertThat(code("terraformChanges"))
                .startsWith("--- envs/dev/terraform.tfvars\n")
                .contains(
                        "-task_cpu                      = 1024\n",
                        "+task_cpu                      = 2048\n")
                .contains(" team = \"queue\"\n");

        click("writeChanges");
        assertResult("1 file written to " + target);
        assertThat(Files.readString(values))
                .contains("# ours: ask before changing\nteam = \"queue\"\n")
                .contains("task_cpu                      = 2048\n");
        assertThat(lookup("#writeChanges").queryButton().isDisabled()).isTrue();
    }

    @Test
    void aModuleChangedByHandIsNeverReplaced() throws Exception {
        Path target = folder.resolve("infra");
        places.choose(target);
        showTerraform();
        click("exportButton");
        assertResult(" files written to " + target);
        Path main = target.resolve("envs/dev/main.tf");
        Files.writeString(main, "# Written by hand\n" + Files.readString(main));

        click("exportButton");
        assertResult("1 file that was changed by hand stays as it is");

        assertThat(lookup("#writeChanges").queryButton().isDisabled()).isTrue();
        assertThat(Files.readString(main)).startsWith("# Written by hand\n");
    }

    @Test
    void everyTabShowsItsFilesAndCopiesThem() throws Exception {
        showTerraform();

        show("jsonTab");
        assertThat(code("terraformJson"))
                .startsWith("{\n  \"name_prefix\": \"flow-builder-dev\",\n");
        show("rootTab");
        assertThat(code("terraformRoot")).contains("module \"worker\" {");
        show("moduleTab");
        assertThat(code("terraformModule")).contains("Written by Pipes Planner");
        click("copyTerraform");
        String shown = code("terraformModule");
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(shown));

        show("jsonTab");
        interact(() -> lookup("#jsonValues").queryAs(CheckBox.class).fire());
        places.choose(folder.resolve("infra"));
        click("exportButton");
        assertResult(" files written to ");
        assertThat(folder.resolve("infra/envs/prod/prod.auto.tfvars.json")).isNotEmptyFile();
        assertThat(folder.resolve("infra/envs/prod/terraform.tfvars")).doesNotExist();
    }

    @Test
    void aFolderMayBeComparedWithoutWriting() throws Exception {
        places.choose(folder.resolve("infra"));
        showTerraform();
        show("changesTab");
        click("chooseFolder");
        assertResult(" files would change in ");

        assertThat(folder.resolve("infra")).doesNotExist();
        places.cancel();
        click("exportButton");
        assertThat(folder.resolve("infra")).doesNotExist();
    }

    private Path team() throws IOException {
        Path team = Files.createDirectories(folder.resolve("team"));
        for (String name : List.of("prod", "staging")) {
            Path environment = Files.createDirectories(team.resolve(name));
            Files.writeString(
                    environment.resolve("variables.tf"),
                    """
                    variable "worker_cpu" { type = number }
                    variable "worker_memory" { type = number }
                    variable "region" {
                      type    = string
                      default = "eu-west-1"
                    }
                    variable "max_capacity" { type = number }
                    """);
            Files.writeString(
                    environment.resolve("terraform.tfvars"),
                    """
                    worker_cpu    = 512
                    worker_memory = 1024
                    max_capacity  = 6
                    team_colour   = "green"
                    """);
        }
        Files.writeString(
                team.resolve("prod/secrets.auto.tfvars"), "db_password = \"" + SECRET + "\"\n");
        return team;
    }

    private void showTerraform() {
        interact(() -> lookup("#showTerraform").queryAs(Hyperlink.class).fire());
        assertThat(isShown("terraformPending")).as("the files are the inputs'").isFalse();
    }

    private void show(String tab) {
        TabPane tabs = lookup("#terraformTabs").queryAs(TabPane.class);
        interact(() ->
                tabs.getSelectionModel()
                        .select(
                                tabs.getTabs().stream()
                                        .filter(each -> tab.equals(each.getId()))
                                        .findFirst()
                                        .orElseThrow()));
    }

    private String code(String pane) {
        return lookup("#" + pane + " .code-view").queryAs(CodeArea.class).getText();
    }

    private void assertResult(String text) {
        assertThat(label("terraformResult")).contains(text);
    }

    private List<String> report() {
        Node table = lookup("#importLines").query();
        @SuppressWarnings("unchecked")
        TableView<ImportReport.Line> lines = (TableView<ImportReport.Line>) table;
        return lines.getItems().stream()
                .map(line ->
                        lines.getColumns().stream()
                                .limit(3)
                                .map(column -> String.valueOf(column.getCellData(line)))
                                .reduce((a, b) -> a + " · " + b)
                                .orElseThrow())
                .toList();
    }

    private void click(String id) {
        interact(() -> lookup("#" + id).queryAs(Button.class).fire());
    }
}
