locals {
  # From text: the function's own attribute would close a circle.
  function_arn = "arn:${local.partition}:lambda:${var.aws_region}:${local.account}:function:${local.name}"

  # What Lambda itself does to attach a function to a VPC.
  interface_actions = [
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSubnets",
    "ec2:UnassignPrivateIpAddresses",
  ]

  # IAM names the secret or parameter itself: the key, stage and version behind it are cut off.
  secret_arns    = distinct([for arn in values(var.secrets) : join(":", slice(split(":", arn), 0, min(7, length(split(":", arn))))) if strcontains(arn, ":secretsmanager:")])
  parameter_arns = distinct([for arn in values(var.secrets) : arn if strcontains(arn, ":ssm:")])
}

resource "aws_iam_role" "function" {
  name                 = "${local.name}-lambda-${var.aws_region}"
  description          = "What Lambda and the worker may do: take messages, write the log, read the secrets."
  permissions_boundary = var.permissions_boundary_arn
  tags                 = var.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "function" {
  name = "work-messages"
  role = aws_iam_role.function.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        {
          Effect   = "Allow"
          Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
          Resource = var.queue_arn
        },
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "${aws_cloudwatch_log_group.worker.arn}:*"
        },
      ],
      # Network interfaces are Lambda's to make: the code of the function itself may not.
      [for actions in [local.interface_actions] : { Effect = "Allow", Action = actions, Resource = "*" } if local.in_vpc],
      [for actions in [local.interface_actions] : { Effect = "Deny", Action = actions, Resource = "*", Condition = { ArnEquals = { "lambda:SourceFunctionArn" = local.function_arn } } } if local.in_vpc],
      [for arns in [local.secret_arns] : { Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = arns } if length(arns) > 0],
      [for arns in [local.parameter_arns] : { Effect = "Allow", Action = ["ssm:GetParameters"], Resource = arns } if length(arns) > 0],
      [for arns in [var.kms_key_arns] : { Effect = "Allow", Action = ["kms:Decrypt"], Resource = arns } if length(arns) > 0],
    )
  })
}
