package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What somebody has set that another design has no input for (TERRAFORM §9).
final class SetAsideTest {

    private static final String OWN =
            """

            # only orders
            filter_patterns = [
              "{\\"kind\\": [\\"order\\"]}", # ours

              <<E
            {"urgent": [true]}
            E
            ]
            desired_state = "STOPPED" # until Monday
            """;

    @Test
    void isSetAgainWhenADesignIsExportedThatHasIt() {
        String pipes = exported(Design.PIPES) + OWN;

        String service = merged(pipes, Design.SERVICE);
        String again = merged(service, Design.PIPES);

        assertThat(service)
                .contains("\n# not an input of the exported design:\n# filter_patterns = [\n")
                .contains(
                        "\n# not an input of the exported design:\n"
                                + "# desired_state = \"STOPPED\" # until Monday\n");
        assertThat(again).contains(OWN).doesNotContain("not an input");
        assertThat(merged(again, Design.PIPES)).isEqualTo(again);
    }

    /// A function has neither, and it has the filter.
    @Test
    void theClusterAndTheDiskOfTasksWaitWhileAFunctionIsExported() {
        String cluster = "cluster_id = \"apps\" # shared\nreadonly_root_filesystem = true\n";
        String pipes = exported(Design.PIPES) + OWN + cluster;

        String function = merged(pipes, Design.LAMBDA);
        String again = merged(function, Design.PIPES);

        assertThat(function)
                .contains(
                        "\n"
                                + "# not an input of the exported design:\n"
                                + "# cluster_id = \"apps\" # shared")
                .contains(
                        "\n# not an input of the exported design:\n"
                                + "# readonly_root_filesystem = true\n")
                .contains("\n# only orders\nfilter_patterns = [\n")
                .doesNotContain("task_cpu", "spot_weight");
        assertThat(again).contains(OWN, cluster).doesNotContain("not an input", "memory_size");
    }

    @Test
    void whatSomebodyCommentedOutStaysAComment() {
        String file = exported(Design.PIPES) + "\n# desired_state = \"STOPPED\"\n";

        assertThat(merged(file, Design.PIPES)).isEqualTo(file);
    }

    @Test
    void aValueThatIsThereAlreadyWins() {
        String file =
                exported(Design.PIPES)
                        + "\n# not an input of the exported design:\n"
                        + "# desired_state = \"STOPPED\"\ndesired_state = \"RUNNING\"\n";

        assertThat(merged(file, Design.PIPES)).isEqualTo(file);
    }

    @Test
    void aNoteOverABlankLineIsStillTheNote() {
        String file = "# from the plan: A, B\n\ntags = {\n  A = \"1\"\n  B = \"2\"\n}\n";
        TextFile wanted =
                new TextFile(
                        "envs/dev/terraform.tfvars",
                        "# from the plan: A\ntags = {\n  A = \"1\"\n}\n");

        assertThat(HandEdits.merge(file, wanted))
                .isEqualTo(
                        new HandEdits.Merged.Text(
                                "# from the plan: A\n\ntags = {\n  A = \"1\"\n}\n"));
    }

    private static String merged(String existing, Design design) {
        return switch (HandEdits.merge(existing, file(design))) {
            case HandEdits.Merged.Text(String text) -> text;
            case HandEdits.Merged.Refused(var _, String message) -> "refused: " + message;
        };
    }

    private static String exported(Design design) {
        return file(design).text();
    }

    private static TextFile file(Design design) {
        Environment environment =
                PlanFields.require("queue.visibilityTimeoutSeconds")
                        .withText(Environment.withDefaults("dev"), "900");
        return switch (Tfvars.of(environment, design, new Header("", "", ""))) {
            case TfvarsExport.Ready(List<TextFile> files, TextFile _, List<String> _) ->
                    files.getFirst();
            case TfvarsExport.Refused(List<String> reasons) ->
                    throw new IllegalStateException(String.join("\n", reasons));
        };
    }
}
