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
  min_capacity       = 0
  max_capacity       = 5
}

run "two_alarms_on_the_queue" {
  command = plan

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.out) == 1 && length(aws_cloudwatch_metric_alarm.in) == 1
    error_message = "Step scaling needs an alarm in each direction."
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.in[0].metric_query) == 3
    error_message = "The scale-in alarm must count messages in flight as well."
  }
}

run "no_alarm_when_fixed" {
  command = plan

  variables {
    scaling_policy = "fixed"
    min_capacity   = 2
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.out) == 0 && length(aws_appautoscaling_target.worker) == 0
    error_message = "A fixed service has nothing to scale with."
  }

  assert {
    condition     = aws_ecs_service.fixed[0].desired_count == 2
    error_message = "A fixed service runs min_capacity tasks."
  }
}

run "backlog_for_each_task" {
  command = plan

  variables {
    scaling_policy = "target-tracking"
    min_capacity   = 1
  }

  assert {
    condition     = length(aws_appautoscaling_policy.tracking) == 1
    error_message = "Target tracking needs its policy."
  }
}

run "a_base_before_the_weights" {
  command = plan

  variables {
    spot_weight      = 3
    on_demand_weight = 1
    base_tasks       = 2
  }

  assert {
    condition     = { for provider in aws_ecs_service.scaled[0].capacity_provider_strategy : provider.capacity_provider => provider.base } == { FARGATE = 2, FARGATE_SPOT = 0 }
    error_message = "The base must be on Fargate On-Demand."
  }
}

run "refuses_a_base_without_a_weight" {
  command = plan

  variables {
    base_tasks = 1
  }

  expect_failures = [var.base_tasks]
}

run "refuses_tracking_from_zero" {
  command = plan

  variables {
    scaling_policy = "target-tracking"
  }

  expect_failures = [var.scaling_policy]
}

run "refuses_steps_with_a_gap" {
  command = plan

  variables {
    scale_out_steps = [{ lower_bound = 5, adjustment = 1 }]
  }

  expect_failures = [var.scale_out_steps]
}
