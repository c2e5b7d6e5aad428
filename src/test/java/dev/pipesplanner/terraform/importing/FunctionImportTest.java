package dev.pipesplanner.terraform.importing;

import static dev.pipesplanner.terraform.Imports.first;
import static dev.pipesplanner.terraform.Imports.read;
import static dev.pipesplanner.terraform.Imports.said;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Architecture;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PackageType;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Functions that somebody built: as resources, or through terraform-aws-modules/lambda.
final class FunctionImportTest {

    @Test
    void aFunctionAndItsMappingArePlanned() {
        Environment read =
                first(
                        code(
                                """
                                resource "aws_lambda_function" "worker" {
                                  function_name = "worker"
                                  role          = aws_iam_role.worker.arn
                                  package_type  = "Image"
                                  image_uri     = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/worker:3"
                                  architectures = ["arm64"]
                                  memory_size   = 1024
                                  timeout       = 120

                                  ephemeral_storage {
                                    size = 2048
                                  }

                                  environment {
                                    variables = {
                                      LOG_LEVEL = "info"
                                      DB_ARN    = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"
                                    }
                                  }

                                  vpc_config {
                                    subnet_ids         = ["subnet-1"]
                                    security_group_ids = ["sg-1"]
                                  }
                                }

                                resource "aws_lambda_event_source_mapping" "jobs" {
                                  event_source_arn                   = "arn:aws:sqs:eu-west-1:123456789012:jobs"
                                  function_name                      = aws_lambda_function.worker.arn
                                  batch_size                         = 50
                                  maximum_batching_window_in_seconds = 5

                                  scaling_config {
                                    maximum_concurrency = 8
                                  }

                                  filter_criteria {
                                    filter {
                                      pattern = "{\\"body\\": {\\"type\\": [\\"order\\"]}}"
                                    }
                                  }
                                }

                                resource "aws_lambda_event_source_mapping" "audit" {
                                  event_source_arn = aws_kinesis_stream.audit.arn
                                  function_name    = aws_lambda_function.audit.arn
                                }
                                """));

        assertThat(read.chosenDesign()).isEqualTo(Setting.of(Design.LAMBDA));
        assertThat(read.designs()).containsExactly(Design.PIPES, Design.SERVICE, Design.LAMBDA);
        assertThat(read.region()).isEqualTo("eu-west-1");
        assertThat(read.task().architecture()).isEqualTo(Architecture.ARM64);
        assertThat(read.lambda().packageType()).isEqualTo(PackageType.IMAGE);
        assertThat(read.lambda().memoryMiB()).isEqualTo(Setting.of(1_024.0));
        assertThat(read.lambda().timeoutSeconds()).isEqualTo(120);
        assertThat(read.lambda().ephemeralStorageMiB()).isEqualTo(2_048);
        assertThat(read.lambda().batchSize()).isEqualTo(50);
        assertThat(read.lambda().batchWindowSeconds()).isEqualTo(5);
        assertThat(read.lambda().maximumConcurrency()).isEqualTo(Setting.of(8.0));
        assertThat(read.lambda().vpc()).isEqualTo(Setting.of(true));
        assertThat(read.terraform().queueArn())
                .isEqualTo("arn:aws:sqs:eu-west-1:123456789012:jobs");
        assertThat(read.terraform().containerImage()).endsWith("/worker:3");
        assertThat(read.terraform().subnetIds()).containsExactly("subnet-1");
        assertThat(read.terraform().environmentVariables()).containsOnlyKeys("LOG_LEVEL");
        assertThat(read.terraform().secrets()).containsOnlyKeys("DB");
        assertThat(read.terraform().filterPatterns()).hasSize(1);
    }

    @Test
    void whatIsNotSaidIsWhatAwsMakesOfIt() {
        Environment read =
                first(
                        code(
                                """
                                resource "aws_lambda_function" "worker" {
                                  function_name = "worker"
                                  role          = aws_iam_role.worker.arn
                                  filename      = "worker.zip"
                                  handler       = "app.handler"
                                  runtime       = "python3.13"
                                }

                                resource "aws_lambda_event_source_mapping" "jobs" {
                                  event_source_arn = aws_sqs_queue.jobs.arn
                                  function_name    = aws_lambda_function.worker.arn
                                }
                                """));

        assertThat(read.chosenDesign()).isEqualTo(Setting.of(Design.LAMBDA));
        assertThat(read.lambda().batchSize()).isEqualTo(10);
        assertThat(read.lambda().memoryMiB()).isEqualTo(Setting.of(128.0));
        assertThat(read.lambda().timeoutSeconds()).isEqualTo(3);
        assertThat(read.lambda().packageType()).isEqualTo(PackageType.ZIP);
        assertThat(read.lambda().vpc()).isEqualTo(Setting.of(false));
    }

    @Test
    void aBatchSizeThatTerraformEvaluatesIsNotGuessed() {
        Environment read =
                first(
                        code(
                                """
                                resource "aws_lambda_event_source_mapping" "jobs" {
                                  event_source_arn = "arn:aws:sqs:eu-west-1:123456789012:jobs"
                                  function_name    = "worker"
                                  batch_size       = max(2, 5)
                                }
                                """));

        assertThat(read.lambda().batchSize())
                .isEqualTo(Environment.withDefaults("x").lambda().batchSize());
    }

    @Test
    void theCommonModuleIsReadWithItsMapOfEventSources() {
        ImportReport report =
                code(
                        """
                        module "worker" {
                          source  = "terraform-aws-modules/lambda/aws"
                          version = "8.1.0"

                          function_name          = "worker"
                          package_type           = "Image"
                          image_uri              = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/worker:3"
                          architectures          = ["arm64"]
                          memory_size            = 2048
                          timeout                = 300
                          ephemeral_storage_size = 1024
                          vpc_subnet_ids         = ["subnet-1"]

                          event_source_mapping = {
                            sqs = {
                              event_source_arn        = aws_sqs_queue.jobs.arn
                              function_response_types = ["ReportBatchItemFailures"]
                              batch_size              = 5
                              scaling_config = {
                                maximum_concurrency = 20
                              }
                            }
                          }
                        }
                        """);
        Environment read = first(report);

        assertThat(read.chosenDesign()).isEqualTo(Setting.of(Design.LAMBDA));
        assertThat(read.lambda().memoryMiB()).isEqualTo(Setting.of(2_048.0));
        assertThat(read.lambda().timeoutSeconds()).isEqualTo(300);
        assertThat(read.lambda().ephemeralStorageMiB()).isEqualTo(1_024);
        assertThat(read.lambda().packageType()).isEqualTo(PackageType.IMAGE);
        assertThat(read.lambda().batchSize()).isEqualTo(5);
        assertThat(read.lambda().maximumConcurrency()).isEqualTo(Setting.of(20.0));
        assertThat(read.lambda().vpc()).isEqualTo(Setting.of(true));
        assertThat(read.task().architecture()).isEqualTo(Architecture.ARM64);
        assertThat(read.terraform().containerImage()).endsWith("/worker:3");
        assertThat(said(report))
                .contains(
                        "UNREAD module.worker.event_source_mapping.sqs.event_source_arn: Terraform"
                                + " evaluates it");
    }

    @Test
    void theCommonModulesOwnDefaultsAreTaken() {
        Environment read =
                first(
                        code(
                                """
                                module "worker" {
                                  source        = "terraform-aws-modules/lambda/aws"
                                  function_name = "worker"
                                  timeout       = max(1, 60)

                                  event_source_mapping = {
                                    jobs = {
                                      event_source_arn = "arn:aws:sqs:eu-west-1:123456789012:jobs"
                                      provisioned_poller_config = {
                                        minimum_pollers = 4
                                        maximum_pollers = 40
                                      }
                                    }
                                  }
                                }
                                """));

        assertThat(read.lambda().batchSize()).isEqualTo(10);
        assertThat(read.lambda().memoryMiB()).isEqualTo(Setting.of(128.0));
        assertThat(read.lambda().packageType()).isEqualTo(PackageType.ZIP);
        assertThat(read.lambda().provisionedPollers()).isEqualTo(Setting.of(4.0));
        assertThat(read.lambda().provisionedMaxPollers()).isEqualTo(40);
        assertThat(read.lambda().timeoutSeconds())
                .as("it is not known")
                .isEqualTo(Environment.withDefaults("x").lambda().timeoutSeconds());
        assertThat(read.terraform().queueArn())
                .isEqualTo("arn:aws:sqs:eu-west-1:123456789012:jobs");
    }

    @Test
    void aCallOfAFunctionWithoutAQueueIsNoWorker() {
        ImportReport report =
                read(
                        new TextFile(
                                "main.tf",
                                """
                                module "api" {
                                  source        = "terraform-aws-modules/lambda/aws"
                                  function_name = "api"
                                  memory_size   = 512
                                }
                                """),
                        new TextFile("dev.tfvars", "worker_cpu = 512"));

        assertThat(first(report).designs()).isEqualTo(List.of(Design.PIPES, Design.SERVICE));
    }

    private static ImportReport code(String text) {
        return read(new TextFile("main.tf", text));
    }
}
