package dev.pipesplanner.plan;

/// How tasks reach the registry, the queue and the logs.
public enum NetworkAccess implements Named {
    PUBLIC_IP("public-ip"),
    NAT_GATEWAY("nat-gateway"),
    INTERFACE_ENDPOINTS("interface-endpoints");

    private final String id;

    NetworkAccess(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
