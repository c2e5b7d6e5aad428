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
/// @param endpoints interface endpoints a zone
/// @param starts of tasks a month, each of which pulls the image and reads the secrets
/// @param worked messages worked a month
/// @param bodyMessages messages a month whose bodies go through NAT or endpoints to the tasks
/// @param pipeLogBytes what the pipe itself logs
public record SharedUsage(
        Environment environment,
        double endpoints,
        int hours,
        double starts,
        double worked,
        double bodyMessages,
        double pipeLogBytes) {

    /// Whether AWS counts transfer and logs in 10⁹ or 2³⁰ bytes is not documented everywhere; 2³⁰
    /// is taken (MODEL §1).
    private static final double GB = 1_073_741_824;

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
        var network = environment.network();
        switch (network.access()) {
            case PUBLIC_IP -> {}
            case NAT_GATEWAY -> {
                usage.set(Meter.NAT_GATEWAY_HOURS, network.gateways() * hours * network.natShare());
                usage.set(Meter.NAT_GB, imageGb() + bytesGb());
                usage.set(Meter.PUBLIC_IPV4_HOURS, network.gateways() * hours * network.natShare());
            }
            case INTERFACE_ENDPOINTS -> {
                usage.set(
                        Meter.ENDPOINT_HOURS,
                        endpoints * network.availabilityZones() * hours * network.endpointShare());
                usage.set(Meter.ENDPOINT_GB, bytesGb());
            }
        }
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

    private double imageGb() {
        return environment.network().imagesThroughS3Endpoint()
                ? 0
                : starts * environment.task().imageMiB() / 1024;
    }

    private double bytesGb() {
        return (worked * bytesPerMessage() + bodyMessages * environment.workload().messageBytes())
                / GB;
    }

    private double bytesPerMessage() {
        return environment.task().logBytesPerMessage()
                + environment.workload().networkBytesPerMessage();
    }

    private double logsGb() {
        return (worked * environment.task().logBytesPerMessage() + pipeLogBytes) / GB;
    }

    private double storedShare() {
        return environment.logs().compression() * environment.logs().retentionDays() * 24 / hours;
    }

    /// What makes the hours of public addresses: those of the tasks, or a NAT gateway's own.
    public String addressFormula(String tasks) {
        return environment.network().access() == NetworkAccess.NAT_GATEWAY ? gatewayHours() : tasks;
    }

    private String gatewayHours() {
        var network = environment.network();
        return text(network.gateways())
                + " gateways × "
                + hours
                + " h × "
                + text(network.natShare() * 100)
                + " %";
    }

    public String formula(Meter meter) {
        var network = environment.network();
        String bytes =
                text(worked) + " messages × " + text(bytesPerMessage()) + " bytes ÷ " + text(GB);
        if (bodyMessages > 0) {
            bytes +=
                    " + "
                            + text(bodyMessages)
                            + " messages × "
                            + environment.workload().messageBytes()
                            + " bytes ÷ "
                            + text(GB);
        }
        return switch (meter) {
            case NAT_GATEWAY_HOURS -> gatewayHours();
            case NAT_GB ->
                    network.imagesThroughS3Endpoint()
                            ? bytes
                            : text(starts)
                                    + " image pulls × "
                                    + text(environment.task().imageMiB())
                                    + " MiB ÷ 1,024 + "
                                    + bytes;
            case ENDPOINT_HOURS ->
                    text(endpoints)
                            + " endpoints × "
                            + network.availabilityZones()
                            + " zones × "
                            + hours
                            + " h × "
                            + text(network.endpointShare() * 100)
                            + " %";
            case ENDPOINT_GB -> bytes;
            case INTERNET_GB ->
                    text(worked)
                            + " messages × "
                            + text(environment.workload().internetBytesPerMessage())
                            + " bytes ÷ "
                            + text(GB);
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
                text(worked)
                        + " messages × "
                        + text(environment.task().logBytesPerMessage())
                        + " bytes ÷ "
                        + text(GB);
        return pipeLogBytes == 0
                ? messages
                : messages + " + " + text(pipeLogBytes) + " bytes of the pipe ÷ " + text(GB);
    }
}
