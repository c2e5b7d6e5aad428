output "service_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.worker.name
}

output "service_arn" {
  description = "ARN of the ECS service."
  value       = aws_ecs_service.worker.id
}

output "task_definition_arn" {
  description = "ARN of the task definition, with its revision."
  value       = aws_ecs_task_definition.worker.arn
}

output "task_role_name" {
  description = "Name of the worker's role, to which the project's own permissions are attached."
  value       = aws_iam_role.task.name
}

output "task_role_arn" {
  description = "ARN of the worker's role."
  value       = aws_iam_role.task.arn
}

output "execution_role_name" {
  description = "Name of the role that starts the worker."
  value       = aws_iam_role.execution.name
}

output "execution_role_arn" {
  description = "ARN of the role that starts the worker."
  value       = aws_iam_role.execution.arn
}

output "log_group_name" {
  description = "Where the worker logs."
  value       = aws_cloudwatch_log_group.worker.name
}
