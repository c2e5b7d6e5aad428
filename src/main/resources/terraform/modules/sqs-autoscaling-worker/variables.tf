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
  description = "Name of the dead-letter queue that an alarm watches; null makes no alarm."
  type        = string
  default     = null

  validation {
    condition     = var.dlq_name == null || can(regex("^[A-Za-z0-9_-]{1,80}(\\.fifo)?$", var.dlq_name))
    error_message = "dlq_name must be the name of a queue, not its URL or ARN."
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
  default     = 0
  nullable    = false

  validation {
    condition     = var.spot_weight >= 0 && var.spot_weight <= 1000 && floor(var.spot_weight) == var.spot_weight
    error_message = "spot_weight must be a whole number from 0 to 1000."
  }
}

variable "on_demand_weight" {
  description = "Share of the tasks on Fargate On-Demand, beside spot_weight, 0 to 1000."
  type        = number
  default     = 100
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

variable "base_capacity_provider" {
  description = "Capacity provider of the base_tasks: FARGATE or FARGATE_SPOT."
  type        = string
  default     = "FARGATE"
  nullable    = false

  validation {
    condition     = contains(["FARGATE", "FARGATE_SPOT"], var.base_capacity_provider)
    error_message = "base_capacity_provider must be FARGATE or FARGATE_SPOT."
  }
}

variable "base_tasks" {
  description = "Tasks that run on base_capacity_provider before the weights count."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.base_tasks >= 0 && var.base_tasks <= 100000 && floor(var.base_tasks) == var.base_tasks
    error_message = "base_tasks must be a whole number from 0 to 100000."
  }

  validation {
    condition     = var.base_tasks == 0 || (var.base_capacity_provider == "FARGATE_SPOT" ? var.spot_weight : var.on_demand_weight) > 0
    error_message = "base_tasks needs a weight of its capacity provider, 1 or more: AWS places no task on one of weight 0."
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
  description = "ARNs of the KMS keys that encrypt the queue and the secrets, which the roles that read them may decrypt with."
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
  description = "ARNs that the dead-letter alarm notifies, such as an SNS topic, at most 5."
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

variable "min_capacity" {
  description = "Fewest tasks; the number of tasks when scaling_policy is fixed."
  type        = number
  nullable    = false

  validation {
    condition     = var.min_capacity >= 0 && floor(var.min_capacity) == var.min_capacity
    error_message = "min_capacity must be a whole number, 0 or more."
  }
}

variable "max_capacity" {
  description = "Most tasks; without effect when scaling_policy is fixed."
  type        = number
  nullable    = false

  validation {
    condition     = var.max_capacity >= 0 && floor(var.max_capacity) == var.max_capacity
    error_message = "max_capacity must be a whole number, 0 or more."
  }

  validation {
    condition     = var.max_capacity >= var.min_capacity
    error_message = "max_capacity must be at least min_capacity."
  }
}

variable "scaling_policy" {
  description = "How tasks follow the queue: fixed, step (two alarms) or target-tracking (backlog per task)."
  type        = string
  default     = "step"
  nullable    = false

  validation {
    condition     = contains(["fixed", "step", "target-tracking"], var.scaling_policy)
    error_message = "scaling_policy must be fixed, step or target-tracking."
  }

  validation {
    condition     = var.scaling_policy != "target-tracking" || var.min_capacity >= 1
    error_message = "target-tracking needs min_capacity of 1 or more: with no task there is no backlog per task, and the service stays at 0."
  }
}

variable "scale_out_metric" {
  description = "What the scale-out alarm counts: visible, or visible_and_in_flight messages."
  type        = string
  default     = "visible"
  nullable    = false

  validation {
    condition     = contains(["visible", "visible_and_in_flight"], var.scale_out_metric)
    error_message = "scale_out_metric must be visible or visible_and_in_flight."
  }
}

variable "scale_out_threshold" {
  description = "Messages at which the scale-out alarm goes off."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.scale_out_threshold >= 0
    error_message = "scale_out_threshold must be 0 or more messages."
  }
}

variable "scale_out_evaluation_periods" {
  description = "Periods in a row at or above the threshold."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.scale_out_evaluation_periods >= 1 && floor(var.scale_out_evaluation_periods) == var.scale_out_evaluation_periods && var.scale_out_evaluation_periods * var.alarm_period_seconds <= 86400
    error_message = "scale_out_evaluation_periods must be a whole number, 1 or more, and cover at most a day."
  }
}

variable "scale_out_cooldown_seconds" {
  description = "Seconds after a scale-out before the next."
  type        = number
  default     = 60
  nullable    = false

  validation {
    condition     = var.scale_out_cooldown_seconds >= 0 && floor(var.scale_out_cooldown_seconds) == var.scale_out_cooldown_seconds
    error_message = "scale_out_cooldown_seconds must be a whole number, 0 or more."
  }
}

variable "scale_out_adjustment_type" {
  description = "What the adjustments of scale_out_steps are: ChangeInCapacity, tasks more, or ExactCapacity, tasks in all."
  type        = string
  default     = "ChangeInCapacity"
  nullable    = false

  validation {
    condition     = contains(["ChangeInCapacity", "ExactCapacity"], var.scale_out_adjustment_type)
    error_message = "scale_out_adjustment_type must be ChangeInCapacity or ExactCapacity; a percentage of 0 tasks is 0."
  }
}

variable "scale_out_steps" {
  description = "Adjustment from each distance above scale_out_threshold on, in messages; ascending from 0, at most 20."
  type        = list(object({ lower_bound = number, adjustment = number }))
  default     = [{ lower_bound = 0, adjustment = 1 }]
  nullable    = false

  validation {
    condition     = length(var.scale_out_steps) >= 1 && length(var.scale_out_steps) <= 20
    error_message = "scale_out_steps must be 1 to 20 steps."
  }

  validation {
    condition     = try(var.scale_out_steps[0].lower_bound == 0, false)
    error_message = "The first of scale_out_steps must begin at 0, or there would be a gap above the threshold."
  }

  validation {
    condition     = alltrue([for index in range(1, max(1, length(var.scale_out_steps))) : var.scale_out_steps[index].lower_bound > var.scale_out_steps[index - 1].lower_bound])
    error_message = "scale_out_steps must ascend, each lower_bound above the one before."
  }

  validation {
    condition     = alltrue([for step in var.scale_out_steps : floor(step.adjustment) == step.adjustment])
    error_message = "The adjustments of scale_out_steps must be whole tasks."
  }

  validation {
    condition     = var.scale_out_adjustment_type != "ExactCapacity" || alltrue([for step in var.scale_out_steps : step.adjustment >= 0])
    error_message = "With ExactCapacity the adjustments of scale_out_steps are tasks in all and must be 0 or more."
  }
}

variable "scale_in_metric" {
  description = "What the scale-in alarm counts; visible alone stops tasks in the middle of their work."
  type        = string
  default     = "visible_and_in_flight"
  nullable    = false

  validation {
    condition     = contains(["visible", "visible_and_in_flight"], var.scale_in_metric)
    error_message = "scale_in_metric must be visible or visible_and_in_flight."
  }
}

variable "scale_in_threshold" {
  description = "Messages below which the scale-in alarm goes off."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.scale_in_threshold >= 0
    error_message = "scale_in_threshold must be 0 or more messages."
  }
}

variable "scale_in_evaluation_periods" {
  description = "Periods in a row below the threshold."
  type        = number
  default     = 5
  nullable    = false

  validation {
    condition     = var.scale_in_evaluation_periods >= 1 && floor(var.scale_in_evaluation_periods) == var.scale_in_evaluation_periods && var.scale_in_evaluation_periods * var.alarm_period_seconds <= 86400
    error_message = "scale_in_evaluation_periods must be a whole number, 1 or more, and cover at most a day."
  }
}

variable "scale_in_cooldown_seconds" {
  description = "Seconds after a scale-in before the next."
  type        = number
  default     = 300
  nullable    = false

  validation {
    condition     = var.scale_in_cooldown_seconds >= 0 && floor(var.scale_in_cooldown_seconds) == var.scale_in_cooldown_seconds
    error_message = "scale_in_cooldown_seconds must be a whole number, 0 or more."
  }
}

variable "scale_in_adjustment_type" {
  description = "What scale_in_adjustment is: ChangeInCapacity, tasks less, or ExactCapacity, tasks in all."
  type        = string
  default     = "ExactCapacity"
  nullable    = false

  validation {
    condition     = contains(["ChangeInCapacity", "ExactCapacity"], var.scale_in_adjustment_type)
    error_message = "scale_in_adjustment_type must be ChangeInCapacity or ExactCapacity."
  }
}

variable "scale_in_adjustment" {
  description = "Tasks: a negative change, or the number in all."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = floor(var.scale_in_adjustment) == var.scale_in_adjustment
    error_message = "scale_in_adjustment must be whole tasks."
  }

  validation {
    condition     = var.scale_in_adjustment_type != "ExactCapacity" || var.scale_in_adjustment >= 0
    error_message = "With ExactCapacity scale_in_adjustment is tasks in all and must be 0 or more."
  }
}

variable "alarm_period_seconds" {
  description = "Seconds of one alarm period: 60 or a multiple; SQS reports once a minute."
  type        = number
  default     = 60
  nullable    = false

  validation {
    condition     = var.alarm_period_seconds >= 60 && var.alarm_period_seconds % 60 == 0
    error_message = "alarm_period_seconds must be a multiple of 60."
  }
}

variable "target_backlog_per_task" {
  description = "Visible messages for each running task that target-tracking keeps: acceptable delay divided by seconds a message."
  type        = number
  default     = 10
  nullable    = false

  validation {
    condition     = var.target_backlog_per_task > 0
    error_message = "target_backlog_per_task must be above 0."
  }
}
