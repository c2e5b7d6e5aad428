# A queue worked by a service that keeps ten waiting messages for each task.

provider "aws" {
  region = var.aws_region
}

variable "aws_region" {
  description = "The region of everything, such as eu-central-1."
  type        = string
  default     = "eu-central-1"
}

variable "container_image" {
  description = "The worker's image, with its registry and tag or digest."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets with a way to ECR, SQS and CloudWatch Logs."
  type        = list(string)
}

variable "security_group_ids" {
  description = "Security groups that let the tasks out."
  type        = list(string)
}

resource "aws_ecs_cluster" "main" {
  name = "example-service"

  # Target tracking divides by the number of running tasks, which Container Insights measures.
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

# The worker takes the cluster's name from here, so that FARGATE_SPOT is there before it is asked for.
resource "aws_ecs_cluster_capacity_providers" "main" {
  cluster_name       = aws_ecs_cluster.main.name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]
}

resource "aws_sqs_queue" "dead_letters" {
  name                      = "example-service-dlq"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue" "jobs" {
  name                       = "example-service"
  visibility_timeout_seconds = 900
  sqs_managed_sse_enabled    = true

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
    maxReceiveCount     = 3
  })
}

module "worker" {
  source = "../../"

  name_prefix        = "example-service"
  aws_region         = var.aws_region
  cluster_id         = aws_ecs_cluster_capacity_providers.main.cluster_name
  container_image    = var.container_image
  queue_url          = aws_sqs_queue.jobs.url
  queue_arn          = aws_sqs_queue.jobs.arn
  dlq_name           = aws_sqs_queue.dead_letters.name
  subnet_ids         = var.subnet_ids
  security_group_ids = var.security_group_ids
  task_cpu           = 1024
  task_memory        = 2048

  scaling_policy          = "target-tracking"
  min_capacity            = 1
  max_capacity            = 10
  target_backlog_per_task = 10
  spot_weight             = 3
  on_demand_weight        = 1

  environment_variables = { LOG_LEVEL = "info" }
  tags                  = { example = "service" }
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
      version = ">= 5.61.0"
    }
  }
}
