# Plan: Flow builder
# Environment: dev
# Design: service (module sqs-autoscaling-worker)
# Monthly cost: 12.34 USD, at list prices confirmed 2026-11-20 or later

# Names and addresses
name_prefix     = "flow-builder-dev"
aws_region      = "us-east-1"
cluster_id      = "arn:aws:ecs:us-east-1:123456789012:cluster/apps"
container_image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/worker:1.4.2"
queue_url       = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs"
queue_arn       = "arn:aws:sqs:us-east-1:123456789012:jobs"
dlq_name        = "jobs-dlq"
dlq_alarm       = false
# from the plan: subnet-0a, subnet-0b
subnet_ids = ["subnet-0a", "subnet-0b"]
# from the plan: sg-0c
security_group_ids = ["sg-0c"]

# Task
task_cpu                      = 1024
task_memory                   = 2048
cpu_architecture              = "X86_64"
ephemeral_storage_size_in_gib = null
log_retention_in_days         = 30

# Network
assign_public_ip = true

# Service
min_capacity           = 1
max_capacity           = 10
spot_weight            = 0
on_demand_weight       = 100
base_capacity_provider = "FARGATE"
base_tasks             = 0

# Scaling
scaling_policy = "fixed"

# Environment of the container, and tags
# from the plan: DB_HOST, LOG_LEVEL
environment_variables = {
  DB_HOST   = "db.internal"
  LOG_LEVEL = "info"
}
# from the plan: DB_PASSWORD
secrets = {
  DB_PASSWORD = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db"
}
# from the plan: cost.center, team
tags = {
  "cost.center" = "42"
  team          = "flows"
}
