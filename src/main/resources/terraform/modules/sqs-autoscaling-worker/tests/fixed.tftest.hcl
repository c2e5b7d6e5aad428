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
  scaling_policy     = "fixed"
  min_capacity       = 2
  max_capacity       = 5
}

run "bounds_without_a_policy" {
  command = plan

  assert {
    condition     = aws_appautoscaling_target.worker.min_capacity == 2 && aws_appautoscaling_target.worker.max_capacity == 2
    error_message = "A fixed service has min_capacity tasks, no fewer and no more."
  }

  assert {
    condition     = length(aws_appautoscaling_policy.out) + length(aws_appautoscaling_policy.in) + length(aws_appautoscaling_policy.tracking) == 0
    error_message = "A fixed service has no policy."
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.out) + length(aws_cloudwatch_metric_alarm.in) == 0
    error_message = "A fixed service has no alarm for scaling."
  }
}

run "begins_with_its_number_of_tasks" {
  command = plan

  assert {
    condition     = aws_ecs_service.worker.desired_count == 2
    error_message = "A fixed service begins with min_capacity tasks."
  }
}
