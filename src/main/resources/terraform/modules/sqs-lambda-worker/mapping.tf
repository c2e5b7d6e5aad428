# Lambda's own pollers: they take messages from the queue and start the function with them.

resource "aws_lambda_event_source_mapping" "worker" {
  event_source_arn = var.queue_arn
  function_name    = aws_lambda_function.worker.arn
  batch_size       = var.batch_size
  tags             = var.tags

  # A window of 0 is none.
  maximum_batching_window_in_seconds = var.maximum_batching_window_in_seconds > 0 ? var.maximum_batching_window_in_seconds : null

  # What failed returns, and not its whole batch; and errors do not slow the pollers down.
  function_response_types = ["ReportBatchItemFailures"]

  dynamic "scaling_config" {
    for_each = var.maximum_concurrency == null ? [] : [var.maximum_concurrency]

    content {
      maximum_concurrency = scaling_config.value
    }
  }

  dynamic "provisioned_poller_config" {
    for_each = var.minimum_pollers == null ? [] : [var.minimum_pollers]

    content {
      minimum_pollers = provisioned_poller_config.value
      maximum_pollers = var.maximum_pollers
    }
  }

  dynamic "filter_criteria" {
    for_each = length(var.filter_patterns) > 0 ? [var.filter_patterns] : []

    content {
      dynamic "filter" {
        for_each = filter_criteria.value

        content {
          pattern = filter.value
        }
      }
    }
  }
}
