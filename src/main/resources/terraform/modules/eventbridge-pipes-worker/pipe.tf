locals {
  pipe_name = "${local.name}-pipe"
  pipe_logs = var.pipe_log_level != "OFF"
  batches   = var.target == "step-functions"

  # Who starts tasks: the pipe itself, or the state machine it hands batches to.
  run_task = [
    {
      Effect    = "Allow"
      Action    = "ecs:RunTask"
      Resource  = [aws_ecs_task_definition.worker.arn_without_revision, "${aws_ecs_task_definition.worker.arn_without_revision}:*"]
      Condition = { ArnEquals = { "ecs:cluster" = local.cluster_arn } }
    },
    {
      Effect    = "Allow"
      Action    = "ecs:TagResource"
      Resource  = "arn:${local.partition}:ecs:${var.aws_region}:${local.account}:task/${local.cluster_name}/*"
      Condition = { StringEquals = { "ecs:CreateAction" = "RunTask" } }
    },
    {
      Effect    = "Allow"
      Action    = "iam:PassRole"
      Resource  = [aws_iam_role.execution.arn, aws_iam_role.task.arn]
      Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
    },
  ]
}

resource "aws_iam_role" "pipe" {
  name                 = "${local.pipe_name}-${var.aws_region}"
  description          = "Reads the queue and starts the worker."
  permissions_boundary = var.permissions_boundary_arn
  tags                 = var.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "pipes.amazonaws.com" }
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account }
        # From text: the pipe's own attribute would close a circle.
        ArnEquals = { "aws:SourceArn" = "arn:${local.partition}:pipes:${var.aws_region}:${local.account}:pipe/${local.pipe_name}" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "pipe" {
  name = "move-messages"
  role = aws_iam_role.pipe.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = var.queue_arn
      }],
      local.decrypt,
      [for statement in local.run_task : statement if !local.batches],
      [for machine in aws_sfn_state_machine.worker : { Effect = "Allow", Action = "states:StartExecution", Resource = machine.arn }],
    )
  })
}

resource "aws_cloudwatch_log_group" "pipe" {
  count = local.pipe_logs ? 1 : 0

  name              = "/aws/vendedlogs/pipes/${local.pipe_name}"
  retention_in_days = var.log_retention_in_days
  kms_key_id        = var.log_kms_key_arn
  tags              = var.tags

  # When the log is turned off, the pipe lets go of it first.
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_pipes_pipe" "worker" {
  name          = local.pipe_name
  description   = "Starts ${local.name} for messages of ${local.queue_name}."
  desired_state = var.desired_state
  role_arn      = aws_iam_role.pipe.arn
  source        = var.queue_arn
  target        = local.batches ? aws_sfn_state_machine.worker[0].arn : local.cluster_arn
  tags          = var.tags

  # A pipe is refused while its role may not yet read the queue.
  depends_on = [aws_iam_role_policy.pipe]

  source_parameters {
    sqs_queue_parameters {
      batch_size                         = var.batch_size
      maximum_batching_window_in_seconds = var.maximum_batching_window_in_seconds
    }

    dynamic "filter_criteria" {
      for_each = length(var.filter_patterns) > 0 ? [var.filter_patterns] : []

      content {
        dynamic "filter" {
          for_each = filter_criteria.value

          content {
            pattern = filter.value
          }
        }
      }
    }
  }

  target_parameters {
    dynamic "ecs_task_parameters" {
      for_each = local.batches ? [] : [true]

      content {
        # With its revision, so that a new revision reaches the pipe.
        task_definition_arn     = aws_ecs_task_definition.worker.arn
        task_count              = 1
        enable_ecs_managed_tags = true
        enable_execute_command  = var.enable_execute_command
        propagate_tags          = "TASK_DEFINITION"

        dynamic "capacity_provider_strategy" {
          for_each = local.strategy

          content {
            capacity_provider = capacity_provider_strategy.value.name
            weight            = capacity_provider_strategy.value.weight
            base              = 0
          }
        }

        network_configuration {
          aws_vpc_configuration {
            subnets          = var.subnet_ids
            security_groups  = var.security_group_ids
            assign_public_ip = var.assign_public_ip ? "ENABLED" : "DISABLED"
          }
        }

        overrides {
          # Without cpu and memory the provider sends 0 for both, and the container cannot start.
          container_override {
            name   = "worker"
            cpu    = var.task_cpu
            memory = var.task_memory

            environment {
              name  = "SQS_BODY"
              value = "$.body"
            }

            environment {
              name  = "SQS_MESSAGE_ID"
              value = "$.messageId"
            }
          }
        }
      }
    }

    dynamic "step_function_state_machine_parameters" {
      for_each = local.batches ? [true] : []

      content {
        invocation_type = "FIRE_AND_FORGET"
      }
    }
  }

  # Written for OFF too: a pipe whose block is taken away goes on logging.
  log_configuration {
    level                  = var.pipe_log_level
    include_execution_data = local.pipe_logs && var.pipe_log_execution_data ? ["ALL"] : null

    dynamic "cloudwatch_logs_log_destination" {
      for_each = aws_cloudwatch_log_group.pipe

      content {
        log_group_arn = cloudwatch_logs_log_destination.value.arn
      }
    }
  }
}
