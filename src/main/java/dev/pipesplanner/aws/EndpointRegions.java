package dev.pipesplanner.aws;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.pricing.PricingClient;

import java.util.List;
import java.util.Optional;

/// Which of the few endpoints of the Price List API is asked. The endpoint's region says nothing
/// about the products' (FACTS §7).
final class EndpointRegions {

    private EndpointRegions() {}

    /// The regions that host the API and that anyone can reach.
    static List<String> hosts() {
        return PricingClient.serviceMetadata().regions().stream()
                .map(Region::id)
                .filter(id -> !id.contains("iso"))
                .sorted()
                .toList();
    }

    static Region choose(Optional<String> asked, Optional<String> profile) throws PriceListFailure {
        if (asked.isPresent()) {
            if (hosts().contains(asked.get())) {
                return Region.of(asked.get());
            }
            throw FailureWords.everywhere(
                    "AWS has no price list endpoint in the region ("
                            + asked.get()
                            + ").\nUse one of "
                            + String.join(", ", hosts())
                            + ".");
        }
        return Region.of(nearestHost(configured(profile)));
    }

    /// Where the user works, from the environment or the profile; the network is not asked.
    private static String configured(Optional<String> profile) {
        try {
            return new AwsRegionProviderChain(
                            new SystemSettingsRegionProvider(),
                            new AwsProfileRegionProvider(
                                    ProfileFile::defaultProfileFile, profile.orElse(null)))
                    .getRegion()
                    .id();
        } catch (SdkClientException _) {
            return "";
        }
    }

    static String nearestHost(String region) {
        int dash = region.indexOf('-');
        return switch (dash < 0 ? "" : region.substring(0, dash)) {
            case "eu", "af", "il", "me" -> "eu-central-1";
            case "ap" -> "ap-south-1";
            case "cn" -> "cn-northwest-1";
            default -> "us-east-1";
        };
    }
}
