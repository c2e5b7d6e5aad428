# One service for every policy: a change of policy neither destroys nor creates it.

resource "aws_ecs_service" "worker" {
  name            = local.name
  cluster         = local.cluster_arn
  task_definition = aws_ecs_task_definition.worker.arn
  desired_count   = var.min_capacity
  tags            = var.tags

  enable_ecs_managed_tags = true
  propagate_tags          = "SERVICE"
  enable_execute_command  = var.enable_execute_command
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

  # Whatever the policy, the number of tasks is the scaling target's.
  lifecycle {
    ignore_changes = [desired_count]
  }
}

# Earlier versions kept a scaled service and a fixed one apart. Two moves to one address are an
# error, so the fixed one takes the way of the other.
moved {
  from = aws_ecs_service.scaled[0]
  to   = aws_ecs_service.worker
}

moved {
  from = aws_ecs_service.fixed[0]
  to   = aws_ecs_service.scaled[0]
}
