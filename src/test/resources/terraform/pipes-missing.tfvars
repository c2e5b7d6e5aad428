# Plan: Flow builder
# Environment: dev
# Design: pipes (module eventbridge-pipes-worker)
# Monthly cost: 12.34 USD, at list prices confirmed 2026-11-20 or later

# Names and addresses
# name_prefix: required, not in the plan
aws_region = "us-east-1"
# cluster_id: required, not in the plan
# container_image: required, not in the plan
# queue_url: required, not in the plan
# queue_arn: required, not in the plan
# dlq_name: required, not in the plan
dlq_alarm = true
# subnet_ids: required, not in the plan
# security_group_ids: required, not in the plan

# Task
task_cpu                      = 1024
task_memory                   = 2048
cpu_architecture              = "X86_64"
ephemeral_storage_size_in_gib = null
log_retention_in_days         = 30

# Network
assign_public_ip = true

# Pipe
# A pipe starts ECS tasks message by message: the plan's batch of 10 within 0 s is a what-if.
target                             = "ecs-task"
batch_size                         = 1
max_message_bytes                  = 2048
maximum_batching_window_in_seconds = 0
state_machine_attempts             = 3
state_machine_backoff_seconds      = 2
spot_weight                        = 100
on_demand_weight                   = 0
pipe_log_level                     = "ERROR"
pipe_log_execution_data            = false
failure_alarm                      = false

# Environment of the container, and tags
environment_variables = {}
secrets               = {}
tags                  = {}
