# A queue whose messages each start a function.

provider "aws" {
  region = var.aws_region
}

variable "aws_region" {
  description = "The region of everything, such as eu-central-1."
  type        = string
  default     = "eu-central-1"
}

variable "container_image" {
  description = "The worker's image in ECR of the region, with its tag or digest."
  type        = string
}

resource "aws_sqs_queue" "dead_letters" {
  name                      = "example-lambda-dlq"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue" "jobs" {
  name                       = "example-lambda"
  visibility_timeout_seconds = 720
  sqs_managed_sse_enabled    = true

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
    maxReceiveCount     = 5
  })
}

module "worker" {
  source = "../../"

  name_prefix                      = "example-lambda"
  aws_region                       = var.aws_region
  container_image                  = var.container_image
  queue_arn                        = aws_sqs_queue.jobs.arn
  queue_visibility_timeout_seconds = aws_sqs_queue.jobs.visibility_timeout_seconds
  dlq_name                         = aws_sqs_queue.dead_letters.name
  memory_size                      = 1769
  timeout                          = 120

  environment_variables = { LOG_LEVEL = "info" }
  tags                  = { example = "lambda" }
}

output "worker" {
  description = "What the module made: names and ARNs."
  value       = module.worker
}

terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.80.0"
    }
  }
}
