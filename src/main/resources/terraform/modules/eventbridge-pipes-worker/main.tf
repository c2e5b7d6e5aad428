# What all files here share: who and where, the names, and how tasks are spread over capacity.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  name         = "${var.name_prefix}-worker"
  account      = data.aws_caller_identity.current.account_id
  partition    = data.aws_partition.current.partition
  cluster_name = reverse(split("/", var.cluster_id))[0]
  cluster_arn  = "arn:${local.partition}:ecs:${var.aws_region}:${local.account}:cluster/${local.cluster_name}"
  queue_name   = reverse(split(":", var.queue_arn))[0]

  # A provider with weight 0 is left out: it would only make the plan noisier.
  strategy = [
    for provider in [
      { name = "FARGATE_SPOT", weight = var.spot_weight },
      { name = "FARGATE", weight = var.on_demand_weight },
    ] : provider if provider.weight > 0
  ]
}
