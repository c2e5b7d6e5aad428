package dev.pipesplanner.usage;

import static dev.pipesplanner.usage.Numbers.text;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.QueueType;

import java.util.Arrays;
import java.util.List;

/// What every design uses in the same way: network, secrets, logs and the image's storage (MODEL
/// §3.3).
///
/// @param starts of workers per month, each of which reads the secrets
/// @param worked messages worked per month
/// @param traffic over the network
/// @param systemLog besides what the worker logs
public record SharedUsage(
        Environment environment,
        int hours,
        double starts,
        double worked,
        Traffic traffic,
        SystemLog systemLog) {

    /// Whether AWS counts transfer and logs in 10⁹ or 2³⁰ bytes is not documented everywhere; 2³⁰
    /// is taken (MODEL §1).
    public static final double GB = 1_073_741_824;

    public static Meter sqsMeter(Environment environment) {
        return environment.workload().queueType() == QueueType.FIFO
                ? Meter.SQS_FIFO_REQUESTS
                : Meter.SQS_REQUESTS;
    }

    /// Requests that put the messages into the queue: ⌈N/sendBatch⌉·c(sendBatch).
    public static double sends(Environment environment, double entering) {
        var workload = environment.workload();
        return Math.ceil(entering / workload.sendBatch())
                * BilledChunks.of(workload.sendBatch(), workload.messageBytes());
    }

    public void addTo(Usage.Builder usage) {
        traffic.addTo(usage, hours);
        usage.set(
                Meter.INTERNET_GB, worked * environment.workload().internetBytesPerMessage() / GB);
        if (!environment.terraform().secrets().isEmpty()) {
            List<String> secrets = environment.terraform().secretsManagerArns();
            usage.set(Meter.SECRET_MONTHS, secretsOf(secrets));
            usage.set(Meter.SECRET_CALLS, starts * secrets.size());
        }
        usage.set(Meter.LOGS_INGESTED_GB, logsGb());
        usage.set(Meter.LOGS_STORED_GB_MONTHS, logsGb() * storedShare());
        usage.set(Meter.ECR_STORAGE_GB_MONTHS, environment.task().imageMiB() / 1024);
    }

    /// Different secrets among them: one may give several variables a key of it each, named behind
    /// the seven parts of its ARN.
    private static long secretsOf(List<String> arns) {
        return arns.stream()
                .map(arn -> Arrays.stream(arn.split(":")).limit(7).toList())
                .distinct()
                .count();
    }

    private double logsGb() {
        return (worked * environment.task().logBytesPerMessage() + systemLog.bytes()) / GB;
    }

    private double storedShare() {
        return environment.logs().compression() * environment.logs().retentionDays() * 24 / hours;
    }

    /// What makes the hours of public addresses: those of the tasks, or a NAT gateway's own.
    public String addressFormula(String tasks) {
        return traffic.access() == NetworkAccess.NAT_GATEWAY
                ? traffic.gatewayFormula(hours)
                : tasks;
    }

    public String formula(Meter meter) {
        return switch (meter) {
            case NAT_GATEWAY_HOURS -> traffic.gatewayFormula(hours);
            case NAT_GB -> traffic.natFormula();
            case ENDPOINT_HOURS -> traffic.endpointFormula(hours);
            case ENDPOINT_GB -> traffic.formula();
            case INTERNET_GB ->
                    new MessageBytes(worked, environment.workload().internetBytesPerMessage())
                            .formula();
            case SECRET_MONTHS -> "secrets of Secrets Manager that the tasks read";
            case SECRET_CALLS ->
                    text(starts)
                            + " task starts × "
                            + environment.terraform().secretsManagerArns().size()
                            + " secrets read";
            case LOGS_INGESTED_GB -> logsFormula();
            case LOGS_STORED_GB_MONTHS ->
                    "("
                            + logsFormula()
                            + ") × "
                            + text(environment.logs().compression() * 100)
                            + " % × "
                            + environment.logs().retentionDays()
                            + " days × 24 ÷ "
                            + hours;
            case ECR_STORAGE_GB_MONTHS ->
                    text(environment.task().imageMiB()) + " MiB of image ÷ 1,024";
            default -> "";
        };
    }

    private String logsFormula() {
        String messages =
                new MessageBytes(worked, environment.task().logBytesPerMessage()).formula();
        return systemLog.bytes() == 0
                ? messages
                : messages
                        + " + "
                        + text(systemLog.bytes())
                        + " bytes of "
                        + systemLog.writer()
                        + " ÷ "
                        + text(GB);
    }
}
