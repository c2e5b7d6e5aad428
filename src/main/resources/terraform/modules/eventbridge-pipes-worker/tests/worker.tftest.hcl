mock_provider "aws" {}

variables {
  name_prefix        = "sample"
  aws_region         = "eu-central-1"
  cluster_id         = "main"
  container_image    = "public.ecr.aws/docker/library/busybox:1.37"
  queue_url          = "https://sqs.eu-central-1.amazonaws.com/123456789012/sample"
  queue_arn          = "arn:aws:sqs:eu-central-1:123456789012:sample"
  dlq_name           = "sample-dlq"
  subnet_ids         = ["subnet-0a1b2c3d"]
  security_group_ids = ["sg-0a1b2c3d"]
  task_cpu           = 256
  task_memory        = 512
}

run "names_that_two_regions_can_have" {
  command = plan

  assert {
    condition     = [aws_iam_role.execution.name, aws_iam_role.task.name] == ["sample-worker-execution-eu-central-1", "sample-worker-task-eu-central-1"]
    error_message = "IAM has one list of names for all regions."
  }
}

run "pulls_its_own_image_only" {
  command = plan

  variables {
    container_image = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/worker:1.4"
  }

  assert {
    condition     = local.repositories == ["arn:${local.partition}:ecr:eu-central-1:123456789012:repository/team/worker"]
    error_message = "The execution role must pull from the repository of the image."
  }
}

run "pulls_nothing_from_ecr_for_another_registry" {
  command = plan

  assert {
    condition     = length(local.repositories) == 0
    error_message = "An image from elsewhere needs no permission of ECR."
  }
}

run "a_shell_when_asked_for" {
  command = plan

  variables {
    enable_execute_command = true
  }

  assert {
    condition     = length(aws_iam_role_policy.shell) == 1 && aws_pipes_pipe.worker.target_parameters[0].ecs_task_parameters[0].enable_execute_command
    error_message = "ECS Exec needs its switch and its permissions."
  }
}

run "refuses_a_shell_on_a_disk_that_cannot_be_written" {
  command = plan

  variables {
    enable_execute_command   = true
    readonly_root_filesystem = true
  }

  expect_failures = [var.enable_execute_command]
}

run "refuses_a_name_that_is_too_long_for_a_role" {
  command = plan

  variables {
    name_prefix = "a-name-that-leaves-no-room-for-a-region"
  }

  expect_failures = [var.name_prefix]
}

run "refuses_a_size_that_fargate_does_not_offer" {
  command = plan

  variables {
    task_memory = 3072
  }

  expect_failures = [var.task_memory]
}

run "refuses_a_credential_in_plain_text" {
  command = plan

  variables {
    environment_variables = { DB_PASSWORD = "example" }
  }

  expect_failures = [var.environment_variables]
}
