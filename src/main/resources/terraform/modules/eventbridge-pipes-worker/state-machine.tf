# One execution for each batch: it starts one task with the whole batch and waits for its end.

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
    ])
  })
}

resource "aws_sfn_state_machine" "worker" {
  count = local.batches ? 1 : 0

  name     = local.name
  role_arn = aws_iam_role.states[0].arn
  type     = "STANDARD"
  tags     = var.tags

  depends_on = [aws_iam_role_policy.states]

  definition = jsonencode({
    StartAt = "Worker"
    States = {
      Worker = {
        Type     = "Task"
        Resource = "arn:${local.partition}:states:::ecs:runTask.sync"
        End      = true
        Parameters = {
          Cluster              = local.cluster_arn
          TaskDefinition       = aws_ecs_task_definition.worker.arn
          EnableECSManagedTags = true
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
          Overrides = {
            ContainerOverrides = [{
              Name        = "worker"
              Cpu         = var.task_cpu
              Memory      = var.task_memory
              Environment = [{ Name = "SQS_MESSAGES", "Value.$" = "States.JsonToString($)" }]
            }]
          }
        }
      }
    }
  })
}
