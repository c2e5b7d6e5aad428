locals {
  fixed    = var.scaling_policy == "fixed"
  steps    = var.scaling_policy == "step"
  tracking = var.scaling_policy == "target-tracking"

  messages = {
    visible   = "ApproximateNumberOfMessagesVisible"
    in_flight = "ApproximateNumberOfMessagesNotVisible"
  }
}

# With equal bounds and no policy the service keeps that many tasks: Application Auto Scaling brings
# the number of an active service within the bounds.
resource "aws_appautoscaling_target" "worker" {
  min_capacity       = var.min_capacity
  max_capacity       = local.fixed ? var.min_capacity : var.max_capacity
  resource_id        = "service/${local.cluster_name}/${aws_ecs_service.worker.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  service_namespace  = "ecs"
  tags               = var.tags
}

resource "aws_appautoscaling_policy" "out" {
  count = local.steps ? 1 : 0

  name               = "${local.name}-out"
  policy_type        = "StepScaling"
  resource_id        = aws_appautoscaling_target.worker.resource_id
  scalable_dimension = aws_appautoscaling_target.worker.scalable_dimension
  service_namespace  = aws_appautoscaling_target.worker.service_namespace

  step_scaling_policy_configuration {
    adjustment_type         = var.scale_out_adjustment_type
    cooldown                = var.scale_out_cooldown_seconds
    metric_aggregation_type = "Maximum"

    # Each step ends where the next begins, so that there is neither a gap nor an overlap.
    dynamic "step_adjustment" {
      for_each = var.scale_out_steps

      content {
        scaling_adjustment          = step_adjustment.value.adjustment
        metric_interval_lower_bound = tostring(step_adjustment.value.lower_bound)
        metric_interval_upper_bound = try(tostring(var.scale_out_steps[step_adjustment.key + 1].lower_bound), null)
      }
    }
  }
}

resource "aws_appautoscaling_policy" "in" {
  count = local.steps ? 1 : 0

  name               = "${local.name}-in"
  policy_type        = "StepScaling"
  resource_id        = aws_appautoscaling_target.worker.resource_id
  scalable_dimension = aws_appautoscaling_target.worker.scalable_dimension
  service_namespace  = aws_appautoscaling_target.worker.service_namespace

  step_scaling_policy_configuration {
    adjustment_type         = var.scale_in_adjustment_type
    cooldown                = var.scale_in_cooldown_seconds
    metric_aggregation_type = "Maximum"

    step_adjustment {
      scaling_adjustment          = var.scale_in_adjustment
      metric_interval_upper_bound = "0"
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "out" {
  count = local.steps ? 1 : 0

  alarm_name          = "${local.name}-scale-out"
  alarm_description   = "Messages wait: more tasks."
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = var.scale_out_threshold
  evaluation_periods  = var.scale_out_evaluation_periods
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_appautoscaling_policy.out[0].arn]
  tags                = var.tags

  namespace   = var.scale_out_metric == "visible" ? "AWS/SQS" : null
  metric_name = var.scale_out_metric == "visible" ? "ApproximateNumberOfMessagesVisible" : null
  dimensions  = var.scale_out_metric == "visible" ? { QueueName = local.queue_name } : null
  statistic   = var.scale_out_metric == "visible" ? "Maximum" : null
  period      = var.scale_out_metric == "visible" ? var.alarm_period_seconds : null

  dynamic "metric_query" {
    for_each = var.scale_out_metric == "visible" ? {} : local.messages

    content {
      id = metric_query.key

      metric {
        namespace   = "AWS/SQS"
        metric_name = metric_query.value
        dimensions  = { QueueName = local.queue_name }
        stat        = "Maximum"
        period      = var.alarm_period_seconds
      }
    }
  }

  dynamic "metric_query" {
    for_each = var.scale_out_metric == "visible" ? [] : [true]

    content {
      id          = "messages"
      label       = "Messages visible or in flight"
      expression  = join(" + ", keys(local.messages))
      return_data = true
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "in" {
  count = local.steps ? 1 : 0

  alarm_name          = "${local.name}-scale-in"
  alarm_description   = "The queue is empty: fewer tasks."
  comparison_operator = "LessThanThreshold"
  threshold           = var.scale_in_threshold
  evaluation_periods  = var.scale_in_evaluation_periods
  treat_missing_data  = "breaching"
  alarm_actions       = [aws_appautoscaling_policy.in[0].arn]
  tags                = var.tags

  namespace   = var.scale_in_metric == "visible" ? "AWS/SQS" : null
  metric_name = var.scale_in_metric == "visible" ? "ApproximateNumberOfMessagesVisible" : null
  dimensions  = var.scale_in_metric == "visible" ? { QueueName = local.queue_name } : null
  statistic   = var.scale_in_metric == "visible" ? "Maximum" : null
  period      = var.scale_in_metric == "visible" ? var.alarm_period_seconds : null

  dynamic "metric_query" {
    for_each = var.scale_in_metric == "visible" ? {} : local.messages

    content {
      id = metric_query.key

      metric {
        namespace   = "AWS/SQS"
        metric_name = metric_query.value
        dimensions  = { QueueName = local.queue_name }
        stat        = "Maximum"
        period      = var.alarm_period_seconds
      }
    }
  }

  dynamic "metric_query" {
    for_each = var.scale_in_metric == "visible" ? [] : [true]

    content {
      id          = "messages"
      label       = "Messages visible or in flight"
      expression  = join(" + ", keys(local.messages))
      return_data = true
    }
  }
}

resource "aws_appautoscaling_policy" "tracking" {
  count = local.tracking ? 1 : 0

  name               = "${local.name}-backlog"
  policy_type        = "TargetTrackingScaling"
  resource_id        = aws_appautoscaling_target.worker.resource_id
  scalable_dimension = aws_appautoscaling_target.worker.scalable_dimension
  service_namespace  = aws_appautoscaling_target.worker.service_namespace

  target_tracking_scaling_policy_configuration {
    target_value       = var.target_backlog_per_task
    scale_out_cooldown = var.scale_out_cooldown_seconds
    scale_in_cooldown  = var.scale_in_cooldown_seconds

    customized_metric_specification {
      metrics {
        id          = "visible"
        label       = "Messages waiting"
        return_data = false

        metric_stat {
          stat = "Average"

          metric {
            namespace   = "AWS/SQS"
            metric_name = "ApproximateNumberOfMessagesVisible"

            dimensions {
              name  = "QueueName"
              value = local.queue_name
            }
          }
        }
      }

      metrics {
        id          = "running"
        label       = "Tasks running"
        return_data = false

        metric_stat {
          stat = "Average"

          metric {
            namespace   = "ECS/ContainerInsights"
            metric_name = "RunningTaskCount"

            dimensions {
              name  = "ClusterName"
              value = local.cluster_name
            }

            dimensions {
              name  = "ServiceName"
              value = aws_ecs_service.worker.name
            }
          }
        }
      }

      metrics {
        id          = "backlog"
        label       = "Messages waiting for each running task"
        expression  = "visible / running"
        return_data = true
      }
    }
  }
}
