mock_provider "aws" {}

variables {
  name_prefix                      = "sample"
  aws_region                       = "eu-central-1"
  container_image                  = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/worker:1.4"
  queue_arn                        = "arn:aws:sqs:eu-central-1:123456789012:sample"
  queue_visibility_timeout_seconds = 5400
  dlq_name                         = "sample-dlq"
  memory_size                      = 2048
}

run "an_image_in_standard_mode" {
  command = plan

  assert {
    condition     = aws_lambda_function.worker.image_uri == var.container_image && aws_lambda_function.worker.handler == null
    error_message = "An image is run as it is."
  }

  assert {
    condition     = toset(aws_lambda_event_source_mapping.worker.function_response_types) == toset(["ReportBatchItemFailures"])
    error_message = "What failed must return, and not its whole batch."
  }

  assert {
    condition     = aws_lambda_event_source_mapping.worker.maximum_batching_window_in_seconds == null && length(aws_lambda_event_source_mapping.worker.scaling_config) + length(aws_lambda_event_source_mapping.worker.provisioned_poller_config) == 0
    error_message = "What is not asked for is not set."
  }

  assert {
    condition     = length(aws_lambda_function.worker.vpc_config) + length(aws_lambda_function.worker.ephemeral_storage) + length(aws_lambda_function.worker.environment) == 0
    error_message = "What is not asked for is not set."
  }
}

run "a_name_that_two_regions_can_have" {
  command = plan

  assert {
    condition     = aws_iam_role.function.name == "sample-worker-lambda-eu-central-1"
    error_message = "IAM has one list of names for all regions."
  }
}

run "an_archive_with_its_runtime" {
  command = plan

  variables {
    package_type      = "Zip"
    container_image   = null
    package_s3_bucket = "artifacts"
    package_s3_key    = "worker-1.4.zip"
    handler           = "app.handler"
    runtime           = "python3.13"
    cpu_architecture  = "ARM64"
  }

  assert {
    condition     = [aws_lambda_function.worker.s3_bucket, aws_lambda_function.worker.s3_key, aws_lambda_function.worker.runtime] == ["artifacts", "worker-1.4.zip", "python3.13"]
    error_message = "The archive must be the one that was named."
  }

  assert {
    condition     = aws_lambda_function.worker.architectures == tolist(["arm64"])
    error_message = "The architecture must be that of the archive."
  }
}

run "a_function_in_a_vpc" {
  command = plan

  variables {
    subnet_ids         = ["subnet-0a1b2c3d"]
    security_group_ids = ["sg-0a1b2c3d"]
  }

  assert {
    condition     = aws_lambda_function.worker.vpc_config[0].subnet_ids == toset(var.subnet_ids)
    error_message = "The function must be in the subnets."
  }
}

run "pollers_of_its_own" {
  command = plan

  variables {
    minimum_pollers = 2
    maximum_pollers = 20
  }

  assert {
    condition     = [aws_lambda_event_source_mapping.worker.provisioned_poller_config[0].minimum_pollers, aws_lambda_event_source_mapping.worker.provisioned_poller_config[0].maximum_pollers] == [2, 20]
    error_message = "Provisioned mode has both bounds."
  }
}

run "batches_with_filters" {
  command = plan

  variables {
    batch_size                         = 100
    maximum_batching_window_in_seconds = 30
    maximum_concurrency                = 8
    filter_patterns                    = ["{\"body\": {\"type\": [\"order\"]}}"]
  }

  assert {
    condition     = [aws_lambda_event_source_mapping.worker.batch_size, aws_lambda_event_source_mapping.worker.maximum_batching_window_in_seconds, aws_lambda_event_source_mapping.worker.scaling_config[0].maximum_concurrency] == [100, 30, 8]
    error_message = "Batches must be those of the inputs."
  }

  assert {
    condition     = length(one(aws_lambda_event_source_mapping.worker.filter_criteria).filter) == 1
    error_message = "Each pattern is a filter."
  }
}

run "secrets_by_their_arn" {
  command = plan

  variables {
    environment_variables = { LOG_LEVEL = "info" }
    secrets               = { DB_PASSWORD = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf:password::" }
  }

  assert {
    condition     = aws_lambda_function.worker.environment[0].variables == tomap({ LOG_LEVEL = "info", DB_PASSWORD_ARN = var.secrets.DB_PASSWORD })
    error_message = "The code must find the ARN, and no value."
  }

  assert {
    condition     = one(local.secret_arns) == "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf"
    error_message = "IAM names the secret without its key."
  }
}

run "refuses_an_image_of_another_region" {
  command = plan

  variables {
    container_image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/worker:1.4"
  }

  expect_failures = [var.container_image]
}

run "refuses_an_archive_without_a_handler" {
  command = plan

  variables {
    package_type      = "Zip"
    package_s3_bucket = "artifacts"
    package_s3_key    = "worker-1.4.zip"
    runtime           = "python3.13"
  }

  expect_failures = [var.handler]
}

run "refuses_a_visibility_timeout_below_that_of_the_function" {
  command = plan

  variables {
    queue_visibility_timeout_seconds = 600
  }

  expect_failures = [var.queue_visibility_timeout_seconds]
}

run "refuses_a_large_batch_without_a_window" {
  command = plan

  variables {
    batch_size = 11
  }

  expect_failures = [var.batch_size]
}

run "refuses_a_window_of_a_fifo_queue" {
  command = plan

  variables {
    queue_arn                          = "arn:aws:sqs:eu-central-1:123456789012:sample.fifo"
    maximum_batching_window_in_seconds = 1
  }

  expect_failures = [var.maximum_batching_window_in_seconds]
}

run "refuses_pollers_beside_a_maximum_concurrency" {
  command = plan

  variables {
    maximum_concurrency = 10
    minimum_pollers     = 2
    maximum_pollers     = 20
  }

  expect_failures = [var.minimum_pollers]
}

run "refuses_subnets_without_security_groups" {
  command = plan

  variables {
    subnet_ids = ["subnet-0a1b2c3d"]
  }

  expect_failures = [var.security_group_ids]
}

run "refuses_a_credential_in_plain_text" {
  command = plan

  variables {
    environment_variables = { DB_PASSWORD = "example" }
  }

  expect_failures = [var.environment_variables]
}
