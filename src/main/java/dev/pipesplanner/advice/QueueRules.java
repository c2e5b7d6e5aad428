package dev.pipesplanner.advice;

import java.util.List;
import java.util.stream.Stream;

/// What SQS refuses, whatever works the queue.
final class QueueRules {

    /// Bytes of one request, a batch of messages too.
    private static final double REQUEST_BYTES = 1_048_576;

    private static final Rule SEND_BATCH_TOO_LARGE =
            Rule.warning(
                    "send-batch-too-large",
                    "SQS refuses the send batch",
                    "FACTS §12: SQS, quotas of a request; FACTS §3: largest message");

    static final List<Check<RuleContext>> CHECKS =
            List.of(new Check<>(SEND_BATCH_TOO_LARGE, QueueRules::sendBatchTooLarge));

    private QueueRules() {}

    private static Stream<Finding> sendBatchTooLarge(RuleContext context) {
        int batch = context.workload().sendBatch();
        double bytes = context.workload().messageBytes();
        if (!(batch * bytes > REQUEST_BYTES)) {
            return Stream.empty();
        }
        String most = Words.count(Math.floor(REQUEST_BYTES / bytes));
        return Stream.of(
                SEND_BATCH_TOO_LARGE
                        .aboutAll(
                                "A send batch of "
                                        + Words.counted(batch, "message")
                                        + " holds "
                                        + Words.count(batch * bytes)
                                        + " bytes, but SQS takes 1,048,576 bytes per request: it"
                                        + " refuses every one.")
                        .advising(
                                context.fix(
                                        "Set the send batch to " + most,
                                        "workload.sendBatch",
                                        most)));
    }
}
