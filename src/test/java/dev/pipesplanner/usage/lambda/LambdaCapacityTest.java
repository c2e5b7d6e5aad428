package dev.pipesplanner.usage.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.Environments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Lambda refuses or cannot carry, LAMBDA-MODEL §§7 and 10, vectors 4 and 17.
class LambdaCapacityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    workload.processingSeconds.distribution=constant workload.processingSeconds.mean=1000 | A message takes 1,000 s on average; the function timeout ends it after 900 s.
                    workload.messagesPerMonth=60M workload.processingSeconds.p95=55 workload.processingSeconds.mean=50 | On average 1,142 invocations run at once; the quota (Lambda concurrency) is 1,000.
                    lambda.batchSize=20 | Lambda takes batches of more than 10 messages (20) with a batch window of at least 1 s only.
                    workload.queueType=fifo lambda.batchWindowSeconds=1 | A FIFO queue takes no batch window (1 s) of Lambda.
                    workload.queueType=fifo lambda.batchSize=11 | A FIFO queue gives Lambda batches of at most 10 messages, not 11.
                    workload.messagesPerMonth=43800 workload.arrivals.pattern=periodic workload.arrivals.everySeconds=600 workload.processingSeconds.distribution=constant workload.processingSeconds.mean=120 lambda.batchSize=10 | A batch of 10 messages takes 1,200 s on average; the function timeout ends it after 900 s.
                    task.cpu=4096 task.memory=16384 | The task has 16,384 MiB; a function has at most 10,240 MiB.
                    task.cpu=8192 task.memory=16384 | The task has 16,384 MiB; a function has at most 10,240 MiB.
                    lambda.initSeconds=60 lambda.timeoutSeconds=60 | The code takes 60 s to start. After 10 s Lambda begins again, within the function timeout (60 s), so it never starts.
                    lambda.maximumConcurrency=2 lambda.provisionedPollers=2 | An event source mapping has a maximum concurrency or provisioned pollers, not both.
                    workload.messagesPerMonth=26280000 workload.messageBytes=1048576 workload.processingSeconds.distribution=constant workload.processingSeconds.mean=0.1 lambda.provisionedPollers=2 lambda.provisionedMaxPollers=9 | The queue receives 10 MiB per second; 9 provisioned pollers take 1 MiB per second each.
                    workload.messagesPerMonth=2628000 lambda.maximumConcurrency=5 | On average 6 invocations run at once; the maximum concurrency is 5.
                    workload.messagesPerMonth=2628000 workload.queueType=fifo lambda.messageGroups=3 | On average 6 invocations run at once; the queue has 3 message groups, each worked one message at a time.
                    """)
    void theFirstLimitThatIsExceededIsNamed(String inputs, String reason) {
        assertThat(LambdaPlans.refusal(Environments.with(inputs.split(" ")))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "lambda.batchSize=20 lambda.batchWindowSeconds=1",
        "workload.queueType=fifo lambda.batchSize=10",
        "task.cpu=4096 task.memory=8192",
        "task.cpu=4096 task.memory=16384 lambda.memoryMiB=10240",
        "lambda.initSeconds=10 lambda.timeoutSeconds=10",
        "lambda.initSeconds=60 lambda.timeoutSeconds=61",
        "workload.messagesPerMonth=2628000 lambda.maximumConcurrency=6",
    })
    void whatIsJustWithinIsCarried(String inputs) {
        assertThat(LambdaPlans.refusal(Environments.with(inputs.split(" ")))).isEmpty();
    }
}
