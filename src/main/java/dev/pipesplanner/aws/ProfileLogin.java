package dev.pipesplanner.aws;

import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

import java.util.Optional;

/// How a profile of the AWS configuration comes to its credentials.
enum ProfileLogin {
    SSO,
    ROLE,
    OTHER;

    /// @param profile empty: the one that the environment names, or `default`
    static ProfileLogin of(Optional<String> profile) {
        String name =
                profile.orElseGet(ProfileFileSystemSetting.AWS_PROFILE::getStringValueOrThrow);
        return ProfileFile.defaultProfileFile().profile(name).map(ProfileLogin::of).orElse(OTHER);
    }

    private static ProfileLogin of(Profile profile) {
        if (has(profile, "sso_session") || has(profile, "sso_start_url")) {
            return SSO;
        }
        return has(profile, "role_arn") ? ROLE : OTHER;
    }

    private static boolean has(Profile profile, String property) {
        return profile.property(property).isPresent();
    }
}
