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
  scaling_policy     = "target-tracking"
  min_capacity       = 1
  max_capacity       = 5
}

run "backlog_for_each_task" {
  command = plan

  variables {
    target_backlog_per_task = 12
  }

  assert {
    condition     = aws_appautoscaling_policy.tracking[0].target_tracking_scaling_policy_configuration[0].target_value == 12
    error_message = "The policy must hold the backlog per task at its target."
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.out) + length(aws_cloudwatch_metric_alarm.in) == 0
    error_message = "AWS makes the alarms of target tracking itself."
  }
}

run "refuses_tracking_from_zero" {
  command = plan

  variables {
    min_capacity = 0
  }

  expect_failures = [var.scaling_policy]
}
