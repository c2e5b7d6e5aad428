# One execution for each batch: it starts one task with the whole batch and waits for its end. The
# pipe has deleted the messages by then. A task that fails is started again after a pause; when the
# last one fails, each message goes to the dead-letter queue as it came, and the execution fails.

resource "aws_iam_role" "states" {
  count = local.batches ? 1 : 0

  name                 = "${local.name}-states-${var.aws_region}"
  description          = "Starts and watches the worker for a batch."
  permissions_boundary = var.permissions_boundary_arn
  tags                 = var.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "states.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
    }]
  })
}

resource "aws_iam_role_policy" "states" {
  count = local.batches ? 1 : 0

  name = "run-worker"
  role = aws_iam_role.states[0].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(local.run_task, [
      # A message is sent to an encrypted queue with a data key.
      for arns in [var.kms_key_arns] : { Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = arns } if length(arns) > 0
      ], [
      {
        Effect    = "Allow"
        Action    = ["ecs:StopTask", "ecs:DescribeTasks"]
        Resource  = "arn:${local.partition}:ecs:${var.aws_region}:${local.account}:task/${local.cluster_name}/*"
        Condition = { ArnEquals = { "ecs:cluster" = local.cluster_arn } }
      },
      {
        # How .sync learns that a task has ended.
        Effect   = "Allow"
        Action   = ["events:PutTargets", "events:PutRule", "events:DescribeRule"]
        Resource = "arn:${local.partition}:events:${var.aws_region}:${local.account}:rule/StepFunctionsGetEventsForECSTaskRule"
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = "arn:${local.partition}:sqs:${var.aws_region}:${local.account}:${var.dlq_name}"
      },
      {
        # Log delivery has no resources of its own.
        Effect = "Allow"
        Action = [
          "logs:CreateLogDelivery",
          "logs:GetLogDelivery",
          "logs:UpdateLogDelivery",
          "logs:DeleteLogDelivery",
          "logs:ListLogDeliveries",
          "logs:PutResourcePolicy",
          "logs:DescribeResourcePolicies",
          "logs:DescribeLogGroups",
        ]
        Resource = "*"
      },
    ])
  })
}

resource "aws_cloudwatch_log_group" "states" {
  count = local.batches ? 1 : 0

  name              = "/aws/vendedlogs/states/${local.name}"
  retention_in_days = var.log_retention_in_days
  kms_key_id        = var.log_kms_key_arn
  tags              = var.tags

  # It must outlive the state machine that writes to it.
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_sfn_state_machine" "worker" {
  count = local.batches ? 1 : 0

  name     = local.name
  role_arn = aws_iam_role.states[0].arn
  type     = "STANDARD"
  tags     = var.tags

  depends_on = [aws_iam_role_policy.states]

  logging_configuration {
    level                  = "ERROR"
    include_execution_data = false
    log_destination        = "${aws_cloudwatch_log_group.states[0].arn}:*"
  }

  definition = jsonencode({
    QueryLanguage = "JSONata"
    StartAt       = "Worker"
    States = {
      Worker = {
        Type     = "Task"
        Resource = "arn:${local.partition}:states:::ecs:runTask.sync"
        End      = true
        Arguments = {
          Cluster              = local.cluster_arn
          TaskDefinition       = aws_ecs_task_definition.worker.arn
          EnableExecuteCommand = var.enable_execute_command
          PropagateTags        = "TASK_DEFINITION"
          CapacityProviderStrategy = [
            for provider in local.strategy : { CapacityProvider = provider.name, Weight = provider.weight, Base = 0 }
          ]
          NetworkConfiguration = {
            AwsvpcConfiguration = {
              Subnets        = var.subnet_ids
              SecurityGroups = var.security_group_ids
              AssignPublicIp = var.assign_public_ip ? "ENABLED" : "DISABLED"
            }
          }
          # Ids and bodies only: ECS takes 8192 characters, which max_message_bytes is held against.
          Overrides = {
            ContainerOverrides = [{
              Name        = "worker"
              Cpu         = var.task_cpu
              Memory      = var.task_memory
              Environment = [{ Name = "SQS_MESSAGES", Value = "{% $string([$states.input.{'id': messageId, 'body': body}]) %}" }]
            }]
          }
        }
        # One retrier, because each counts attempts of its own. States.TaskFailed stands for every
        # error of the task and of the call that starts it, except for States.Timeout;
        # AmazonECS.Unknown is a task that ECS accepts and has no place for.
        Retry = [{
          ErrorEquals     = ["States.TaskFailed", "States.Timeout", "AmazonECS.Unknown"]
          MaxAttempts     = var.state_machine_attempts - 1
          IntervalSeconds = var.state_machine_backoff_seconds
          BackoffRate     = 1
        }]
        Catch = [{ ErrorEquals = ["States.ALL"], Output = "{% $states.input %}", Next = "DeadLetters" }]
      }
      DeadLetters = {
        Type  = "Map"
        Items = "{% $states.input %}"
        Next  = "Failed"
        # One by one, so that messages of one group keep their order.
        MaxConcurrency = 1
        ItemProcessor = {
          ProcessorConfig = { Mode = "INLINE" }
          StartAt         = "DeadLetter"
          States = {
            DeadLetter = {
              Type     = "Task"
              Resource = "arn:${local.partition}:states:::sqs:sendMessage"
              End      = true
              Arguments = merge(
                {
                  QueueUrl    = "https://sqs.${var.aws_region}.${data.aws_partition.current.dns_suffix}/${local.account}/${var.dlq_name}"
                  MessageBody = "{% $states.input.body %}"
                },
                # As SQS itself does when it moves a message: its group stays, its id tells copies apart.
                endswith(var.dlq_name, ".fifo") ? {
                  MessageGroupId         = "{% $states.input.attributes.MessageGroupId %}"
                  MessageDeduplicationId = "{% $states.input.messageId %}"
                } : {},
              )
              # Without it a short failure of SQS would lose the message for good.
              Retry = [{ ErrorEquals = ["States.TaskFailed", "States.Timeout"], MaxAttempts = 8, IntervalSeconds = 2, BackoffRate = 2 }]
            }
          }
        }
      }
      Failed = {
        Type  = "Fail"
        Error = "WorkerFailed"
        Cause = "The last of ${var.state_machine_attempts} attempts failed; the messages are in ${var.dlq_name}."
      }
    }
  })
}
