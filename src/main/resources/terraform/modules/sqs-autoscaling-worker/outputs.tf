output "service_name" {
  description = "Name of the ECS service."
  value       = local.service.name
}

output "task_definition_arn" {
  description = "ARN of the task definition, with its revision."
  value       = aws_ecs_task_definition.worker.arn
}

output "task_role_arn" {
  description = "Role of the worker, to which the project's own permissions are attached."
  value       = aws_iam_role.task.arn
}

output "log_group_name" {
  description = "Where the worker logs."
  value       = aws_cloudwatch_log_group.worker.name
}
