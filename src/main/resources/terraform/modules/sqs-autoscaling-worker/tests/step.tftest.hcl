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
  scaling_policy     = "step"
  min_capacity       = 0
  max_capacity       = 5
}

run "an_alarm_in_each_direction" {
  command = plan

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.out) == 1 && length(aws_cloudwatch_metric_alarm.in) == 1
    error_message = "Step scaling needs an alarm in each direction."
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.in[0].metric_query) == 3
    error_message = "The scale-in alarm must count messages in flight as well."
  }

  assert {
    condition     = aws_appautoscaling_target.worker.min_capacity == 0 && aws_appautoscaling_target.worker.max_capacity == 5
    error_message = "The number of tasks moves between min_capacity and max_capacity."
  }
}

run "steps_without_a_gap" {
  command = plan

  variables {
    scale_out_steps = [{ lower_bound = 0, adjustment = 1 }, { lower_bound = 100, adjustment = 5 }]
  }

  assert {
    condition = toset([
      for step in aws_appautoscaling_policy.out[0].step_scaling_policy_configuration[0].step_adjustment :
      "${step.metric_interval_lower_bound} to ${coalesce(step.metric_interval_upper_bound, "any")}: ${step.scaling_adjustment}"
    ]) == toset(["0 to 100: 1", "100 to any: 5"])
    error_message = "Each step must end where the next one begins."
  }
}

run "refuses_steps_with_a_gap" {
  command = plan

  variables {
    scale_out_steps = [{ lower_bound = 5, adjustment = 1 }]
  }

  expect_failures = [var.scale_out_steps]
}
