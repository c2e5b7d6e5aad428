resource "aws_cloudwatch_metric_alarm" "dead_letters" {
  count = var.dlq_alarm && var.dlq_name != null ? 1 : 0

  alarm_name          = "${local.name}-dead-letters"
  alarm_description   = "Messages lie in ${var.dlq_name}: the worker gave them up."
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = var.dlq_name }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_actions
  tags                = var.tags
}
