package dev.pipesplanner;

import dev.pipesplanner.aws.PriceListServer;

import java.nio.file.Path;
import java.util.Map;

/// Credentials and the endpoint of a local server, as the SDK takes them from outside.
final class AwsAccess implements AutoCloseable {

    private static final Map<String, String> KEYS =
            Map.of(
                    "aws.accessKeyId", "AKIDEXAMPLE",
                    "aws.secretAccessKey", "none",
                    "aws.region", "us-east-1");
    private static final String ENDPOINT = "aws.endpointUrlPricing";

    private AwsAccess() {}

    /// For this process, until closed.
    static AwsAccess to(PriceListServer server) {
        KEYS.forEach(System::setProperty);
        System.setProperty(ENDPOINT, server.address().toString());
        return new AwsAccess();
    }

    /// For a process of its own: the environment of a user without an AWS account.
    static void forget(Map<String, String> environment, Path home) {
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_CONFIG_FILE", home.resolve("no-config").toString());
        environment.put("AWS_SHARED_CREDENTIALS_FILE", home.resolve("no-credentials").toString());
        environment.put("XDG_CACHE_HOME", home.toString());
        environment.put("XDG_STATE_HOME", home.toString());
    }

    /// For a process of its own: credentials that the server takes.
    static void give(Map<String, String> environment, Path home, PriceListServer server) {
        forget(environment, home);
        environment.put("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "none");
        environment.put("AWS_ENDPOINT_URL_PRICING", server.address().toString());
    }

    @Override
    public void close() {
        KEYS.keySet().forEach(System::clearProperty);
        System.clearProperty(ENDPOINT);
    }
}
