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
}

run "one_task_for_each_message" {
  command = plan

  assert {
    condition     = aws_pipes_pipe.worker.source == var.queue_arn
    error_message = "The pipe must read the queue."
  }

  assert {
    condition     = aws_pipes_pipe.worker.target_parameters[0].ecs_task_parameters[0].overrides[0].container_override[0].cpu == 256
    error_message = "The override must carry the task's cpu."
  }

  assert {
    condition     = length(aws_sfn_state_machine.worker) == 0
    error_message = "One task for each message needs no state machine."
  }
}

run "stops_when_told" {
  command = plan

  variables {
    desired_state = "STOPPED"
  }

  assert {
    condition     = aws_pipes_pipe.worker.desired_state == "STOPPED"
    error_message = "A stopped pipe leaves the messages in the queue."
  }
}

run "refuses_batches_of_tasks" {
  command = plan

  variables {
    batch_size = 2
  }

  expect_failures = [var.batch_size]
}
