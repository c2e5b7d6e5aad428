resource "aws_cloudwatch_log_group" "worker" {
  name              = "/aws/lambda/${local.name}"
  retention_in_days = var.log_retention_in_days
  kms_key_id        = var.log_kms_key_arn
  tags              = var.tags
}

resource "aws_lambda_function" "worker" {
  function_name = local.name
  description   = "Works messages of ${local.queue_name}."
  role          = aws_iam_role.function.arn
  package_type  = var.package_type
  image_uri     = local.is_image ? var.container_image : null
  s3_bucket     = local.is_image ? null : var.package_s3_bucket
  s3_key        = local.is_image ? null : var.package_s3_key
  handler       = local.is_image ? null : var.handler
  runtime       = local.is_image ? null : var.runtime
  architectures = [var.cpu_architecture == "ARM64" ? "arm64" : "x86_64"]
  memory_size   = var.memory_size
  timeout       = var.timeout
  tags          = var.tags

  # Without the policy the first start could neither log nor reach the VPC.
  depends_on = [aws_iam_role_policy.function]

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.worker.name
  }

  dynamic "image_config" {
    for_each = local.is_image && var.image_command != null ? [var.image_command] : []

    content {
      command = image_config.value
    }
  }

  # 512 MiB are always there, and free.
  dynamic "ephemeral_storage" {
    for_each = var.ephemeral_storage_size_in_mib > 512 ? [var.ephemeral_storage_size_in_mib] : []

    content {
      size = ephemeral_storage.value
    }
  }

  dynamic "environment" {
    for_each = length(local.environment) > 0 ? [local.environment] : []

    content {
      variables = environment.value
    }
  }

  dynamic "vpc_config" {
    for_each = local.in_vpc ? [true] : []

    content {
      subnet_ids         = var.subnet_ids
      security_group_ids = var.security_group_ids
    }
  }
}
