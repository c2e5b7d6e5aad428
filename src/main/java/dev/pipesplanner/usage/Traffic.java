package dev.pipesplanner.usage;

import static dev.pipesplanner.usage.Numbers.text;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Network;
import dev.pipesplanner.plan.NetworkAccess;

import java.util.List;
import java.util.stream.Collectors;

/// The way that a design's workers reach the outside, and what goes over it in a month (MODEL
/// §3.3).
///
/// @param access of these workers
/// @param endpoints interface endpoints a zone
/// @param imagePulls through NAT, unless an S3 endpoint brings the images
/// @param messages what goes over it besides the images
public record Traffic(
        Environment environment,
        NetworkAccess access,
        double endpoints,
        double imagePulls,
        List<MessageBytes> messages) {

    public Traffic {
        messages = List.copyOf(messages);
    }

    /// Of Fargate tasks: images, logs, what a message makes them send, and bodies that they receive
    /// themselves.
    ///
    /// @param endpoints interface endpoints a zone
    /// @param starts of tasks per month, each of which pulls the image
    /// @param worked messages worked per month
    /// @param bodyMessages messages per month whose bodies come this way
    public static Traffic ofTasks(
            Environment environment,
            double endpoints,
            double starts,
            double worked,
            double bodyMessages) {
        var workload = environment.workload();
        double perMessage =
                environment.task().logBytesPerMessage() + workload.networkBytesPerMessage();
        MessageBytes sent = new MessageBytes(worked, perMessage);
        MessageBytes bodies = new MessageBytes(bodyMessages, workload.messageBytes());
        return new Traffic(
                environment,
                environment.network().access(),
                endpoints,
                starts,
                bodyMessages > 0 ? List.of(sent, bodies) : List.of(sent));
    }

    void addTo(Usage.Builder usage, int hours) {
        Network network = environment.network();
        switch (access) {
            case PUBLIC_IP -> {}
            case NAT_GATEWAY -> {
                double gatewayHours = network.gateways() * hours * network.natShare();
                usage.set(Meter.NAT_GATEWAY_HOURS, gatewayHours);
                usage.set(Meter.NAT_GB, imageGb() + gb());
                usage.set(Meter.PUBLIC_IPV4_HOURS, gatewayHours);
            }
            case INTERFACE_ENDPOINTS -> {
                usage.set(
                        Meter.ENDPOINT_HOURS,
                        endpoints * network.availabilityZones() * hours * network.endpointShare());
                usage.set(Meter.ENDPOINT_GB, gb());
            }
        }
    }

    private double gb() {
        double bytes = 0;
        for (MessageBytes each : messages) {
            bytes += each.bytes();
        }
        return bytes / SharedUsage.GB;
    }

    private double imageGb() {
        return environment.network().imagesThroughS3Endpoint()
                ? 0
                : imagePulls * environment.task().imageMiB() / 1024;
    }

    /// What makes the gigabytes besides the images.
    String formula() {
        return messages.stream().map(MessageBytes::formula).collect(Collectors.joining(" + "));
    }

    String natFormula() {
        return imagePulls == 0 || environment.network().imagesThroughS3Endpoint()
                ? formula()
                : text(imagePulls)
                        + " image pulls × "
                        + text(environment.task().imageMiB())
                        + " MiB ÷ 1,024 + "
                        + formula();
    }

    String gatewayFormula(int hours) {
        Network network = environment.network();
        return text(network.gateways())
                + " gateways × "
                + hours
                + " h × "
                + text(network.natShare() * 100)
                + " %";
    }

    String endpointFormula(int hours) {
        Network network = environment.network();
        return text(endpoints)
                + " endpoints × "
                + network.availabilityZones()
                + " zones × "
                + hours
                + " h × "
                + text(network.endpointShare() * 100)
                + " %";
    }
}
