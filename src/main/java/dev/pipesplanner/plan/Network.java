package dev.pipesplanner.plan;

/// How tasks reach the outside, and what of it this worker pays.
///
/// @param natGateways automatic: one a zone
/// @param natShare share of the gateways' hours booked on this worker
/// @param s3GatewayEndpoint image layers come through it, free; automatic: with interface endpoints
/// @param interfaceEndpoints endpoints per zone; automatic: those that the design needs
public record Network(
        NetworkAccess access,
        int availabilityZones,
        Setting<Double> natGateways,
        double natShare,
        Setting<Boolean> s3GatewayEndpoint,
        Setting<Double> interfaceEndpoints,
        double endpointShare) {

    public Network {
        Limits.require("network.availabilityZones", availabilityZones);
        Limits.require("network.natGateways", natGateways);
        Limits.require("network.natShare", natShare);
        Limits.require("network.interfaceEndpoints", interfaceEndpoints);
        Limits.require("network.endpointShare", endpointShare);
    }

    public double gateways() {
        return natGateways.orElse((double) availabilityZones);
    }

    public boolean imagesThroughS3Endpoint() {
        return s3GatewayEndpoint.orElse(access == NetworkAccess.INTERFACE_ENDPOINTS);
    }

    /// Interface endpoints per zone of a design.
    public double endpoints(DesignSettings design) {
        return interfaceEndpoints.orElse(design.defaultInterfaceEndpoints());
    }
}
