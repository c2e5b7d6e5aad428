output "pipe_name" {
  description = "Name of the pipe."
  value       = aws_pipes_pipe.worker.name
}

output "pipe_arn" {
  description = "ARN of the pipe."
  value       = aws_pipes_pipe.worker.arn
}

output "state_machine_arn" {
  description = "ARN of the state machine; null unless target is step-functions."
  value       = one(aws_sfn_state_machine.worker[*].arn)
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

output "pipe_role_name" {
  description = "Name of the pipe's role."
  value       = aws_iam_role.pipe.name
}

output "pipe_role_arn" {
  description = "ARN of the pipe's role."
  value       = aws_iam_role.pipe.arn
}

output "state_machine_role_name" {
  description = "Name of the state machine's role; null unless target is step-functions."
  value       = one(aws_iam_role.states[*].name)
}

output "state_machine_role_arn" {
  description = "ARN of the state machine's role; null unless target is step-functions."
  value       = one(aws_iam_role.states[*].arn)
}

output "log_group_name" {
  description = "Where the worker logs."
  value       = aws_cloudwatch_log_group.worker.name
}
