package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.export.FolderExport.Mode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

final class FolderExportTest {

    private final Map<String, String> disk = new HashMap<>();
    private final FolderExport export = new FolderExport(new Folders(), "out");

    @ParameterizedTest
    @CsvSource({
        "CHECK, '', false, ''",
        "CHECK, old, false, ''",
        "CHECK, new, true, ''",
        "KEEP, '', true, a.json",
        "KEEP, old, false, ''",
        "KEEP, new, true, ''",
        "WRITE, '', true, a.json",
        "WRITE, old, true, a.json",
        "WRITE, new, true, ''",
        "CHECK, unreadable, false, ''",
        "KEEP, unreadable, false, ''",
        "WRITE, unreadable, false, ''",
    })
    void decides(Mode mode, String existing, boolean agrees, String written) {
        if (!existing.isEmpty()) {
            disk.put("out/a.json", existing);
        }
        var outcome = export.export(List.of(new TextFile("a.json", "new")), mode);
        assertThat(outcome.decision().agrees()).isEqualTo(agrees);
        assertThat(String.join(",", outcome.written())).isEqualTo(written);
        assertThat(outcome.failures().isEmpty()).isNotEqualTo(existing.equals("unreadable"));
        assertThat(disk.get("out/a.json"))
                .isEqualTo(
                        written.isEmpty() && existing.isEmpty()
                                ? null
                                : written.isEmpty() ? existing : "new");
    }

    @Test
    void oneFileThatDiffersKeepsTheNewOnesFromBeingWritten() {
        disk.put("out/b", "old");
        var files = List.of(new TextFile("a", "new"), new TextFile("b", "new"));
        assertThat(export.export(files, Mode.KEEP).written()).isEmpty();
        assertThat(disk).containsExactly(Map.entry("out/b", "old"));
        assertThat(export.export(files, Mode.WRITE).written()).containsExactly("a", "b");
    }

    @Test
    void stopsAtTheFirstFailure() {
        var files = List.of(new TextFile("full", "new"), new TextFile("b", "new"));
        var outcome = export.export(files, Mode.WRITE);
        assertThat(outcome.written()).isEmpty();
        assertThat(outcome.failures()).containsExactly("no space");
    }

    @Test
    void showsAUnifiedDiff() {
        assertThat(UnifiedDiff.of("t.tfvars", "a = 1\nb = 2\nc = 3\n", "a = 1\nb = 5\nc = 3\n"))
                .isEqualTo(
                        """
                        --- t.tfvars
                        +++ t.tfvars (from the plan)
                        @@ -1,3 +1,3 @@
                         a = 1
                        -b = 2
                        +b = 5
                         c = 3
                        """);
        assertThat(UnifiedDiff.of("t", "same\n", "same\n")).isEmpty();
        assertThat(UnifiedDiff.of("t", "a", "a\n"))
                .endsWith("-a\n\\ No newline at end of file\n+a\n");
        assertThat(UnifiedDiff.of("t", "", "a\n")).endsWith("+a\n");
    }

    @Test
    void aReferenceIsNoCredential() {
        assertThat(UnifiedDiff.of("main.tf", "", "secrets = var.secrets\n"))
                .endsWith("+secrets = var.secrets\n");
    }

    @Test
    void changesFarApartAreHunksOfTheirOwn() {
        String before = "a\n1\n2\n3\n4\n5\n6\n7\nb\n";
        String after = "1\n2\n3\n4\n5\n6\n7\nb\nc\n";
        assertThat(UnifiedDiff.of("t", before, after))
                .endsWith("@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n@@ -7,3 +6,4 @@\n 6\n 7\n b\n+c\n");
    }

    @Test
    void theEditsHoldBothTexts() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            List<String> old = random.ints(random.nextInt(9), 0, 4).mapToObj(n -> "" + n).toList();
            List<String> lines =
                    random.ints(random.nextInt(9), 0, 4).mapToObj(n -> "" + n).toList();
            List<LineEdit> edits = LineEdit.between(old, lines);
            assertThat(without(edits, LineEdit.Kind.ADDED)).isEqualTo(old);
            assertThat(without(edits, LineEdit.Kind.REMOVED)).isEqualTo(lines);
        }
    }

    private static List<String> without(List<LineEdit> edits, LineEdit.Kind kind) {
        return edits.stream().filter(e -> e.kind() != kind).map(LineEdit::line).toList();
    }

    @Test
    void masksCredentialsOfJsonAndOfMoreThanOneLine() {
        String existing =
                """
                { "db_password": "hunter2", "a": 1,
                  "API_KEY" : "hunter2" }
                api_token = [
                  "hunter2",
                ]
                private_key = <<-EOT
                  hunter2
                  EOT
                after = 1
                """;
        assertThat(UnifiedDiff.of("t", existing, ""))
                .doesNotContain("hunter2")
                .contains("-api_token = [\n-(masked)\n-]\n")
                .endsWith("-(masked)\n-  EOT\n-after = 1\n");
    }

    @Test
    void masksCredentialsOfTheExistingFile() {
        String existing =
                """
                db_password = "hunter2"
                  "API_KEY" = "hunter2" # old
                secrets = { DB_PASSWORD = "hunter2" }
                  TOKEN = "arn:aws:secretsmanager:x"
                """;
        assertThat(UnifiedDiff.of("t", existing, ""))
                .doesNotContain("hunter2")
                .contains("-db_password = \"(masked)\"", "-  TOKEN = \"arn:aws:secretsmanager:x\"");
    }

    @Test
    void masksMapsOfCredentialsButNotTheirArns() {
        String existing =
                """
                secrets = { DB = "hunter2", OK = "arn:aws:x", "K" = "hunter2" }
                secrets = {
                  DB = "hunter2" # "hunter2"
                  # where it is
                  OK = "arn:aws:x"
                  LONG = <<E
                hunter2
                E
                }
                "secrets": {"DB": "hunter2", "E": ""},
                my_secrets = [{ name = "DB", value = "hunter2" }]
                after = "kept"
                """;
        assertThat(UnifiedDiff.of("t", existing, ""))
                .doesNotContain("hunter2")
                .contains(
                        "-secrets = { DB = \"(masked)\", OK = \"arn:aws:x\", \"K\" = \"(masked)\""
                                + " }\n",
                        "-(masked)\n-  # where it is\n-  OK = \"arn:aws:x\"\n-(masked)\n",
                        "-\"secrets\": {\"DB\": \"(masked)\", \"E\": \"\"},\n")
                .endsWith("-after = \"kept\"\n");
    }

    @Test
    void aFileThatTerraformReadsLaterIsNamed() {
        var exported = new TextFile("envs/dev/terraform.tfvars", "task_cpu = 512\nb = 1\n");
        disk.put("out/envs/dev/zz.auto.tfvars", "task_cpu = 4096\nmine = 1\n");
        disk.put("out/envs/dev/same.auto.tfvars.json", "{\"b\": 1}");
        disk.put("out/envs/dev/terraform.tfvars.json", "{\"mine\": 1}");
        disk.put("out/envs/dev/other.tfvars", "task_cpu = 1");

        assertThat(new FolderNeighbors(new Folders(), "out").overriding(List.of(exported)))
                .containsExactly(
                        new FolderNeighbors.Overriding(
                                "envs/dev/same.auto.tfvars.json sets b too. Terraform reads it"
                                        + " after envs/dev/terraform.tfvars, and its values win."
                                        + "\nDelete them there.",
                                false),
                        new FolderNeighbors.Overriding(
                                "envs/dev/zz.auto.tfvars sets task_cpu too. Terraform reads it"
                                        + " after envs/dev/terraform.tfvars, and its values win."
                                        + "\nDelete them there.",
                                true));
    }

    @Test
    void anOverrideFileIsNamed() {
        var main = new TextFile("envs/dev/main.tf", "module \"worker\" {\n  a = 1\n}\n");
        disk.put("out/envs/dev/override.tf", "module \"worker\" {\n  a = 2\n}\n");
        disk.put("out/envs/dev/backend_override.tf", "terraform {\n  backend \"local\" {}\n}\n");
        disk.put("out/envs/dev/mine.tf", "module \"worker\" {\n  a = 2\n}\n");

        assertThat(new FolderNeighbors(new Folders(), "out").overriding(List.of(main)))
                .containsExactly(
                        new FolderNeighbors.Overriding(
                                "envs/dev/backend_override.tf overrides what the export writes"
                                        + " beside it: Terraform merges it in last.\nSet the same"
                                        + " in the plan and delete it, or keep it knowingly.",
                                false),
                        new FolderNeighbors.Overriding(
                                "envs/dev/override.tf overrides what the export writes beside it,"
                                        + " module \"worker\" among them: Terraform merges it in"
                                        + " last.\nSet the same in the plan and delete it, or keep"
                                        + " it knowingly.",
                                true));
    }

    @Test
    void whatAnyFileOfValuesSetsIsNotMissing() {
        disk.put("out/envs/dev/terraform.tfvars", "queue_arn = \"a\"\nsecrets = { A = \"\" }\n");
        disk.put(
                "out/envs/dev/x.auto.tfvars.json",
                "{\"subnet_ids\": [\"a\"], \"queue_url\": null}");

        assertThat(
                        new FolderNeighbors(new Folders(), "out")
                                .unset(
                                        "dev",
                                        List.of(
                                                "queue_arn",
                                                "queue_url",
                                                "subnet_ids",
                                                "secrets.A")))
                .containsExactly("queue_url", "secrets.A");
    }

    private final class Folders implements TextFolders {

        @Override
        public Listed list(String location) {
            String below = location + "/";
            return new Listed.Paths(
                    "",
                    disk.keySet().stream()
                            .filter(path -> path.startsWith(below))
                            .map(path -> path.substring(below.length()))
                            .sorted()
                            .toList());
        }

        @Override
        public Found read(String location) {
            String text = disk.get(location);
            if (text == null) {
                return new Found.Nothing();
            }
            return text.equals("unreadable")
                    ? new Found.Unreadable("no text")
                    : new Found.Text(text);
        }

        @Override
        public Written write(String location, String text) {
            if (location.endsWith("full")) {
                return new Written.Failed("no space", true);
            }
            disk.put(location, text);
            return new Written.Done();
        }
    }
}
