package dev.pipesplanner.terraform.importing;

import static dev.pipesplanner.terraform.Imports.first;
import static dev.pipesplanner.terraform.Imports.said;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Calls of modules in somebody's own root.
final class ModuleCallsTest {

    private static ImportReport read(String main, TextFile... more) {
        List<TextFile> files = new ArrayList<>(List.of(more));
        files.add(new TextFile("main.tf", main));
        return new TerraformImport(BundledModules.mapping()).read("infra", files);
    }

    @Test
    void argumentsAreReadWithWhatTheyReferTo() {
        ImportReport report =
                read(
                        """
                        locals {
                          cpu  = 512
                          tags = { team = var.team, env = "dev" }
                        }

                        variable "team" {
                          default = "flows"
                        }

                        variable "mib" {}

                        module "worker" {
                          source        = "./modules/sqs-autoscaling-worker"
                          aws_region    = "eu-west-1"
                          task_cpu      = local.cpu
                          task_memory   = var.mib
                          tags          = local.tags
                          max_capacity  = 7
                          min_capacity  = var.sizes["dev"]
                          queue_arn     = module.queue.arn
                          dlq_name      = "jobs-${var.team}"
                        }
                        """,
                        new TextFile("terraform.tfvars", "mib = 4096\n"));

        Environment infra = first(report);
        assertThat(infra.name()).isEqualTo("infra");
        assertThat(infra.region()).isEqualTo("eu-west-1");
        assertThat(infra.task().cpu()).isEqualTo(512);
        assertThat(infra.task().memory()).isEqualTo(4096);
        assertThat(infra.terraform().tags()).isEqualTo(Map.of("team", "flows", "env", "dev"));
        assertThat(infra.service().maxTasks()).isEqualTo(7);
        assertThat(infra.chosenDesign()).isEqualTo(new Setting.Typed<>(Design.SERVICE));
        assertThat(said(report))
                .contains(
                        "MAPPED mib: passed on as module.worker.task_memory",
                        "MAPPED module.worker.task_memory: task.memory = 4096",
                        "UNREAD module.worker.queue_arn: Terraform evaluates it (module.queue.arn)",
                        "UNREAD module.worker.dlq_name: Terraform evaluates it",
                        "UNREAD module.worker.min_capacity: Terraform evaluates it"
                                + " (var.sizes[\"dev\"])");
        assertThat(report.lines())
                .filteredOn(line -> line.variable().equals("module.worker.task_cpu"))
                .containsExactly(
                        new ImportReport.Line(
                                ImportReport.Kind.MAPPED,
                                "infra",
                                "main.tf",
                                "module.worker.task_cpu",
                                "task.cpu = 512"));
    }

    @Test
    void everyFieldThatNothingWasFoundForIsListed() {
        ImportReport report =
                read(
                        "module \"w\" {\n"
                                + "  source = \"./sqs-autoscaling-worker\"\n"
                                + "  task_cpu = 512\n"
                                + "}\n");

        assertThat(report.found()).isEqualTo(Map.of("infra", List.of("chosenDesign", "task.cpu")));
        assertThat(report.defaults())
                .extracting(ImportReport.Line::variable)
                .contains("region", "workload.messagesPerMonth", "network.access")
                .doesNotContain("task.cpu", "chosenDesign");
        assertThat(report.defaults())
                .contains(
                        new ImportReport.Line(
                                ImportReport.Kind.APP_DEFAULT, "infra", "", "task.memory", "2048"));
    }

    @Test
    void aWindowWiredToAnotherVariableIsWhatTerraformBuildsAndIsNamed() {
        ImportReport report =
                read(
                        """
                        variable "max_execution_time_seconds" {
                          default = 300
                        }

                        module "worker" {
                          source                             = "./eventbridge-pipes-worker"
                          maximum_batching_window_in_seconds = var.max_execution_time_seconds
                        }
                        """);

        assertThat(first(report).pipes().batchWindowSeconds()).isEqualTo(300);
        assertThat(said(report))
                .contains(
                        "SUSPICIOUS module.worker.maximum_batching_window_in_seconds: it is set to"
                            + " var.max_execution_time_seconds, which is something else; its value"
                            + " is taken, because that is what Terraform builds");
    }

    @Test
    void privateSubnetsNeverGetPublicAddressesInSilence() {
        String call =
                """
                module "vpc" {
                  source             = "terraform-aws-modules/vpc/aws"
                  enable_nat_gateway = %s
                }

                module "worker" {
                  source     = "./eventbridge-pipes-worker"
                  task_cpu   = 512
                  subnet_ids = module.vpc.private_subnets
                  %s
                }
                """;

        ImportReport without = read(call.formatted("false", ""));
        ImportReport with = read(call.formatted("true", ""));
        ImportReport odd = read(call.formatted("var.nat", "assign_public_ip = true"));

        assertThat(first(without).network().access()).isEqualTo(NetworkAccess.INTERFACE_ENDPOINTS);
        assertThat(said(without))
                .contains(
                        "SUSPICIOUS network.access: the subnets are called private, so interface"
                                + " endpoints are assumed: set it if tasks go out another way");
        assertThat(first(with).network().access()).isEqualTo(NetworkAccess.NAT_GATEWAY);
        assertThat(first(odd).network().access()).isEqualTo(NetworkAccess.PUBLIC_IP);
        assertThat(said(odd))
                .contains(
                        "SUSPICIOUS module.worker.assign_public_ip: the subnets are called private:"
                                + " a public address is of no use there");
    }

    @Test
    void severalCallsAreSeveralEnvironments() {
        ImportReport report =
                read(
                        """
                        module "dev" {
                          source   = "./sqs-autoscaling-worker"
                          task_cpu = 256
                        }

                        module "prod" {
                          source   = "./sqs-autoscaling-worker"
                          task_cpu = 1024
                        }
                        """);

        assertThat(report.plan().environments())
                .extracting(each -> each.name() + " " + each.task().cpu())
                .containsExactly("infra-dev 256", "infra-prod 1024");
        assertThat(said(report)).noneMatch(line -> line.contains("builds no worker"));
    }

    @Test
    void aMapIsReadEntryByEntry() {
        ImportReport report =
                read(
                        """
                        locals {
                          tags = { team = "flows", owner = data.aws_caller_identity.me.id }
                        }

                        module "worker" {
                          source = "./sqs-autoscaling-worker"
                          tags   = local.tags

                          environment_variables = {
                            DB_HOST     = module.db.address # soon
                            DB_NAME     = "jobs", LOG_LEVEL = "info"
                            "DB_PASSWORD" = "hunter2"
                            URL         = "https://${module.db.address}"
                          }
                        }
                        """);

        assertThat(report.toString()).doesNotContain("hunter2");
        assertThat(first(report).terraform().environmentVariables())
                .isEqualTo(Map.of("DB_NAME", "jobs", "LOG_LEVEL", "info"));
        assertThat(first(report).terraform().secrets()).isEqualTo(Map.of("DB_PASSWORD", ""));
        assertThat(first(report).terraform().tags()).isEqualTo(Map.of("team", "flows"));
        assertThat(said(report))
                .contains(
                        "UNREAD module.worker.environment_variables.DB_HOST: Terraform evaluates"
                                + " it",
                        "UNREAD module.worker.environment_variables.URL: Terraform evaluates it",
                        "UNREAD module.worker.tags.owner: Terraform evaluates it");
    }

    /// What an argument refers to is the root's variable, whatever other arguments are called.
    @Test
    void anAddressIsTheRootsAlsoInATemplate() {
        ImportReport report =
                read(
                        """
                        variable "memory_mib" {
                          default = 4096
                        }

                        variable "cpu" {
                          default = 512
                        }

                        module "worker" {
                          source       = "./sqs-autoscaling-worker"
                          max_capacity = 3
                          cpu          = 2048
                          task_memory  = "${var.memory_mib}"
                          min_capacity = var.max_capacity
                          max_receive_count = var.cpu
                        }
                        """);

        assertThat(first(report).task().cpu()).isEqualTo(2048);
        assertThat(first(report).task().memory()).isEqualTo(4096);
        assertThat(first(report).queue().maxReceiveCount()).isEqualTo(512);
        assertThat(said(report))
                .filteredOn(line -> line.contains("min_capacity"))
                .containsExactly(
                        "UNREAD module.worker.min_capacity: the value of var.max_capacity is not"
                                + " known");
    }

    /// Each local is ten times the one before it, or refers to itself.
    @Test
    void localsThatNoMemoryHoldsAreNotRead() {
        StringBuilder locals = new StringBuilder("locals {\n  a = [local.a, local.a]\n  l0 = 1\n");
        for (int i = 1; i < 19; i++) {
            String before = "local.l" + (i - 1);
            locals.append("  l%d = [%s]\n".formatted(i, before + ("," + before).repeat(9)));
        }

        ImportReport report =
                read(
                        locals
                                + """
                                }

                                module "worker" {
                                  source             = "./sqs-autoscaling-worker"
                                  subnet_ids         = local.l18
                                  security_group_ids = local.a
                                  task_cpu           = local.l0
                                }
                                """);

        assertThat(said(report))
                .contains(
                        "UNREAD module.worker.subnet_ids: Terraform evaluates it (local.l18)",
                        "UNREAD module.worker.security_group_ids: Terraform evaluates it"
                                + " (local.a)");
    }

    @Test
    void overrideFilesAreMergedInAsTerraformDoes() {
        ImportReport report =
                read(
                        """
                        module "worker" {
                          source      = "./sqs-autoscaling-worker"
                          task_cpu    = 256
                          task_memory = 1024
                        }
                        """,
                        new TextFile(
                                "local_override.tf", "module \"worker\" {\n  task_cpu = 512\n}\n"));

        assertThat(first(report).task().cpu()).isEqualTo(512);
        assertThat(first(report).task().memory()).isEqualTo(1024);
        assertThat(said(report))
                .contains(
                        "SUSPICIOUS local_override.tf: Terraform merges it over the other files,"
                                + " and so does the import");
    }

    @Test
    void credentialsStayBehindWhereverTheyComeFrom() {
        ImportReport report =
                read(
                        """
                        variable "dsn" {
                          sensitive = true
                        }

                        locals {
                          db_password = "hunter2"
                          db_secrets  = { MAIN = "hunter2" }
                          plain       = "postgres://u:hunter2@db/x"
                        }

                        module "worker" {
                          source                = "./sqs-autoscaling-worker"
                          task_cpu              = 256
                          container_image       = local.plain
                          name_prefix           = local.db_password
                          cluster_id            = var.dsn
                          tags                  = local.db_secrets
                          environment_variables = { URL = local.plain, DB_PASSWORD = "hunter2" }
                        }
                        """,
                        new TextFile("terraform.tfvars", "dsn = \"hunter2\"\n"));

        assertThat(report.toString()).doesNotContain("hunter2");
        assertThat(first(report).terraform().secrets()).containsOnlyKeys("DB_PASSWORD", "URL");
        assertThat(said(report))
                .contains(
                        "UNREAD module.worker.cluster_id: the value of var.dsn is not known",
                        "UNREAD module.worker.name_prefix: Terraform evaluates it"
                                + " (local.db_password)");
    }
}
