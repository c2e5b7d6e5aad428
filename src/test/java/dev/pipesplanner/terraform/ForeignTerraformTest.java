package dev.pipesplanner.terraform;

import static dev.pipesplanner.terraform.Imports.first;
import static dev.pipesplanner.terraform.Imports.read;
import static dev.pipesplanner.terraform.Imports.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.terraform.importing.ImportReport;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// Terraform as other people write it, on its way into a plan.
final class ForeignTerraformTest {

    private static List<String> said(ImportReport report, String... variables) {
        return report.lines().stream()
                .filter(line -> Stream.of(variables).anyMatch(line.variable()::equals))
                .map(Imports::words)
                .toList();
    }

    @Test
    void labelsWithoutQuotesAndExpressionsOverLinesAreRead() {
        ImportReport report =
                read(
                        new TextFile(
                                "main.tf",
                                """
                                locals {
                                  text = "${join(",", [
                                    for x in ["}"] : "${x}"
                                  ])}"
                                }
                                variable task_cpu {
                                  default = 2048
                                }
                                """),
                        new TextFile("dev.tfvars", "task_memory = 4096"));

        assertThat(said(report, "task_cpu"))
                .containsExactly("DEFAULTED task_cpu: task.cpu = 2048 (default of main.tf)");
    }

    @Test
    void placesInBlocksCountFromTheStartOfTheFile() {
        TextFile file =
                new TextFile(
                        "variables.tf",
                        """
                        variable "a" {}
                        variable "b" {
                          validation {
                            condition =
                          }
                        }
                        """);

        assertThatThrownBy(() -> read(file, new TextFile("dev.tfvars", "a = 1")))
                .hasMessageContaining("variables.tf, line 4, column 16: expected a value");
    }

    @Test
    void textsNumbersAndTruthValuesAreConvertedAsTerraformDoes() {
        ImportReport report =
                values("task_cpu = \"2048\"", "name_prefix = 42", "assign_public_ip = \"true\"");

        assertThat(first(report).task().cpu()).isEqualTo(2048);
        assertThat(first(report).terraform().namePrefix()).isEqualTo("42");
        assertThat(first(report).network().access().id()).isEqualTo("public-ip");
    }

    @Test
    void nullIsTheDefaultOnlyWhereTheVariableIsNotNullable() {
        String declared = "variable \"task_cpu\" {\n  default = 2048\n  nullable = %s\n}\n";
        TextFile values = new TextFile("dev.tfvars", "task_cpu = null");

        ImportReport strict =
                read(new TextFile("variables.tf", declared.formatted("false")), values);
        ImportReport loose = read(new TextFile("variables.tf", declared.formatted("true")), values);

        assertThat(first(strict).task().cpu()).isEqualTo(2048);
        assertThat(said(loose, "task_cpu"))
                .containsExactly(
                        "DEFAULTED task_cpu: null, so task.cpu stays at the plan's default");
    }

    @Test
    void inputsThatNoFieldDecidesAreReportedToo() {
        ImportReport report =
                values(
                        "alarm_period_seconds = 300",
                        "scale_out_adjustment_type = \"ExactCapacity\"",
                        "filter_patterns = [\"{}\"]",
                        "stop_timeout_seconds = 30",
                        "kms_key_arns = []",
                        "desired_state = \"STOPPED\"",
                        "assign_public_ip = false");

        assertThat(report.lines())
                .filteredOn(line -> line.file().equals("dev.tfvars"))
                .extracting(line -> line.kind() + " " + line.variable())
                .containsExactly(
                        "SUSPICIOUS alarm_period_seconds",
                        "MAPPED scale_out_adjustment_type",
                        "SUSPICIOUS filter_patterns",
                        "MAPPED filter_patterns",
                        "UNKNOWN stop_timeout_seconds",
                        "UNKNOWN kms_key_arns",
                        "UNKNOWN desired_state",
                        "SUSPICIOUS assign_public_ip",
                        "MAPPED assign_public_ip");
    }

    @Test
    void oneOfTwoVariablesForTheSameFieldDecidesAndTheReportSaysSo() {
        ImportReport above = values("desired_count = 5", "min_capacity = 2", "max_capacity = 9");
        ImportReport below = values("min_capacity = 2", "desired_count = 5", "max_capacity = 9");
        ImportReport access = values("enable_nat_gateway = true", "assign_public_ip = true");

        assertThat(first(above).service().minTasks()).isEqualTo(2);
        assertThat(said(above, "desired_count"))
                .containsExactly(
                        "MAPPED desired_count: service.minTasks = 5",
                        "SUSPICIOUS desired_count: service.minTasks comes from min_capacity");
        assertThat(first(below).service().minTasks()).isEqualTo(2);
        assertThat(said(below, "desired_count"))
                .containsExactly(
                        "SUSPICIOUS desired_count: service.minTasks = 2 comes from min_capacity");
        assertThat(report(access)).anyMatch(line -> line.startsWith("SUSPICIOUS"));
    }

    private static List<String> report(ImportReport report) {
        return said(report, "enable_nat_gateway", "assign_public_ip");
    }

    @Test
    void filesOfTheSameNameAreTwoEnvironments() {
        ImportReport report =
                read(
                        new TextFile("prod.tfvars", "task_cpu = 512"),
                        new TextFile("prod.tfvars.json", "{\"task_cpu\": 1024}"));

        assertThat(report.plan().environments())
                .extracting(each -> each.name() + " " + each.task().cpu())
                .containsExactly("prod 512", "prod-2 1024");
    }

    @Test
    void defaultsAloneAreAnEnvironmentAndEmptyFilesAreNone() {
        TextFile defaults =
                new TextFile("stage/variables.tf", "variable \"task_cpu\" { default = 4096 }");

        assertThat(first(read(defaults)).name()).isEqualTo("stage");
        assertThat(first(read(defaults)).task().cpu()).isEqualTo(4096);
        assertThatThrownBy(() -> values("")).hasMessageContaining("There are no values");
        assertThatThrownBy(() -> read(new TextFile("variables.tf", "variable \"x\" {}")))
                .hasMessageContaining("There are no values");
    }

    @Test
    void otherCommonNamesAreKnown() {
        ImportReport report =
                values(
                        "fargate_cpu = 2048",
                        "fargate_memory = 8192",
                        "autoscaling_min = 2",
                        "autoscaling_max = 7");

        assertThat(first(report).task().cpu()).isEqualTo(2048);
        assertThat(first(report).task().memory()).isEqualTo(8192);
        assertThat(first(report).service().minTasks()).isEqualTo(2);
        assertThat(first(report).service().maxTasks()).isEqualTo(7);
    }
}
