# Two forms of the same service: Terraform cannot make ignore_changes depend on a variable, and a
# scaled service whose number of tasks it resets at every apply would fight its autoscaling.

locals {
  scaled  = var.scaling_policy != "fixed"
  service = local.scaled ? aws_ecs_service.scaled[0] : aws_ecs_service.fixed[0]
}

resource "aws_ecs_service" "fixed" {
  count = local.scaled ? 0 : 1

  name            = local.name
  cluster         = local.cluster_arn
  task_definition = aws_ecs_task_definition.worker.arn
  desired_count   = var.min_capacity
  tags            = var.tags

  enable_ecs_managed_tags = true
  propagate_tags          = "SERVICE"
  force_new_deployment    = true

  depends_on = [aws_iam_role_policy.execution, aws_iam_role_policy.task]

  dynamic "capacity_provider_strategy" {
    for_each = local.strategy

    content {
      capacity_provider = capacity_provider_strategy.value.name
      weight            = capacity_provider_strategy.value.weight
      base              = capacity_provider_strategy.value.name == var.base_capacity_provider ? var.base_tasks : 0
    }
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = var.security_group_ids
    assign_public_ip = var.assign_public_ip
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_service" "scaled" {
  count = local.scaled ? 1 : 0

  name            = local.name
  cluster         = local.cluster_arn
  task_definition = aws_ecs_task_definition.worker.arn
  desired_count   = var.min_capacity
  tags            = var.tags

  enable_ecs_managed_tags = true
  propagate_tags          = "SERVICE"
  force_new_deployment    = true

  depends_on = [aws_iam_role_policy.execution, aws_iam_role_policy.task]

  dynamic "capacity_provider_strategy" {
    for_each = local.strategy

    content {
      capacity_provider = capacity_provider_strategy.value.name
      weight            = capacity_provider_strategy.value.weight
      base              = capacity_provider_strategy.value.name == var.base_capacity_provider ? var.base_tasks : 0
    }
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = var.security_group_ids
    assign_public_ip = var.assign_public_ip
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  lifecycle {
    ignore_changes = [desired_count]
  }
}
