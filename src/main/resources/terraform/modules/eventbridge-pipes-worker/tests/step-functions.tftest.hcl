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
