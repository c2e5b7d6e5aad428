package dev.pipesplanner.reference;

/// Loads of services over every policy, every pattern and what goes wrong: a name, then fields of
/// an environment.
final class ServiceWorkloads {

    static final String[] ALL = {
        """
        two fixed tasks, filtered
        workload.messagesPerMonth=20000
        workload.filterPassRate=0.5
        workload.processingSeconds.mean=360
        workload.processingSeconds.p95=800
        service.scaling.policy=fixed
        service.minTasks=2
        """,
        """
        fixed, attempts fail
        workload.messagesPerMonth=15000
        workload.processingSeconds.distribution=exponential
        workload.processingSeconds.mean=300
        service.scaling.policy=fixed
        service.minTasks=1
        service.messagesInFlightPerTask=4
        task.failureRate=0.2
        queue.maxReceiveCount=3
        """,
        """
        fixed with a base, interrupted
        workload.messagesPerMonth=10000
        workload.processingSeconds.distribution=constant
        workload.processingSeconds.mean=600
        service.scaling.policy=fixed
        service.minTasks=4
        service.spotWeight=3
        service.onDemandWeight=1
        service.base.tasks=1
        service.base.provider=on-demand
        task.interruptionsPerTaskHour=0.5
        """,
        """
        on and off
        workload.messagesPerMonth=8760
        workload.processingSeconds.mean=40
        workload.processingSeconds.p95=110
        service.minTasks=0
        service.maxTasks=1
        """,
        """
        off while work is in flight
        workload.messagesPerMonth=2000
        workload.processingSeconds.distribution=constant
        workload.processingSeconds.mean=600
        service.minTasks=0
        service.maxTasks=1
        service.scaling.scaleIn.metric=visible
        queue.maxReceiveCount=10
        """,
        """
        steps by backlog under bursts
        workload.messagesPerMonth=20000
        workload.arrivals.pattern=bursty
        workload.processingSeconds.mean=30
        workload.processingSeconds.p95=90
        service.minTasks=0
        service.maxTasks=8
        service.scaling.scaleOut.steps=from 0 change 1; from 49 change 2; from 99 change 4
        service.scaling.scaleIn.steps=from 0 change -1
        """,
        """
        tracking under bursts
        workload.messagesPerMonth=20000
        workload.arrivals.pattern=bursty
        workload.arrivals.meanOnSeconds=900
        workload.processingSeconds.mean=60
        workload.processingSeconds.p95=150
        service.maxTasks=5
        service.scaling.policy=target-tracking
        """,
        """
        tracking business hours, in at once
        workload.messagesPerMonth=20000
        workload.arrivals.pattern=weekly
        workload.processingSeconds.mean=120
        workload.processingSeconds.p95=300
        workload.latencyTarget.seconds=600
        service.maxTasks=8
        service.scaling.policy=target-tracking
        service.scaling.scaleInShare=1
        """,
        """
        tracking periodic bursts, in one by one
        workload.messagesPerMonth=14600
        workload.arrivals.pattern=periodic
        workload.arrivals.everySeconds=10800
        workload.processingSeconds.distribution=constant
        workload.processingSeconds.mean=100
        service.maxTasks=6
        service.scaling.policy=target-tracking
        service.scaling.scaleInShare=0
        """,
        """
        tracking with protected tasks
        workload.messagesPerMonth=8000
        workload.arrivals.pattern=bursty
        workload.arrivals.meanOnSeconds=1800
        workload.processingSeconds.mean=400
        workload.processingSeconds.p95=1000
        service.maxTasks=10
        service.scaling.policy=target-tracking
        service.scaling.backlogPerTask=4
        service.scaling.scaleInShare=0.5
        service.scaleInProtection=true
        """,
        """
        tracking that stops busy tasks
        workload.messagesPerMonth=8000
        workload.arrivals.pattern=bursty
        workload.arrivals.meanOnSeconds=1800
        workload.processingSeconds.mean=400
        workload.processingSeconds.p95=1000
        queue.visibilityTimeoutSeconds=600
        queue.maxReceiveCount=8
        service.maxTasks=10
        service.scaling.policy=target-tracking
        service.scaling.backlogPerTask=4
        service.scaling.scaleInShare=0.5
        """,
        """
        steps on a mix, interrupted
        workload.messagesPerMonth=12000
        workload.arrivals.pattern=weekly
        workload.processingSeconds.distribution=exponential
        workload.processingSeconds.mean=240
        service.maxTasks=6
        service.spotWeight=3
        service.onDemandWeight=1
        service.scaling.scaleOut.steps=from 0 change 1; from 19 change 3
        service.scaling.scaleIn.steps=from 0 change -2
        service.scaling.scaleIn.threshold=3
        task.interruptionsPerTaskHour=2
        """,
        """
        on and off after hours of rest, FIFO, slow starts
        workload.messagesPerMonth=3000
        workload.arrivals.pattern=bursty
        workload.arrivals.meanOnSeconds=900
        workload.arrivals.meanOffSeconds=30000
        workload.queueType=fifo
        workload.sendBatch=10
        workload.processingSeconds.mean=50
        workload.processingSeconds.p95=100
        service.minTasks=0
        service.maxTasks=1
        task.provisioningSeconds=60
        task.startVariation=0.5
        """,
        """
        cooldowns longer than a burst needs
        workload.messagesPerMonth=16000
        workload.arrivals.pattern=periodic
        workload.arrivals.everySeconds=7200
        workload.processingSeconds.mean=80
        workload.processingSeconds.p95=200
        service.maxTasks=9
        service.scaling.scaleOut.periods=2
        service.scaling.scaleOut.threshold=5
        service.scaling.scaleOut.cooldownSeconds=600
        service.scaling.scaleOut.steps=from 0 change 1; from 20 change 2; from 30 change 5
        service.scaling.scaleIn.steps=from 0 exact 1
        """,
        """
        tracking with failures and two slots
        workload.messagesPerMonth=15000
        workload.processingSeconds.mean=200
        workload.processingSeconds.p95=500
        service.maxTasks=6
        service.messagesInFlightPerTask=2
        service.pollersPerTask=2
        service.scaling.policy=target-tracking
        service.scaling.backlogPerTask=6
        task.failureRate=0.3
        queue.maxReceiveCount=2
        """,
    };

    private ServiceWorkloads() {}
}
