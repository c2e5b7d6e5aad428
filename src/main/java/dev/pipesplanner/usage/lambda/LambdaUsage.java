package dev.pipesplanner.usage.lambda;

import static dev.pipesplanner.usage.Numbers.text;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Architecture;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PackageType;
import dev.pipesplanner.usage.ComputeHours;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.MessageBytes;
import dev.pipesplanner.usage.SharedUsage;
import dev.pipesplanner.usage.SystemLog;
import dev.pipesplanner.usage.Traffic;
import dev.pipesplanner.usage.Usage;

import java.util.List;

/// Quantities and dead letters of the Lambda design (LAMBDA-MODEL §4).
public final class LambdaUsage {

    /// Bytes that Lambda logs besides for a cold start (LAMBDA-FACTS 58).
    private static final double COLD_LOG_BYTES = 200;

    /// MiB of ephemeral storage that are included (LAMBDA-FACTS 10).
    private static final int INCLUDED_STORAGE_MIB = 512;

    private final Environment environment;
    private final int hours;
    private final LambdaRun run;

    public LambdaUsage(Environment environment, int hours, LambdaRun run) {
        this.environment = environment;
        this.hours = hours;
        this.run = run;
    }

    public DesignUsage month() {
        return new DesignUsage(usage(), run.deadLetters(), run.deadLetters());
    }

    private LambdaDesign lambda() {
        return environment.lambda();
    }

    private Usage usage() {
        Usage.Builder usage = new Usage.Builder();
        usage.set(duration(), run.billedSeconds() * memoryGb());
        usage.hours(
                new ComputeHours(
                        run.handlerSeconds() / 3600,
                        0,
                        (run.billedSeconds() - run.handlerSeconds()) / 3600));
        usage.set(Meter.LAMBDA_EPHEMERAL_GB_SECONDS, run.billedSeconds() * storageGb());
        usage.set(Meter.LAMBDA_REQUESTS, run.invocations());
        if (lambda().isProvisioned()) {
            usage.set(Meter.LAMBDA_EPU_HOURS, pollers() * hours);
        }
        usage.set(
                SharedUsage.sqsMeter(environment),
                SharedUsage.sends(environment, run.entering())
                        + run.receiveRequests()
                        + run.deletes()
                        + run.idlePolls());
        SharedUsage shared = shared();
        shared.addTo(usage);
        usage.set(Meter.ALARM_METRICS, environment.queue().dlqAlarm() ? 1 : 0);
        if (lambda().packageType() == PackageType.ZIP) {
            usage.set(Meter.ECR_STORAGE_GB_MONTHS, 0);
        }
        return usage.build(Design.LAMBDA, meter -> formula(meter, shared));
    }

    private Meter duration() {
        return environment.task().architecture() == Architecture.ARM64
                ? Meter.LAMBDA_ARM_GB_SECONDS
                : Meter.LAMBDA_GB_SECONDS;
    }

    private double memoryGb() {
        return lambda().memory(environment.task()) / 1024.0;
    }

    private double storageGb() {
        return (lambda().ephemeralStorageMiB() - INCLUDED_STORAGE_MIB) / 1024.0;
    }

    /// Event poller units that run on average: as many as the least, or as one of the three limits
    /// of each asks for (LAMBDA-FACTS 32).
    private double pollers() {
        double tenEachSecond = 10 * hours * 3600.0;
        double needed =
                Math.max(
                        Math.max(run.handlerSeconds(), run.receives()) / tenEachSecond,
                        mibPerSecond(environment, hours));
        return Math.clamp(
                needed,
                lambda().provisionedPollers().orElse(0.0),
                (double) lambda().provisionedMaxPollers());
    }

    /// What enters the queue on average, of which a poller takes one a second.
    static double mibPerSecond(Environment environment, int hours) {
        var workload = environment.workload();
        return workload.messagesPerMonth() / (hours * 3600.0) * workload.messageBytes() / 1_048_576;
    }

    private SharedUsage shared() {
        return new SharedUsage(
                environment,
                hours,
                run.coldStarts(),
                run.worked(),
                traffic(),
                new SystemLog(systemLogBytes(), "Lambda"));
    }

    private double systemLogBytes() {
        return run.invocations() * lambda().systemLogBytesPerInvocation()
                + run.coldStarts() * COLD_LOG_BYTES;
    }

    /// Polling, image and logs are Lambda's own; outside the VPC so is the way out. What goes to
    /// the internet passes a NAT gateway, too (LAMBDA-FACTS 55–57).
    private Traffic traffic() {
        var workload = environment.workload();
        NetworkAccess access =
                lambda().isInVpc(environment.network())
                        ? environment.network().access()
                        : NetworkAccess.PUBLIC_IP;
        double perMessage =
                access == NetworkAccess.NAT_GATEWAY
                        ? workload.networkBytesPerMessage() + workload.internetBytesPerMessage()
                        : workload.networkBytesPerMessage();
        return new Traffic(
                environment,
                access,
                environment.network().endpoints(lambda()),
                0,
                List.of(new MessageBytes(run.worked(), perMessage)));
    }

    private String formula(Meter meter, SharedUsage shared) {
        return switch (meter) {
            case LAMBDA_GB_SECONDS, LAMBDA_ARM_GB_SECONDS ->
                    seconds() + " × " + text(lambda().memory(environment.task())) + " MiB ÷ 1,024";
            case LAMBDA_EPHEMERAL_GB_SECONDS ->
                    seconds()
                            + " × "
                            + text(lambda().ephemeralStorageMiB() - INCLUDED_STORAGE_MIB)
                            + " MiB above "
                            + INCLUDED_STORAGE_MIB
                            + " ÷ 1,024";
            case LAMBDA_REQUESTS ->
                    text(run.invocations())
                            + " invocations for "
                            + text(run.worked())
                            + " messages";
            case LAMBDA_EPU_HOURS -> text(pollers()) + " pollers × " + hours + " h";
            case SQS_REQUESTS, SQS_FIFO_REQUESTS ->
                    text(SharedUsage.sends(environment, run.entering()))
                            + " sends + "
                            + text(run.receiveRequests())
                            + " receives + "
                            + text(run.deletes())
                            + " deletes + "
                            + text(run.idlePolls())
                            + " empty polls";
            case PUBLIC_IPV4_HOURS -> shared.addressFormula("");
            case ALARM_METRICS -> "1 on the dead-letter queue";
            case SECRET_MONTHS -> "secrets of Secrets Manager that the function reads";
            case SECRET_CALLS ->
                    text(run.coldStarts())
                            + " cold starts × "
                            + environment.terraform().secretsManagerArns().size()
                            + " secrets read";
            default -> shared.formula(meter);
        };
    }

    private String seconds() {
        return "("
                + text(run.handlerSeconds())
                + " s of work + "
                + text(run.coldStarts())
                + " cold starts × "
                + text(run.initSeconds())
                + " s)";
    }
}
