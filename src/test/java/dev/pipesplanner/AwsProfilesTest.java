package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.aws.ListedProducts;
import dev.pipesplanner.aws.PriceListServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

/// `prices refresh --profile` with the profiles that people have: a role, SSO, an SSO session.
final class AwsProfilesTest {

    private static final String START = "https://example.awsapps.com/start";
    private static final String CONFIG =
            """
            [profile keys]
            region = us-east-1
            aws_access_key_id = AKIDEXAMPLE
            aws_secret_access_key = none

            [profile role]
            region = us-east-1
            role_arn = arn:aws:iam::123456789012:role/finops
            source_profile = keys

            [profile sso]
            region = us-east-1
            sso_start_url = %s
            sso_region = us-east-1
            sso_account_id = 123456789012
            sso_role_name = finops

            [profile session]
            region = us-east-1
            sso_session = company
            sso_account_id = 123456789012
            sso_role_name = finops

            [sso-session company]
            sso_start_url = %s
            sso_region = us-east-1
            """
                    .formatted(START, START);

    @TempDir Path home;

    private final PriceListServer prices = new PriceListServer();
    private String endpoint = prices.address().toString();

    private AwsLogin login;

    @BeforeEach
    void configure() throws IOException {
        login = new AwsLogin();
        Files.createDirectories(home.resolve(".aws/sso/cache"));
        Files.writeString(home.resolve(".aws/config"), CONFIG);
        prices.serve(ListedProducts.ofRegion("us-east-1", "1"));
    }

    @AfterEach
    void stop() {
        login.close();
        prices.close();
    }

    @Test
    void aRoleIsAssumed() throws Exception {
        assertThat(refresh("role")).startsWith("0 us-east-1: 30 of 30 rates are new");
        assertThat(login.asked()).anyMatch(form -> form.contains("Action=AssumeRole"));
        assertThat(prices.authorizations()).allMatch(each -> each.contains(AwsLogin.OF_ROLE));
    }

    @Test
    void aRoleThatCannotBeTakenIsSaid() throws Exception {
        login.refuse();

        assertThat(refresh("role"))
                .startsWith("3 ")
                .contains("The role of the AWS profile could not be assumed.")
                .contains("Run aws sts get-caller-identity --profile role to see why.");
        assertThat(prices.log()).isEmpty();
    }

    @Test
    void anOpenSsoLoginIsUsed() throws Exception {
        logIn(START);

        assertThat(refresh("sso")).startsWith("0 us-east-1: 30 of 30 rates are new");
        assertThat(login.asked()).contains("an open login");
        assertThat(prices.authorizations()).allMatch(each -> each.contains(AwsLogin.OF_SSO));
    }

    @Test
    void anOpenSsoSessionIsUsed() throws Exception {
        logIn("company");

        assertThat(refresh("session")).startsWith("0 us-east-1: 30 of 30 rates are new");
        assertThat(prices.authorizations()).allMatch(each -> each.contains(AwsLogin.OF_SSO));
    }

    @Test
    void withoutALoginTheWayOutIsSaid() throws Exception {
        for (String profile : new String[] {"sso", "session"}) {
            assertThat(refresh(profile))
                    .startsWith("3 ")
                    .contains(
                            "SSO, and no login is open.\nRun aws sso login --profile "
                                    + profile
                                    + " first.");
        }
        assertThat(prices.log()).isEmpty();
    }

    @Test
    void settingsThatCannotBeUsedAreNoMissingCredentials() throws Exception {
        endpoint = "127.0.0.1:18555";

        assertThat(refresh("keys"))
                .startsWith("3 ")
                .contains("The AWS settings cannot be used: ")
                .contains("AWS_ENDPOINT_URL_PRICING");
    }

    /// As the AWS CLI remembers a login.
    private void logIn(String name) throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                home.resolve(".aws/sso/cache/" + HexFormat.of().formatHex(hash) + ".json"),
                """
                { "startUrl": "%s", "region": "us-east-1", "accessToken": "an open login",
                  "expiresAt": "2099-01-01T00:00:00Z" }
                """
                        .formatted(START));
    }

    /// The exit code and everything that was said.
    private String refresh(String profile) throws Exception {
        ProcessBuilder builder =
                JavaProcess.with("-Duser.home=" + home)
                        .command("prices", "refresh", "us-east-1", "--profile", profile);
        Map<String, String> environment = builder.environment();
        AwsAccess.forget(environment, home);
        environment.put("HOME", home.toString());
        environment.remove("AWS_CONFIG_FILE");
        environment.put("AWS_ENDPOINT_URL_PRICING", endpoint);
        environment.put("AWS_ENDPOINT_URL_STS", login.address().toString());
        environment.put("AWS_ENDPOINT_URL_SSO", login.address().toString());
        Path said = home.resolve("said.txt");
        Process process = builder.redirectError(said.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + out + Files.readString(said);
    }
}
