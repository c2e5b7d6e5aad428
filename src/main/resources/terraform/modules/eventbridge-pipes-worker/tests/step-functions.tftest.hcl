mock_provider "aws" {}

variables {
  name_prefix        = "sample"
  aws_region         = "eu-central-1"
  cluster_id         = "main"
  container_image    = "public.ecr.aws/docker/library/busybox:1.37"
  queue_url          = "https://sqs.eu-central-1.amazonaws.com/123456789012/sample"
  queue_arn          = "arn:aws:sqs:eu-central-1:123456789012:sample"
  dlq_name           = "sample-dlq"
  subnet_ids         = ["subnet-0a1b2c3d"]
  security_group_ids = ["sg-0a1b2c3d"]
  task_cpu           = 256
  task_memory        = 512
  target             = "step-functions"
  batch_size         = 10
  max_message_bytes  = 512
}

run "one_execution_for_each_batch" {
  command = plan

  assert {
    condition     = length(aws_sfn_state_machine.worker) == 1
    error_message = "Batches need a state machine."
  }

  assert {
    condition     = length(aws_pipes_pipe.worker.target_parameters[0].ecs_task_parameters) == 0
    error_message = "The pipe must hand batches to the state machine."
  }
}

run "watches_failed_executions" {
  command = plan

  variables {
    failure_alarm = true
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.failures[0].metric_name == "ExecutionsFailed"
    error_message = "The alarm must watch the state machine."
  }
}

run "refuses_a_batch_that_no_task_takes" {
  command = plan

  variables {
    batch_size        = 4
    max_message_bytes = 2048
  }

  expect_failures = [var.max_message_bytes]
}

run "refuses_to_lose_what_fails" {
  command = plan

  variables {
    dlq_name = null
  }

  expect_failures = [var.dlq_name]
}
