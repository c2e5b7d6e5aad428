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
  description = "The region of the queue, the image and everything made here, such as eu-central-1."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", var.aws_region))
    error_message = "aws_region must be the code of a region, such as eu-central-1."
  }
}

variable "package_type" {
  description = "What the code comes as: Image, a container image in ECR, or Zip, an archive in S3."
  type        = string
  default     = "Image"
  nullable    = false

  validation {
    condition     = contains(["Image", "Zip"], var.package_type)
    error_message = "package_type must be Image or Zip."
  }
}

variable "container_image" {
  description = "The worker's image, in ECR of aws_region, with its tag or digest; it must speak the Lambda Runtime API. Required with package_type Image."
  type        = string
  default     = null

  validation {
    condition     = var.package_type != "Image" || try(regex("^[0-9]{12}\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.[a-z.]+/[^\\s$@:]+(?::[^\\s$@:]+)?(?:@sha256:[0-9a-f]{64})?$", var.container_image)[0] == var.aws_region, false)
    error_message = "container_image must be an image in ECR of aws_region with package_type Image, such as 123456789012.dkr.ecr.eu-central-1.amazonaws.com/worker:1.4."
  }

  validation {
    condition     = !can(regex("^[^\\s/:@]+:[^\\s/@][^\\s@]*@[^\\s/@]+/|://[^\\s/:@]*:(?:[0-9]*[^\\s/?#@0-9][^\\s@]{0,999}|[0-9]+)@|\\b(?:AKIA|ASIA)[A-Z0-9]{16}|-----BEGIN\\s|\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*|(?:^\\s*|[\"':=]\\s*)(?:[Bb]earer|Basic)\\s+[^\\s\"']+(?:$|[\"'])|\\b(?:sk_live_|sk_test_|rk_live_|gh[opsru]_|github_pat_|glpat-|xox[a-z]-|xapp-)[A-Za-z0-9]", var.container_image))
    error_message = "container_image must not hold a user and a password: it would be readable in the state."
  }
}

variable "image_command" {
  description = "Command that replaces the image's own, such as [\"app.handler\"]; null leaves it."
  type        = list(string)
  default     = null
}

variable "package_s3_bucket" {
  description = "Bucket of the archive, in aws_region; required with package_type Zip."
  type        = string
  default     = null

  validation {
    condition     = var.package_type != "Zip" || can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.package_s3_bucket))
    error_message = "package_s3_bucket must be the name of a bucket with package_type Zip."
  }
}

variable "package_s3_key" {
  description = "Key of the archive in the bucket; required with package_type Zip."
  type        = string
  default     = null

  validation {
    condition     = var.package_type != "Zip" || try(length(var.package_s3_key) >= 1 && length(var.package_s3_key) <= 1024, false)
    error_message = "package_s3_key must be a key of 1 to 1024 characters with package_type Zip."
  }
}

variable "handler" {
  description = "Function that the runtime calls, such as app.handler; required with package_type Zip."
  type        = string
  default     = null

  validation {
    condition     = var.package_type != "Zip" || can(regex("^[^\\s]{1,128}$", var.handler))
    error_message = "handler must be at most 128 characters without blanks with package_type Zip."
  }
}

variable "runtime" {
  description = "Runtime of Lambda, such as python3.13; required with package_type Zip."
  type        = string
  default     = null

  validation {
    condition     = var.package_type != "Zip" || can(regex("^[a-z0-9.]+$", var.runtime))
    error_message = "runtime must be a runtime of Lambda, such as python3.13 with package_type Zip."
  }
}

variable "queue_arn" {
  description = "ARN of the SQS queue."
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
}

variable "queue_visibility_timeout_seconds" {
  description = "Visibility timeout of the queue in seconds, only held against timeout; six times timeout and the window are AWS's advice."
  type        = number
  nullable    = false

  validation {
    condition     = var.queue_visibility_timeout_seconds >= 0 && var.queue_visibility_timeout_seconds <= 43200 && floor(var.queue_visibility_timeout_seconds) == var.queue_visibility_timeout_seconds
    error_message = "queue_visibility_timeout_seconds must be a whole number from 0 to 43200."
  }

  validation {
    condition     = var.queue_visibility_timeout_seconds >= var.timeout
    error_message = "queue_visibility_timeout_seconds must be at least timeout: AWS refuses the mapping otherwise. Six times timeout, and the window, is better."
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
  description = "Subnets of the function, 1 to 16, with security_group_ids; none leaves it outside of a VPC, with a way to the internet."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) <= 16
    error_message = "subnet_ids must name 1 to 16 subnets, or none."
  }

  validation {
    condition     = alltrue([for id in var.subnet_ids : can(regex("^subnet-[0-9a-z]+$", id))])
    error_message = "Each of subnet_ids must look like subnet-0123456789abcdef0."
  }
}

variable "security_group_ids" {
  description = "Security groups of the function, 1 to 5, with subnet_ids."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.security_group_ids) <= 5
    error_message = "security_group_ids must name 1 to 5 security groups, or none."
  }

  validation {
    condition     = alltrue([for id in var.security_group_ids : can(regex("^sg-[0-9a-z]+$", id))])
    error_message = "Each of security_group_ids must look like sg-0123456789abcdef0."
  }

  validation {
    condition     = (length(var.subnet_ids) > 0) == (length(var.security_group_ids) > 0)
    error_message = "subnet_ids and security_group_ids must both name some, or both none."
  }
}

variable "memory_size" {
  description = "Memory of the function in MiB, 128 to 10240; 1769 MiB bring one vCPU."
  type        = number
  nullable    = false

  validation {
    condition     = var.memory_size >= 128 && var.memory_size <= 10240 && floor(var.memory_size) == var.memory_size
    error_message = "memory_size must be a whole number from 128 to 10240."
  }
}

variable "timeout" {
  description = "Longest run of the function in seconds, 1 to 1800; the provider refuses more than 900 as yet."
  type        = number
  default     = 900
  nullable    = false

  validation {
    condition     = var.timeout >= 1 && var.timeout <= 1800 && floor(var.timeout) == var.timeout
    error_message = "timeout must be a whole number from 1 to 1800."
  }
}

variable "ephemeral_storage_size_in_mib" {
  description = "Size of /tmp in MiB, 512 to 10240; 512 are free."
  type        = number
  default     = 512
  nullable    = false

  validation {
    condition     = var.ephemeral_storage_size_in_mib >= 512 && var.ephemeral_storage_size_in_mib <= 10240 && floor(var.ephemeral_storage_size_in_mib) == var.ephemeral_storage_size_in_mib
    error_message = "ephemeral_storage_size_in_mib must be a whole number from 512 to 10240."
  }
}

variable "cpu_architecture" {
  description = "X86_64 or ARM64, as the image or archive was built."
  type        = string
  default     = "X86_64"
  nullable    = false

  validation {
    condition     = contains(["X86_64", "ARM64"], var.cpu_architecture)
    error_message = "cpu_architecture must be X86_64 or ARM64."
  }
}

variable "batch_size" {
  description = "Most messages in an invocation, 1 to 10000, of a FIFO queue 10."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.batch_size >= 1 && var.batch_size <= 10000 && floor(var.batch_size) == var.batch_size
    error_message = "batch_size must be a whole number from 1 to 10000."
  }

  validation {
    condition     = var.batch_size <= 10 || var.maximum_batching_window_in_seconds >= 1
    error_message = "batch_size above 10 needs maximum_batching_window_in_seconds of at least 1."
  }

  validation {
    condition     = var.batch_size <= 10 || !endswith(var.queue_arn, ".fifo")
    error_message = "batch_size must be at most 10 for a FIFO queue."
  }
}

variable "maximum_batching_window_in_seconds" {
  description = "Longest wait for a batch to fill, in seconds, 0 to 300; of a FIFO queue 0."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.maximum_batching_window_in_seconds >= 0 && var.maximum_batching_window_in_seconds <= 300 && floor(var.maximum_batching_window_in_seconds) == var.maximum_batching_window_in_seconds
    error_message = "maximum_batching_window_in_seconds must be a whole number from 0 to 300."
  }

  validation {
    condition     = var.maximum_batching_window_in_seconds == 0 || !endswith(var.queue_arn, ".fifo")
    error_message = "maximum_batching_window_in_seconds must be 0 for a FIFO queue."
  }
}

variable "maximum_concurrency" {
  description = "Most invocations at once, 2 to 1000; null leaves it to the account and the pollers."
  type        = number
  default     = null

  validation {
    condition     = var.maximum_concurrency == null || try(var.maximum_concurrency >= 2 && var.maximum_concurrency <= 1000 && floor(var.maximum_concurrency) == var.maximum_concurrency, false)
    error_message = "maximum_concurrency must be a whole number from 2 to 1000, or null."
  }
}

variable "minimum_pollers" {
  description = "Event pollers that always run, 2 to 200, with maximum_pollers: provisioned mode. null is the standard mode."
  type        = number
  default     = null

  validation {
    condition     = var.minimum_pollers == null || try(var.minimum_pollers >= 2 && var.minimum_pollers <= 200 && floor(var.minimum_pollers) == var.minimum_pollers, false)
    error_message = "minimum_pollers must be a whole number from 2 to 200, or null."
  }

  validation {
    condition     = var.minimum_pollers == null || var.maximum_concurrency == null
    error_message = "minimum_pollers excludes maximum_concurrency: maximum_pollers bounds the invocations instead."
  }
}

variable "maximum_pollers" {
  description = "Most event pollers of the provisioned mode, 2 to 2000, with minimum_pollers."
  type        = number
  default     = null

  validation {
    condition     = var.maximum_pollers == null || try(var.maximum_pollers >= 2 && var.maximum_pollers <= 2000 && floor(var.maximum_pollers) == var.maximum_pollers, false)
    error_message = "maximum_pollers must be a whole number from 2 to 2000, or null."
  }

  validation {
    condition     = (var.minimum_pollers == null) == (var.maximum_pollers == null)
    error_message = "minimum_pollers and maximum_pollers must both be set, or both be null."
  }

  validation {
    condition     = var.minimum_pollers == null || var.maximum_pollers == null || try(var.maximum_pollers >= var.minimum_pollers, false)
    error_message = "maximum_pollers must be at least minimum_pollers."
  }
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

variable "environment_variables" {
  description = "Plain settings of the code; credentials belong into secrets."
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

  validation {
    condition     = alltrue([for name in keys(var.environment_variables) : can(regex("^[A-Za-z][A-Za-z0-9_]+$", name)) && !can(regex("^(AWS_|LAMBDA_|_HANDLER$|_X_AMZN_)", name))])
    error_message = "Lambda takes environment_variables with names of letters, digits and _ that begin with a letter and have two characters or more, and none that begins with AWS_ or LAMBDA_."
  }
}

variable "secrets" {
  description = "Secrets of the code: name to ARN in Secrets Manager or of an SSM parameter, never a value. The code finds the ARN in <name>_ARN, and reads the secret itself."
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
    error_message = "A name in secrets is in environment_variables too; take only one of them."
  }

  validation {
    condition     = alltrue([for name in keys(var.secrets) : can(regex("^[A-Za-z][A-Za-z0-9_]*$", name)) && !can(regex("^(AWS_|LAMBDA_)", name))])
    error_message = "Lambda takes secrets with names of letters, digits and _ that begin with a letter, and none that begins with AWS_ or LAMBDA_."
  }

  validation {
    condition     = length(setintersection([for name in keys(var.secrets) : "${name}_ARN"], keys(var.environment_variables))) == 0
    error_message = "A name in secrets with _ARN behind it is in environment_variables too; take only one of them."
  }

  validation {
    condition     = length(jsonencode(merge(var.environment_variables, zipmap([for name in keys(var.secrets) : "${name}_ARN"], values(var.secrets))))) <= 4096
    error_message = "environment_variables and the ARNs of secrets must be at most 4096 characters in all, as JSON."
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

variable "kms_key_arns" {
  description = "ARNs of the KMS keys that encrypt the queue and the secrets, for the role of the function."
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
  description = "Policy that bounds what the role made here may do; null sets none."
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
