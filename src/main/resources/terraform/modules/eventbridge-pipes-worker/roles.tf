locals {
  tasks_trust = {
    Effect    = "Allow"
    Action    = "sts:AssumeRole"
    Principal = { Service = "ecs-tasks.amazonaws.com" }
  }

  # IAM names the secret or parameter itself: the key, stage and version behind it are cut off.
  secret_arns    = distinct([for arn in values(var.secrets) : join(":", slice(split(":", arn), 0, min(7, length(split(":", arn))))) if strcontains(arn, ":secretsmanager:")])
  parameter_arns = distinct([for arn in values(var.secrets) : arn if strcontains(arn, ":ssm:")])

  # For the roles that read the queue or the secrets.
  decrypt = [for arns in [var.kms_key_arns] : { Effect = "Allow", Action = ["kms:Decrypt"], Resource = arns } if length(arns) > 0]

  # Account, region and repository of an image in ECR; none for an image from elsewhere.
  repositories = [
    for found in try([regex("^([0-9]{12})\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.[a-z.]+/([^:@]+)", var.container_image)], []) :
    "arn:${local.partition}:ecr:${found[1]}:${found[0]}:repository/${found[2]}"
  ]
}

resource "aws_iam_role" "execution" {
  name                 = "${local.name}-execution-${var.aws_region}"
  description          = "Starts the worker: pulls its image, writes its log, reads its secrets."
  permissions_boundary = var.permissions_boundary_arn
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [local.tasks_trust] })
  tags                 = var.tags
}

resource "aws_iam_role_policy" "execution" {
  name = "start"
  role = aws_iam_role.execution.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.worker.arn}:*"
      }],
      # The token has no resource of its own.
      [for _ in local.repositories : { Effect = "Allow", Action = ["ecr:GetAuthorizationToken"], Resource = "*" }],
      [for arn in local.repositories : { Effect = "Allow", Action = ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"], Resource = arn }],
      [for arns in [local.secret_arns] : { Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = arns } if length(arns) > 0],
      [for arns in [local.parameter_arns] : { Effect = "Allow", Action = ["ssm:GetParameters"], Resource = arns } if length(arns) > 0],
      [for statement in local.decrypt : statement if length(var.secrets) > 0],
    )
  })
}

resource "aws_iam_role" "task" {
  name                 = "${local.name}-task-${var.aws_region}"
  description          = "What the worker itself may do."
  permissions_boundary = var.permissions_boundary_arn
  tags                 = var.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [merge(local.tasks_trust, {
      Condition = {
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:ecs:${var.aws_region}:${local.account}:*" }
        StringEquals = { "aws:SourceAccount" = local.account }
      }
    })]
  })
}

# What ECS Exec needs inside a task; its channels have no resource of their own.
resource "aws_iam_role_policy" "shell" {
  count = var.enable_execute_command ? 1 : 0

  name = "open-a-shell"
  role = aws_iam_role.task.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = [
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel",
      ]
      Resource = "*"
    }]
  })
}
