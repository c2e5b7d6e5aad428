package dev.pipesplanner.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How patiently the API is asked.
///
/// @param answer how long one attempt may take, from its token to the last byte
/// @param attempts of one page, the first included
/// @param firstPause before the second attempt; later ones double it, with jitter
/// @param token how long a used token of the bucket takes to come back
/// @param endpoint another address than AWS's own
record ApiSettings(
        Duration answer,
        int attempts,
        Duration firstPause,
        Duration token,
        Optional<URI> endpoint) {

    static final ApiSettings DEFAULT =
            new ApiSettings(
                    Duration.ofSeconds(15),
                    6,
                    Duration.ofMillis(500),
                    Duration.ofMillis(200),
                    Optional.empty());
}
