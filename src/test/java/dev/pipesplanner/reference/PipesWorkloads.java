package dev.pipesplanner.reference;

/// Loads of pipes over both targets, every pattern and what goes wrong: a name, then fields of an
/// environment.
final class PipesWorkloads {

    static final String[] ALL = {
        """
        a task for each message
        workload.messagesPerMonth=10000
        workload.processingSeconds.mean=40
        workload.processingSeconds.p95=110
        pipes.spotWeight=0
        pipes.onDemandWeight=1
        """,
        """
        tasks near the minimum minute, all on Spot
        workload.messagesPerMonth=12000
        workload.processingSeconds.distribution=exponential
        workload.processingSeconds.mean=15
        task.startVariation=0.5
        """,
        """
        business hours, filtered, FIFO
        workload.messagesPerMonth=20000
        workload.arrivals.pattern=weekly
        workload.queueType=fifo
        workload.sendBatch=10
        workload.filterPassRate=0.3
        workload.processingSeconds.distribution=constant
        workload.processingSeconds.mean=5
        """,
        """
        bursts over the quota that wait
        workload.messagesPerMonth=14600
        workload.arrivals.pattern=periodic
        workload.arrivals.everySeconds=10800
        workload.processingSeconds.distribution=constant
        workload.processingSeconds.mean=120
        quotas.fargateVCpu=6
        """,
        """
        bursts over the quota that return
        workload.messagesPerMonth=4867
        workload.arrivals.pattern=periodic
        workload.arrivals.everySeconds=10800
        workload.processingSeconds.mean=40
        workload.processingSeconds.p95=80
        quotas.fargateVCpu=6
        pipes.refusedLaunches=return
        queue.maxReceiveCount=30
        """,
        """
        bursty with losses on a mix
        workload.messagesPerMonth=15000
        workload.arrivals.pattern=bursty
        workload.arrivals.meanOnSeconds=900
        workload.processingSeconds.mean=300
        workload.processingSeconds.p95=700
        pipes.spotWeight=1
        pipes.onDemandWeight=3
        task.failureRate=0.05
        task.interruptionsPerTaskHour=0.5
        """,
        """
        bursty at a tight quota
        workload.messagesPerMonth=16000
        workload.arrivals.pattern=bursty
        workload.processingSeconds.mean=30
        workload.processingSeconds.p95=60
        quotas.fargateVCpu=4
        pipes.spotWeight=1
        pipes.onDemandWeight=1
        """,
        """
        a window that only holds
        workload.messagesPerMonth=20000
        pipes.batchWindowSeconds=30
        workload.sendBatch=10
        workload.messageBytes=7000
        """,
        """
        batches of one former
        workload.messagesPerMonth=20000
        workload.messageBytes=256
        pipes.target=step-functions
        pipes.batchSize=10
        pipes.batchWindowSeconds=300
        pipes.batchFormers=1
        """,
        """
        batches of five formers under bursts
        workload.messagesPerMonth=20000
        workload.messageBytes=256
        workload.arrivals.pattern=bursty
        pipes.target=step-functions
        pipes.batchSize=5
        pipes.batchWindowSeconds=120
        """,
        """
        weekly batches that are tried again
        workload.messagesPerMonth=18000
        workload.messageBytes=256
        workload.arrivals.pattern=weekly
        workload.processingSeconds.distribution=exponential
        workload.processingSeconds.mean=60
        pipes.target=step-functions
        pipes.batchSize=10
        pipes.batchWindowSeconds=200
        pipes.batchFormers=3
        pipes.spotWeight=3
        pipes.onDemandWeight=1
        pipes.stateMachineAttempts=10
        task.failureRate=0.1
        task.interruptionsPerTaskHour=2
        """,
        """
        batches of one instant
        workload.messagesPerMonth=18250
        workload.messageBytes=256
        workload.arrivals.pattern=periodic
        workload.arrivals.everySeconds=3600
        pipes.target=step-functions
        pipes.batchSize=10
        pipes.batchWindowSeconds=60
        """,
        """
        executions that fail often
        workload.messagesPerMonth=12000
        workload.messageBytes=256
        workload.processingSeconds.distribution=constant
        workload.processingSeconds.mean=90
        pipes.target=step-functions
        pipes.batchSize=3
        pipes.batchWindowSeconds=100
        pipes.stateMachineAttempts=2
        pipes.stateMachineBackoffSeconds=45
        task.failureRate=0.3
        workload.queueType=fifo
        """,
        """
        few addresses
        workload.messagesPerMonth=9000
        workload.arrivals.pattern=bursty
        workload.filterPassRate=0.6
        task.failureRate=0.2
        task.startVariation=1
        quotas.subnetAddresses=4
        """,
        """
        bursts at a slow launch rate
        workload.messagesPerMonth=20000
        workload.arrivals.pattern=periodic
        workload.arrivals.everySeconds=7200
        quotas.launchBurst=5
        quotas.launchesPerSecond=2
        """,
    };

    private PipesWorkloads() {}
}
