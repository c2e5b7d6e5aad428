package dev.pipesplanner.terraform.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RandomPlans;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.RootModule;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclText;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;

final class TerraformImportTest {

    private static ImportReport read(TextFile... files) {
        return new TerraformImport(BundledModules.mapping()).read("plan", List.of(files));
    }

    private static List<String> lines(ImportReport report) {
        return report.lines().stream()
                .map(line -> line.environment() + " " + line.kind() + " " + line.variable())
                .toList();
    }

    /// What the plan decides is the same again; what no variable holds has its default.
    @Test
    void anExportComesBackAsItWas() {
        RandomPlans plans = new RandomPlans(21);
        for (int i = 0; i < 200; i++) {
            Environment environment = plans.environment("dev");
            Design design = Design.values()[i % Design.values().length];
            TextFile exported = Exports.file(environment, design);
            List<TextFile> root = RootModule.of("envs/dev", BundledModules.read().of(design));
            TextFile variables = root.get(1);

            Environment back = read(exported, variables).plan().environments().getFirst();

            assertThat(body(Exports.file(back, design))).isEqualTo(body(exported));
        }
    }

    /// As Terraform keeps text, whatever the order of keys; without what is not in the plan yet. A
    /// function whose subnets are not comes back outside of the VPC, with none.
    private static List<String> body(TextFile file) {
        return normal(file.text())
                .lines()
                .filter(line -> !line.startsWith("#"))
                .filter(line -> !line.matches("(subnet|security_group)_ids += \\[\\]"))
                .map(line -> line.replaceAll(" += ", " = "))
                .sorted()
                .toList();
    }

    @Test
    void otherNamesForTheSameThings() {
        ImportReport report =
                read(
                        new TextFile(
                                "variables.tf",
                                """
                                variable "worker_cpu" {
                                  type    = number
                                  default = 512
                                  validation {
                                    condition     = var.worker_cpu > 0
                                    error_message = "no }"
                                  }
                                }
                                variable "worker_memory" { default = 1024 }
                                variable "worker_min_capacity" {}
                                variable "worker_max_capacity" {}
                                variable "batch_size" {}
                                variable "max_execution_time_seconds" { default = 300 }
                                variable "map" { default = merge({}, {}) }
                                """),
                        new TextFile("dev.tfvars.json", "{\"worker_min_capacity\": 1}"),
                        new TextFile(
                                "prod.tfvars",
                                """
                                worker_min_capacity = 2 # two zones
                                worker_max_capacity = 20
                                worker_cpu          = "many"
                                foo                 = <<-EOT
                                  text
                                EOT
                                """));

        assertThat(report.plan().environments())
                .extracting(Environment::name)
                .containsExactly("dev", "prod");
        assertThat(report.plan().environments().getLast().service().minTasks()).isEqualTo(2);
        assertThat(lines(report))
                .containsExactly(
                        "dev SUSPICIOUS worker_max_capacity",
                        "dev SUSPICIOUS batch_size",
                        "dev DEFAULTED worker_cpu",
                        "dev DEFAULTED worker_memory",
                        "dev SUSPICIOUS max_execution_time_seconds",
                        "dev MAPPED worker_min_capacity",
                        "prod UNDECLARED foo",
                        "prod WRONG_TYPE worker_cpu",
                        "prod SUSPICIOUS batch_size",
                        "prod DEFAULTED worker_memory",
                        "prod SUSPICIOUS max_execution_time_seconds",
                        "prod MAPPED worker_min_capacity",
                        "prod MAPPED worker_max_capacity",
                        "prod SUSPICIOUS task.memory");
    }

    @Test
    void valuesAreHeldAgainstTheirDeclarations() {
        ImportReport report =
                read(
                        new TextFile(
                                "variables.tf",
                                """
                                variable "task_cpu" {
                                  type = number
                                  validation {
                                    condition     = contains([256, 512], var.task_cpu)
                                    error_message = "Our cluster is small."
                                  }
                                }
                                variable "subnet_ids" {
                                  type = list(string)
                                  validation {
                                    condition     = length(var.subnet_ids) > 1 && var.x != null
                                    error_message = "Two zones, please."
                                  }
                                }
                                variable "max_capacity" {
                                  type = number
                                  validation {
                                    condition     = var.max_capacity <= 4 || var.big
                                    error_message = "Ask first."
                                  }
                                }
                                variable "queue_arn" { type = list(string) }
                                variable "colour" {
                                  type        = map(number)
                                  description = "Of the dashboard."
                                }
                                """),
                        new TextFile(
                                "dev.tfvars",
                                """
                                task_cpu     = 1024
                                subnet_ids   = ["subnet-1"]
                                max_capacity = 8
                                queue_arn    = "arn:aws:sqs:us-east-1:123456789012:q"
                                colour       = { red = 1 }
                                """));

        assertThat(report.lines())
                .filteredOn(line ->
                        line.kind() != ImportReport.Kind.MAPPED
                                && !line.variable().startsWith("task.")
                                && !line.variable().startsWith("service."))
                .extracting(line -> line.kind() + " " + line.variable() + ": " + line.detail())
                .containsExactly(
                        "SUSPICIOUS task_cpu: its own validation says: Our cluster is small.",
                        "SUSPICIOUS subnet_ids: its own validation says: Two zones, please.",
                        "WRONG_TYPE queue_arn: it is declared as list(string)",
                        "UNKNOWN colour: no field of the plan is meant by it: Of the dashboard.");
        assertThat(report.plan().environments().getFirst().task().cpu()).isEqualTo(1024);
        assertThat(report.plan().environments().getFirst().terraform().queueArn()).isEmpty();
    }

    @Test
    void laterFilesWinAsTerraformReadsThem() {
        ImportReport report =
                read(
                        new TextFile("envs/dev/b.auto.tfvars", "task_cpu = 2048"),
                        new TextFile("envs/dev/a.auto.tfvars.json", "{\"task_cpu\": 4096}"),
                        new TextFile("envs/dev/terraform.tfvars.json", "{\"task_memory\": 8192}"),
                        new TextFile(
                                "envs/dev/terraform.tfvars", "task_cpu = 256\ntask_memory = 1"));

        Environment dev = report.plan().environments().getFirst();
        assertThat(dev.name()).isEqualTo("dev");
        assertThat(dev.task().cpu()).isEqualTo(2048);
        assertThat(dev.task().memory()).isEqualTo(8192);
    }

    @Test
    void credentialsAreMaskedAndNeverKept() {
        ImportReport report =
                read(
                        new TextFile(
                                "variables.tf",
                                """
                                variable "dsn" {
                                  sensitive = true
                                  default   = "hunter2"
                                }
                                variable "environment_variables" {}
                                variable "secrets" {}
                                """),
                        new TextFile(
                                "dev.tfvars",
                                """
                                dsn = "hunter2"
                                DB_PASSWORD = "hunter2"
                                db_host = "hunter2"
                                task_secrets = [{ name = "X", value = "hunter2" }]
                                environment_variables = { API_KEY = "hunter2", DB_HOST = "db" }
                                secrets = { DSN = "hunter2", OK = "arn:aws:ssm:x:1:parameter/p" }
                                """));

        assertThat(report.toString()).doesNotContain("hunter2");
        assertThat(lines(report))
                .contains(
                        "dev MASKED dsn",
                        "dev MASKED DB_PASSWORD",
                        "dev MASKED db_host",
                        "dev MASKED task_secrets",
                        "dev MASKED environment_variables.API_KEY",
                        "dev MASKED secrets.DSN");
        var inputs = report.plan().environments().getFirst().terraform();
        assertThat(inputs.environmentVariables()).containsOnlyKeys("DB_HOST");
        assertThat(inputs.secrets().toString())
                .isEqualTo("{API_KEY=, DSN=, OK=arn:aws:ssm:x:1:parameter/p}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment_variables = [{ name = \"DB_PASSWORD\", value = \"hunter2\" }]",
                "environment_variables = [[\"hunter2\"]]",
                "environment_variables = \"hunter2\"",
                "secrets = \"hunter2\"",
                "secrets = [{ name = \"DB\", valueFrom = \"hunter2\" }]",
                "secrets = [\"hunter2\"]",
                "tags = { a = [\"hunter2\"] }",
                "tags = [\"hunter2\"]",
                "subnet_ids = { a = \"hunter2\" }",
                "registry_token = \"hunter2\"",
            })
    void noReportRepeatsWhatMayBeASecret(String line) {
        VariableMapping mapping =
                BundledModules.mapping()
                        .extended(
                                VariableMapping.parse(
                                        "own", "registry_token = terraform.containerImage"));
        TextFile values = new TextFile("dev.tfvars", line + "\ntask_cpu = 512\n");

        assertThat(new TerraformImport(mapping).read("plan", List.of(values)).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void environmentVariablesMayBeListedAsEcsDoes() {
        ImportReport report =
                read(
                        new TextFile(
                                "dev.tfvars",
                                """
                                environment_variables = [
                                  { name = "LOG", value = "info" },
                                  { name = "API_TOKEN", value = "hunter2" },
                                ]
                                secrets = [{ name = "DB", valueFrom = "arn:aws:ssm:x:1:parameter/p" }]
                                """));

        var inputs = report.plan().environments().getFirst().terraform();
        assertThat(inputs.environmentVariables()).isEqualTo(Map.of("LOG", "info"));
        assertThat(inputs.secrets())
                .isEqualTo(Map.of("DB", "arn:aws:ssm:x:1:parameter/p", "API_TOKEN", ""));
        assertThat(report.toString()).doesNotContain("hunter2");
    }

    @Test
    void whatIsSensitiveAnywhereIsMaskedEverywhere() {
        ImportReport report =
                read(
                        new TextFile(
                                "terraform/variables.tf",
                                "variable \"environment_variables\" {\n  sensitive = true\n}\n"),
                        new TextFile("odd/other.tf", "}"),
                        new TextFile(
                                "vars/dev.tfvars",
                                "environment_variables = { URL = \"hunter2\" }\ntask_cpu = 512\n"));

        assertThat(report.toString()).doesNotContain("hunter2");
        assertThat(lines(report)).contains("dev MASKED environment_variables");
    }

    @Test
    void aPlanWithSecretsToFillIsOneThatTheAppOpens() {
        ImportReport report =
                read(
                        new TextFile(
                                "dev.tfvars",
                                "environment_variables = { DB_PASSWORD = \"hunter2\" }\n"));
        JsonPlanFiles files = new JsonPlanFiles();

        assertThat(files.parse("imported", files.text(report.plan())))
                .isEqualTo(Reading.of(report.plan()));
        assertThat(Exports.file(report.plan().environments().getFirst(), Design.PIPES).text())
                .contains("# secrets.DB_PASSWORD: required, not in the plan");
    }

    @Test
    void foldersAndFilesOfAnyNameAreEnvironments() {
        String name = "Long_".repeat(9);
        ImportReport report =
                read(
                        new TextFile("Prod/terraform.tfvars", "task_cpu = 512"),
                        new TextFile("us_east/Prod_EU.tfvars", "task_cpu = 512"),
                        new TextFile("us_east/_.tfvars", "task_cpu = 512"),
                        new TextFile(name + "/terraform.tfvars", "task_cpu = 512"),
                        new TextFile(name + "x/terraform.tfvars", "task_cpu = 512"));

        assertThat(report.plan().environments())
                .extracting(Environment::name)
                .containsExactlyInAnyOrder(
                        "prod",
                        "prod-eu",
                        "imported",
                        "long-long-long-long-long-long-l",
                        "long-long-long-long-long-long-2");
    }

    @Test
    void tasksWithoutAPublicAddressGoOutAnotherWay() {
        ImportReport gateway =
                read(new TextFile("dev.tfvars", "assign_public_ip = false\ntask_cpu = 512"));
        ImportReport endpoints =
                read(
                        new TextFile(
                                "dev.tfvars",
                                "assign_public_ip = false\nenable_nat_gateway = false"));

        assertThat(gateway.plan().environments().getFirst().network().access())
                .isEqualTo(NetworkAccess.NAT_GATEWAY);
        assertThat(lines(gateway))
                .contains("dev MAPPED assign_public_ip", "dev SUSPICIOUS assign_public_ip");
        assertThat(endpoints.plan().environments().getFirst().network().access())
                .isEqualTo(NetworkAccess.INTERFACE_ENDPOINTS);
        assertThat(lines(endpoints)).doesNotContain("dev SUSPICIOUS assign_public_ip");
    }

    @Test
    void terraformConvertsBeforeItJudges() {
        String among = "validation {\n condition = contains(%s, var.task_cpu)\n}\n";
        String above = "validation {\n condition = var.task_cpu > 600\n}\n";

        assertThat(judged("type = number\n" + among.formatted("[256, 512]"), "\"512\""))
                .containsExactly("dev MAPPED task_cpu");
        assertThat(judged("type = string\n" + among.formatted("[\"512\"]"), "512"))
                .containsExactly("dev MAPPED task_cpu");
        assertThat(judged("type = number\n" + above, "\"512\""))
                .containsExactly("dev SUSPICIOUS task_cpu", "dev MAPPED task_cpu");
        assertThat(judged("type = number\n", "\"1.024e3\"")).containsExactly("dev MAPPED task_cpu");
        assertThat(judged("type = number\n", "\"x\"")).containsExactly("dev WRONG_TYPE task_cpu");
    }

    private static List<String> judged(String declaration, String value) {
        String variables = "variable \"task_cpu\" {\n" + declaration + "}\n";
        ImportReport report =
                read(
                        new TextFile("variables.tf", variables),
                        new TextFile("dev.tfvars", "mine = 1\ntask_cpu = " + value + "\n"));
        return lines(report).stream().filter(line -> line.endsWith(" task_cpu")).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "object({ a = number }) | `{ a = \"xyz\" }` | false",
                "object({ a = number }) | `{ a = \"1\" }` | true",
                "object({ a = number, b = string }) | `{ a = 1 }` | false",
                "`object({ a = number, b = optional(list(string), []) })` | `{ a = 1 }` | true",
                "`object({ a = number, b = optional(list(string), []) })` | `{ a = 1, b = [{}] }` |"
                        + " false",
                "list(object({ a = map(bool) })) | `[{ a = { x = \"1\" } }]` | true",
                "list(object({ a = map(bool) })) | `[{ a = { x = \"yes\" } }]` | false",
                "bool | `\"0\"` | true",
            })
    void typesAreJudgedToTheirDepth(String type, String value, boolean takes) {
        assertThat(new TypeConstraint(type).takes(HclLiterals.hcl(value))).isEqualTo(takes);
    }

    @Test
    void keysMayBeNumbersAndNamesHaveNoQuotes() {
        ImportReport report =
                read(new TextFile("dev.tfvars", "tags = { 1 = \"one\", 2.5 = \"b\" }"));

        assertThat(report.plan().environments().getFirst().terraform().tags())
                .isEqualTo(Map.of("1", "one", "2.5", "b"));
        assertThatThrownBy(() -> read(new TextFile("dev.tfvars", "\"task_cpu\" = 512")))
                .hasMessageContaining("expected the name of a variable, which has no quotes");
    }

    @Test
    void credentialsAreMaskedInTagsInNestedValuesAndBelowTheirDeclarations() {
        ImportReport report =
                read(
                        new TextFile(
                                "variables.tf",
                                """
                                variable "dsn" {
                                  sensitive = true
                                }
                                variable "tags" {}
                                variable "environment_variables" {}
                                variable "task_memory" { default = 4096 }
                                """),
                        new TextFile(
                                "envs/dev.tfvars",
                                """
                                dsn = "hunter2"
                                tags = { db_password = "hunter2", owner = null, team = "a" }
                                environment_variables = { NESTED = { password = "hunter2" } }
                                """));

        assertThat(report.toString()).doesNotContain("hunter2");
        assertThat(lines(report))
                .contains(
                        "dev MASKED dsn",
                        "dev DEFAULTED task_memory",
                        "dev MASKED tags.db_password",
                        "dev WRONG_TYPE tags.owner",
                        "dev WRONG_TYPE environment_variables.NESTED");
        var inputs = report.plan().environments().getFirst().terraform();
        assertThat(inputs.tags()).containsOnlyKeys("team");
        assertThat(inputs.environmentVariables()).isEmpty();
    }

    @Test
    void numbersAreNotChanged() {
        ImportReport report =
                read(
                        new TextFile(
                                "dev.tfvars",
                                """
                                max_capacity = 18446744073709551693
                                environment_variables = { ACCOUNT = 123456789012, BIG = 3e9, ON = true }
                                """));

        assertThat(lines(report)).contains("dev WRONG_TYPE max_capacity");
        assertThat(
                        report.plan()
                                .environments()
                                .getFirst()
                                .terraform()
                                .environmentVariables()
                                .toString())
                .isEqualTo("{ACCOUNT=123456789012, BIG=3000000000, ON=true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = ${b} | line 1, column 5: expected a literal",
                "a = [1, b] | line 1, column 9: expected a literal",
                "a = file(\"x\") | line 1, column 5: expected a literal",
                "a = \"${x}\" | line 1, column 6: expected text without a template",
                "a = {x = 1, x = 2} | line 1, column 13: expected another key",
                "a = [1 2] | line 1, column 8: expected a comma or ]",
                "a = \"\\q\" | line 1, column 7: expected an escape",
                "a = 1 2 | line 1, column 7: expected the end of the value",
                "x { | line 1, column 3: expected = and a value",
                "a = 1/b = <<E/x ${y}/E | line 3, column 3: expected text without a template",
                "a = <<E/x/b = 2 | line 1, column 5: expected a line with E that ends",
                "a = \"x/b = 2 | line 1, column 5: expected a closing \" on the same line",
                "a = { x = 1 y = 2 } | line 1, column 13: expected a comma, a new line or }",
                "a = {/  k = 1/  k = 2/} | line 3, column 3: expected another key",
            })
    void errorsNameTheirPlace(String lines, String message) {
        String text = lines.replace('/', '\n');
        assertThatThrownBy(() -> read(new TextFile("dev.tfvars", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dev.tfvars, " + message)
                .hasMessageContaining("\nCorrect the file, or leave it out.");
    }

    @Test
    void nothingToImportSaysSo() {
        assertThatThrownBy(() -> read(new TextFile("main.tf", "")))
                .hasMessageContaining("no values (*.tfvars");
    }

    @Test
    void aMappingOfTheUserComesFirst() {
        VariableMapping own = VariableMapping.parse("my.map", "# ours\nunits = task.cpu\n");
        ImportReport report =
                new TerraformImport(BundledModules.mapping().extended(own))
                        .read("plan", List.of(new TextFile("dev.tfvars", "units = 4096")));
        assertThat(report.plan().environments().getFirst().task().cpu()).isEqualTo(4096);
        assertThatThrownBy(() -> VariableMapping.parse("my.map", "units = task.nothing"))
                .hasMessageContaining("my.map, line 1");
    }

    @Test
    void whatTheWriterWritesIsReadAsItWas() {
        RandomPlans plans = new RandomPlans(5);
        for (int i = 0; i < 2_000; i++) {
            HclValue value = plans.value(3);
            HclValue read = HclLiterals.hcl(HclText.inline(value));
            assertThat(HclText.inline(read)).isEqualTo(normal(HclText.inline(value)));
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Test
    void everyTextIsReadOrRefused() {
        Random random = new Random(11);
        String pieces = "ab= \n\"\\$%{}[](),#/*<E1.\r:u0-etru";
        int values = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, pieces.length())
                    .forEach(index -> text.append(pieces.charAt(index)));
            try {
                HclLiterals.hcl(text.toString());
                values++;
            } catch (HclCursor.Unexpected refused) {
                assertThat(refused.at).isBetween(0, text.length());
            }
        }
        assertThat(values).isPositive();
    }

    /// As Terraform 1.11 reads them: lines of blanks keep theirs, and do not count.
    @Test
    void flushHeredocsLoseTheirCommonIndentation() {
        assertThat(HclLiterals.hcl("<<-E\n    x\n      \n\n    y\n  E"))
                .isEqualTo(HclValue.of("x\n      \n\ny\n"));
        assertThat(HclLiterals.hcl("<<-E\n  \n    x\n\t\n     y\n    E"))
                .isEqualTo(HclValue.of("  \nx\n\t\n y\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1 \"b\": 2} | 8 | a comma or }",
                "{\"a\": 1,} | 7 | }, for JSON has no comma before it",
                "[1 2] | 3 | a comma or ]",
                "[1,] | 2 | ], for JSON has no comma before it",
            })
    void jsonIsReadAsStrictlyAsTerraformDoes(String text, int at, String expected) {
        assertThatThrownBy(() -> HclLiterals.json(text))
                .isInstanceOfSatisfying(
                        HclCursor.Unexpected.class,
                        refused -> {
                            assertThat(refused.at).isEqualTo(at);
                            assertThat(refused.expected).isEqualTo(expected);
                        });
    }

    @Test
    void deepNestingIsRefusedAndLongLinesAreRead() {
        assertThatThrownBy(() -> HclLiterals.hcl("[".repeat(1_000_000)))
                .isInstanceOf(HclCursor.Unexpected.class);
        assertThat(TfvarsText.read("a = " + "[".repeat(1_000_000)))
                .isInstanceOf(TfvarsText.Read.Refused.class);
        String list = "[" + "1, ".repeat(300_000) + "]";
        assertThat(((HclValue.ListOf) HclLiterals.hcl(list)).items()).hasSize(300_000);
    }
}
