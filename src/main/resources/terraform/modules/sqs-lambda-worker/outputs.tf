output "function_name" {
  description = "Name of the function."
  value       = aws_lambda_function.worker.function_name
}

output "function_arn" {
  description = "ARN of the function."
  value       = aws_lambda_function.worker.arn
}

output "event_source_mapping_uuid" {
  description = "Id of the event source mapping, by which the CLI of AWS knows it."
  value       = aws_lambda_event_source_mapping.worker.uuid
}

output "role_name" {
  description = "Name of the function's role, to which the project's own permissions are attached."
  value       = aws_iam_role.function.name
}

output "role_arn" {
  description = "ARN of the function's role."
  value       = aws_iam_role.function.arn
}

output "log_group_name" {
  description = "Where the worker logs."
  value       = aws_cloudwatch_log_group.worker.name
}
