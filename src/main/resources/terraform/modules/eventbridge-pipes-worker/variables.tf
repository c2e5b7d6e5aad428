variable "name_prefix" {
  description = "What the names of all resources begin with; together with aws_region at most 46 characters."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9_-]*$", var.name_prefix))
    error_message = "name_prefix must be letters, digits, - or _, and begin with a letter or digit."
  }

  validation {
    condition     = length(var.name_prefix) + length(var.aws_region) <= 46
    error_message = "name_prefix and aws_region together must be at most 46 characters: IAM takes 64 for the name of a role, which holds both."
  }
}

variable "aws_region" {
  description = "The region of the queue, the cluster and everything made here, such as eu-central-1."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", var.aws_region))
    error_message = "aws_region must be the code of a region, such as eu-central-1."
  }
}

variable "cluster_id" {
  description = "Name or ARN of the ECS cluster. With spot_weight above 0 it must list FARGATE_SPOT among its capacity providers."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(arn:[^:]+:ecs:[^:]+:[0-9]{12}:cluster/)?[A-Za-z0-9_-]{1,255}$", var.cluster_id))
    error_message = "cluster_id must be the name or the ARN of an ECS cluster."
  }

  validation {
    condition     = !startswith(var.cluster_id, "arn:") || try(split(":", var.cluster_id)[3] == var.aws_region, false)
    error_message = "The cluster of cluster_id must be in aws_region."
  }
}

variable "container_image" {
  description = "The worker's image, with its registry and tag or digest."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[^\\s$]+$", var.container_image))
    error_message = "container_image must be an image without blanks, such as 123456789012.dkr.ecr.eu-central-1.amazonaws.com/worker:1.4."
  }

  validation {
    condition     = !can(regex("^[^\\s/:@]+:[^\\s/@][^\\s@]*@[^\\s/@]+/|://[^\\s/:@]*:(?:[0-9]*[^\\s/?#@0-9][^\\s@]{0,999}|[0-9]+)@|\\b(?:AKIA|ASIA)[A-Z0-9]{16}|-----BEGIN\\s|\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*|(?:^\\s*|[\"':=]\\s*)(?:[Bb]earer|Basic)\\s+[^\\s\"']+(?:$|[\"'])|\\b(?:sk_live_|sk_test_|rk_live_|gh[opsru]_|github_pat_|glpat-|xox[a-z]-|xapp-)[A-Za-z0-9]", var.container_image))
    error_message = "container_image must not hold a user and a password: it would be readable in the state."
  }
}

variable "queue_url" {
  description = "URL of the SQS queue; the container finds it in SQS_QUEUE_URL."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^https://[^\\s]+$", var.queue_url))
    error_message = "queue_url must begin with https://."
  }

  validation {
    condition     = !can(regex("^[^\\s/:@]+:[^\\s/@][^\\s@]*@[^\\s/@]+/|://[^\\s/:@]*:(?:[0-9]*[^\\s/?#@0-9][^\\s@]{0,999}|[0-9]+)@|\\b(?:AKIA|ASIA)[A-Z0-9]{16}|-----BEGIN\\s|\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*|(?:^\\s*|[\"':=]\\s*)(?:[Bb]earer|Basic)\\s+[^\\s\"']+(?:$|[\"'])|\\b(?:sk_live_|sk_test_|rk_live_|gh[opsru]_|github_pat_|glpat-|xox[a-z]-|xapp-)[A-Za-z0-9]", var.queue_url))
    error_message = "queue_url must not hold a user and a password: it would be readable in the state."
  }
}

variable "queue_arn" {
  description = "ARN of the same queue."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:[^:]+:sqs:[^:]+:[0-9]{12}:[A-Za-z0-9_-]{1,80}(\\.fifo)?$", var.queue_arn))
    error_message = "queue_arn must be the ARN of an SQS queue."
  }

  validation {
    condition     = try(split(":", var.queue_arn)[3] == var.aws_region, false)
    error_message = "The queue of queue_arn must be in aws_region."
  }

  validation {
    condition = (
      try(join(":", regex("^https://[^/]+/([0-9]{12})/([^/]+)$", var.queue_url)) == join(":", slice(split(":", var.queue_arn), 4, 6)), true) &&
      try(regex("^https://sqs\\.([a-z0-9-]+)\\.amazonaws\\.com", var.queue_url)[0] == split(":", var.queue_arn)[3], true)
    )
    error_message = "queue_arn and queue_url must name the same queue."
  }
}

variable "dlq_name" {
  description = "Name of the dead-letter queue, for its alarm; with target step-functions also where messages go whose batch fails. null makes no alarm."
  type        = string
  default     = null

  validation {
    condition     = var.dlq_name == null || can(regex("^[A-Za-z0-9_-]{1,80}(\\.fifo)?$", var.dlq_name))
    error_message = "dlq_name must be the name of a queue, not its URL or ARN."
  }

  validation {
    condition     = var.dlq_name != null || var.target != "step-functions"
    error_message = "dlq_name must be set when target is step-functions: messages that fail at the last attempt go there."
  }

  validation {
    condition     = var.target != "step-functions" || var.dlq_name == null || endswith(coalesce(var.dlq_name, "-"), ".fifo") == endswith(var.queue_arn, ".fifo")
    error_message = "dlq_name must be a FIFO queue when the queue is one, and only then."
  }
}

variable "dlq_alarm" {
  description = "Whether an alarm watches the dead-letter queue of dlq_name."
  type        = bool
  default     = true
  nullable    = false
}

variable "subnet_ids" {
  description = "Subnets of the tasks, 1 to 16."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 1 && length(var.subnet_ids) <= 16
    error_message = "subnet_ids must name 1 to 16 subnets; a task without a subnet does not start."
  }

  validation {
    condition     = alltrue([for id in var.subnet_ids : can(regex("^subnet-[0-9a-z]+$", id))])
    error_message = "Each of subnet_ids must look like subnet-0123456789abcdef0."
  }
}

variable "security_group_ids" {
  description = "Security groups of the tasks, 1 to 5."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.security_group_ids) >= 1 && length(var.security_group_ids) <= 5
    error_message = "security_group_ids must name 1 to 5 security groups."
  }

  validation {
    condition     = alltrue([for id in var.security_group_ids : can(regex("^sg-[0-9a-z]+$", id))])
    error_message = "Each of security_group_ids must look like sg-0123456789abcdef0."
  }
}

variable "assign_public_ip" {
  description = "Whether tasks get a public IPv4 address, for subnets without a NAT gateway or endpoints."
  type        = bool
  default     = false
  nullable    = false
}

variable "task_cpu" {
  description = "CPU units of a task; 1024 are one vCPU."
  type        = number
  nullable    = false

  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384, 32768], var.task_cpu)
    error_message = "task_cpu must be 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768."
  }
}

variable "task_memory" {
  description = "Memory of a task in MiB, one of those that Fargate offers with task_cpu."
  type        = number
  nullable    = false

  validation {
    condition = contains(lookup({
      "256"   = tolist([512, 1024, 2048])
      "512"   = range(1024, 4097, 1024)
      "1024"  = range(2048, 8193, 1024)
      "2048"  = range(4096, 16385, 1024)
      "4096"  = range(8192, 30721, 1024)
      "8192"  = range(16384, 61441, 4096)
      "16384" = range(32768, 122881, 8192)
      "32768" = tolist([61440, 122880, 249856])
    }, tostring(var.task_cpu), []), var.task_memory)
    error_message = "Fargate does not offer this task_memory with this task_cpu."
  }
}

variable "cpu_architecture" {
  description = "X86_64 or ARM64, as the image was built."
  type        = string
  default     = "X86_64"
  nullable    = false

  validation {
    condition     = contains(["X86_64", "ARM64"], var.cpu_architecture)
    error_message = "cpu_architecture must be X86_64 or ARM64."
  }
}

variable "ephemeral_storage_size_in_gib" {
  description = "Disk of a task in GiB, 21 to 200; null is the free 20 GiB."
  type        = number
  default     = null

  validation {
    condition     = var.ephemeral_storage_size_in_gib == null || try(var.ephemeral_storage_size_in_gib >= 21 && var.ephemeral_storage_size_in_gib <= 200 && floor(var.ephemeral_storage_size_in_gib) == var.ephemeral_storage_size_in_gib, false)
    error_message = "ephemeral_storage_size_in_gib must be a whole number from 21 to 200, or null."
  }
}

variable "spot_weight" {
  description = "Share of the tasks on Fargate Spot, beside on_demand_weight, 0 to 1000."
  type        = number
  default     = 100
  nullable    = false

  validation {
    condition     = var.spot_weight >= 0 && var.spot_weight <= 1000 && floor(var.spot_weight) == var.spot_weight
    error_message = "spot_weight must be a whole number from 0 to 1000."
  }
}

variable "on_demand_weight" {
  description = "Share of the tasks on Fargate On-Demand, beside spot_weight, 0 to 1000."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.on_demand_weight >= 0 && var.on_demand_weight <= 1000 && floor(var.on_demand_weight) == var.on_demand_weight
    error_message = "on_demand_weight must be a whole number from 0 to 1000."
  }

  validation {
    condition     = var.spot_weight + var.on_demand_weight > 0
    error_message = "spot_weight and on_demand_weight must not both be 0."
  }
}

variable "environment_variables" {
  description = "Plain settings of the container; credentials belong into secrets."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.environment_variables) : can(regex("^[A-Za-z_][A-Za-z0-9_.-]*$", name)) && !contains(["SQS_BODY", "SQS_MESSAGE_ID", "SQS_MESSAGES", "SQS_QUEUE_URL"], name)])
    error_message = "environment_variables must have names of letters, digits, _, - and ., and none of SQS_BODY, SQS_MESSAGE_ID, SQS_MESSAGES, SQS_QUEUE_URL."
  }

  validation {
    condition     = length([for name, value in var.environment_variables : name if can(regex("(?:^|[^a-z])([a-z]*(?:password|passwd|passphrase|secret|token)|[a-z]*(?:api|access|secret|private)key|pass|pgpass|pwd|salt|credentials?|authorization|dsn|(?:api|private|encryption|signing|access|secret|account)[^a-z]*key)(?:$|[^a-z])", lower(replace(replace(name, "/([a-z0-9])([A-Z])/", "$${1}_$${2}"), "/([A-Z])([A-Z][a-z])/", "$${1}_$${2}"))))]) == 0
    error_message = "A name in environment_variables looks like a credential: ${join(", ", [for name, value in var.environment_variables : name if can(regex("(?:^|[^a-z])([a-z]*(?:password|passwd|passphrase|secret|token)|[a-z]*(?:api|access|secret|private)key|pass|pgpass|pwd|salt|credentials?|authorization|dsn|(?:api|private|encryption|signing|access|secret|account)[^a-z]*key)(?:$|[^a-z])", lower(replace(replace(name, "/([a-z0-9])([A-Z])/", "$${1}_$${2}"), "/([A-Z])([A-Z][a-z])/", "$${1}_$${2}"))))])}. Its value would be readable in the state: store it in Secrets Manager or as an SSM parameter, and put its ARN under the same name into secrets."
  }

  validation {
    condition     = length([for name, value in var.environment_variables : name if can(regex("://[^\\s/:@]*:(?:[0-9]*[^\\s/?#@0-9][^\\s@]{0,999}|[0-9]+)@|\\b(?:AKIA|ASIA)[A-Z0-9]{16}|-----BEGIN\\s|\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*|(?:^\\s*|[\"':=]\\s*)(?:[Bb]earer|Basic)\\s+[^\\s\"']+(?:$|[\"'])|\\b(?:sk_live_|sk_test_|rk_live_|gh[opsru]_|github_pat_|glpat-|xox[a-z]-|xapp-)[A-Za-z0-9]", value))]) == 0
    error_message = "A value in environment_variables looks like a credential: ${join(", ", [for name, value in var.environment_variables : name if can(regex("://[^\\s/:@]*:(?:[0-9]*[^\\s/?#@0-9][^\\s@]{0,999}|[0-9]+)@|\\b(?:AKIA|ASIA)[A-Z0-9]{16}|-----BEGIN\\s|\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*|(?:^\\s*|[\"':=]\\s*)(?:[Bb]earer|Basic)\\s+[^\\s\"']+(?:$|[\"'])|\\b(?:sk_live_|sk_test_|rk_live_|gh[opsru]_|github_pat_|glpat-|xox[a-z]-|xapp-)[A-Za-z0-9]", value))])}. It would be readable in the state: store it in Secrets Manager or as an SSM parameter, and put its ARN under the same name into secrets."
  }

  validation {
    condition     = !anytrue([for value in values(var.environment_variables) : startswith(value, "$.")])
    error_message = "A value in environment_variables begins with $., which EventBridge Pipes reads as a path into the message."
  }
}

variable "secrets" {
  description = "Secrets of the container: name to ARN in Secrets Manager or of an SSM parameter, never a value."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for arn in values(var.secrets) : can(regex("^arn:[^:]+:(secretsmanager|ssm):[^:]+:[0-9]{12}:", arn))])
    error_message = "Each of secrets must be the ARN of a secret or of a parameter, not its value."
  }

  validation {
    condition     = alltrue([for name in keys(var.secrets) : can(regex("^[A-Za-z_][A-Za-z0-9_.-]*$", name)) && !contains(["SQS_BODY", "SQS_MESSAGE_ID", "SQS_MESSAGES", "SQS_QUEUE_URL"], name)])
    error_message = "secrets must have names of letters, digits, _, - and ., and none of SQS_BODY, SQS_MESSAGE_ID, SQS_MESSAGES, SQS_QUEUE_URL."
  }

  validation {
    condition     = length(setintersection(keys(var.secrets), keys(var.environment_variables))) == 0
    error_message = "A name in secrets is in environment_variables too; ECS takes only one of them."
  }
}

variable "log_retention_in_days" {
  description = "Days that logs are kept; 0 is for ever."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = contains([0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_in_days)
    error_message = "log_retention_in_days must be one that CloudWatch Logs offers, such as 7, 14, 30, 90 or 365."
  }
}

variable "stop_timeout_seconds" {
  description = "Seconds between the warning to a container and its end, 1 to 120; Spot warns 120 s ahead."
  type        = number
  default     = 120
  nullable    = false

  validation {
    condition     = var.stop_timeout_seconds >= 1 && var.stop_timeout_seconds <= 120 && floor(var.stop_timeout_seconds) == var.stop_timeout_seconds
    error_message = "stop_timeout_seconds must be a whole number from 1 to 120."
  }
}

variable "readonly_root_filesystem" {
  description = "Whether the container's root file system is read-only; the worker then writes to no disk."
  type        = bool
  default     = false
  nullable    = false
}

variable "enable_execute_command" {
  description = "Whether ECS Exec may open a shell in running tasks."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !(var.enable_execute_command && var.readonly_root_filesystem)
    error_message = "enable_execute_command needs a root file system that can be written: ECS Exec does not work with readonly_root_filesystem."
  }
}

variable "kms_key_arns" {
  description = "ARNs of the KMS keys that encrypt the queues and the secrets, for the roles that read them, and for that which sends dead letters."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.kms_key_arns : can(regex("^arn:[^:]+:kms:[^:]+:[0-9]{12}:key/[A-Za-z0-9-]+$", arn))])
    error_message = "Each of kms_key_arns must be the ARN of a KMS key, not of an alias."
  }
}

variable "log_kms_key_arn" {
  description = "ARN of the KMS key that encrypts the logs; its policy must let CloudWatch Logs use it. null leaves them to the key of AWS."
  type        = string
  default     = null

  validation {
    condition     = var.log_kms_key_arn == null || can(regex("^arn:[^:]+:kms:[^:]+:[0-9]{12}:key/[A-Za-z0-9-]+$", var.log_kms_key_arn))
    error_message = "log_kms_key_arn must be the ARN of a KMS key, not of an alias."
  }
}

variable "alarm_actions" {
  description = "ARNs that the alarms notify, such as an SNS topic, at most 5."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.alarm_actions) <= 5 && alltrue([for arn in var.alarm_actions : startswith(arn, "arn:")])
    error_message = "alarm_actions must be at most 5 ARNs."
  }
}

variable "permissions_boundary_arn" {
  description = "Policy that bounds what the roles made here may do; null sets none."
  type        = string
  default     = null

  validation {
    condition     = var.permissions_boundary_arn == null || can(regex("^arn:[^:]+:iam::[^:]+:policy/", var.permissions_boundary_arn))
    error_message = "permissions_boundary_arn must be the ARN of an IAM policy."
  }
}

variable "tags" {
  description = "Tags of everything made here, at most 50."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : length(key) >= 1 && length(key) <= 128 && length(value) <= 256 && !startswith(lower(key), "aws:")])
    error_message = "tags must be at most 50, with keys of 1 to 128 characters that do not begin with aws: and values of at most 256."
  }

  validation {
    condition     = alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", "${key}${value}"))])
    error_message = "The keys and values of tags may hold letters, digits, blanks and _ . : / = + - @."
  }
}

variable "target" {
  description = "What a message starts: ecs-task, one task for each, or step-functions, one state machine for each batch."
  type        = string
  default     = "ecs-task"
  nullable    = false

  validation {
    condition     = contains(["ecs-task", "step-functions"], var.target)
    error_message = "target must be ecs-task or step-functions."
  }
}

variable "desired_state" {
  description = "RUNNING, or STOPPED: a stopped pipe leaves the messages in the queue."
  type        = string
  default     = "RUNNING"
  nullable    = false

  validation {
    condition     = contains(["RUNNING", "STOPPED"], var.desired_state)
    error_message = "desired_state must be RUNNING or STOPPED."
  }
}

variable "batch_size" {
  description = "Most messages in a batch, 1 to 10000; 1 with target ecs-task."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.batch_size >= 1 && var.batch_size <= 10000 && floor(var.batch_size) == var.batch_size
    error_message = "batch_size must be a whole number from 1 to 10000."
  }

  validation {
    condition     = var.batch_size == 1 || var.target == "step-functions"
    error_message = "A pipe starts ECS tasks message by message: batch_size must be 1 unless target is step-functions."
  }
}

variable "max_message_bytes" {
  description = "Longest body of a message in bytes, as a RunTask override must hold it; required with target step-functions."
  type        = number
  default     = null

  validation {
    condition     = var.max_message_bytes != null || var.target != "step-functions"
    error_message = "max_message_bytes must be set when target is step-functions: it bounds what a batch may hold."
  }

  validation {
    condition     = var.max_message_bytes == null || try(var.max_message_bytes >= 1 && floor(var.max_message_bytes) == var.max_message_bytes, false)
    error_message = "max_message_bytes must be a whole number from 1, or null."
  }

  # 190 characters of the override and its message id, and the body.
  validation {
    condition     = var.max_message_bytes == null || var.target != "ecs-task" || try(190 + var.max_message_bytes <= 8192, false)
    error_message = "ECS takes 8192 characters of overrides: max_message_bytes must be at most 8002 with target ecs-task."
  }

  # 122 characters of the override; for each message its id of 36, 28 around id and body, and the body.
  validation {
    condition     = var.max_message_bytes == null || var.target != "step-functions" || try(122 + var.batch_size * (36 + 28 + var.max_message_bytes) <= 8192, false)
    error_message = "ECS takes 8192 characters of overrides: batch_size must be at most ${try(floor((8192 - 122) / (36 + 28 + var.max_message_bytes)), 0)} with messages of max_message_bytes."
  }
}

variable "state_machine_attempts" {
  description = "Tasks that the state machine starts for a batch until one succeeds, 1 to 100."
  type        = number
  default     = 3
  nullable    = false

  validation {
    condition     = var.state_machine_attempts >= 1 && var.state_machine_attempts <= 100 && floor(var.state_machine_attempts) == var.state_machine_attempts
    error_message = "state_machine_attempts must be a whole number from 1 to 100."
  }
}

variable "state_machine_backoff_seconds" {
  description = "Seconds from a failed task to the next attempt, always the same, 1 to 3600."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = var.state_machine_backoff_seconds >= 1 && var.state_machine_backoff_seconds <= 3600 && floor(var.state_machine_backoff_seconds) == var.state_machine_backoff_seconds
    error_message = "state_machine_backoff_seconds must be a whole number from 1 to 3600."
  }
}

variable "failure_alarm" {
  description = "Whether an alarm watches failed executions, of the state machine with target step-functions, else of the pipe."
  type        = bool
  default     = false
  nullable    = false
}

variable "maximum_batching_window_in_seconds" {
  description = "Longest wait for a batch to fill, in seconds, 0 to 300."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.maximum_batching_window_in_seconds >= 0 && var.maximum_batching_window_in_seconds <= 300 && floor(var.maximum_batching_window_in_seconds) == var.maximum_batching_window_in_seconds
    error_message = "maximum_batching_window_in_seconds must be a whole number from 0 to 300."
  }
}

variable "pipe_log_level" {
  description = "What the pipe logs: OFF, ERROR, INFO or TRACE."
  type        = string
  default     = "ERROR"
  nullable    = false

  validation {
    condition     = contains(["OFF", "ERROR", "INFO", "TRACE"], var.pipe_log_level)
    error_message = "pipe_log_level must be OFF, ERROR, INFO or TRACE."
  }
}

variable "pipe_log_execution_data" {
  description = "Whether the pipe's log holds the messages themselves; they are billed, and readable there."
  type        = bool
  default     = false
  nullable    = false
}

variable "filter_patterns" {
  description = "Event patterns as JSON, at most 5; a message that matches none is deleted unread."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.filter_patterns) <= 5 && alltrue([for pattern in var.filter_patterns : length(pattern) <= 4096 && can(keys(jsondecode(pattern)))])
    error_message = "filter_patterns must be at most 5 JSON objects of at most 4096 characters."
  }
}
