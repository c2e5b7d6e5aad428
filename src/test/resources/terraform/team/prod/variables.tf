variable "aws_region" {
  type    = string
  default = "eu-west-1"
}

variable "worker_cpu" {
  description = "CPU units of the worker task."
  type        = number

  validation {
    condition     = contains([256, 512, 1024, 2048, 4096], var.worker_cpu)
    error_message = "Fargate does not offer this size."
  }
}

variable "worker_memory" {
  type = number
}

variable "worker_min_capacity" {
  type    = number
  default = 0
}

variable "worker_max_capacity" {
  type = number
}

variable "db_password" {
  type      = string
  sensitive = true
}
