# What all files here share: who and where, the names, and whether the function is in the VPC.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  name       = "${var.name_prefix}-worker"
  account    = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
  queue_name = reverse(split(":", var.queue_arn))[0]
  in_vpc     = length(var.subnet_ids) > 0
  is_image   = var.package_type == "Image"

  # Lambda puts no value of a secret into the environment: the code reads it by its ARN.
  environment = merge(var.environment_variables, zipmap([for name in keys(var.secrets) : "${name}_ARN"], values(var.secrets)))
}
