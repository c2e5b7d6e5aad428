package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What a credential is, by name and by value, in both directions (TERRAFORM §4).
public final class CredentialsTest {

    /// Names that give their values away.
    public static final List<String> SECRET_NAMES =
            List.of(
                    "DB_PASS",
                    "DB_PWD",
                    "AWS_ACCESS_KEY_ID",
                    "AWS_SECRET_ACCESS_KEY",
                    "SIGNING_KEY",
                    "PASSPHRASE",
                    "APIKEY",
                    "CREDENTIALS",
                    "CREDENTIAL",
                    "GOOGLE_APPLICATION_CREDENTIALS",
                    "SENTRY_DSN",
                    "DSN",
                    "DB_PASSWORD",
                    "DBPassword",
                    "dbPassword",
                    "PASSWORD2",
                    "PGPASSWORD",
                    "PGPASS",
                    "pgpass",
                    "PASSWD",
                    "SMTP_PASSWD",
                    "KEY_PASSPHRASE",
                    "SECRET",
                    "CLIENT_SECRET",
                    "clientSecret",
                    "SECRET_KEY",
                    "SECRETKEY",
                    "API_KEY",
                    "api-key",
                    "x.api.key",
                    "APIKeyOfMaps",
                    "API_TOKEN",
                    "GITHUB_TOKEN",
                    "authToken",
                    "ACCESSTOKEN",
                    "HASH_SALT",
                    "AUTHORIZATION",
                    "PRIVATE_KEY",
                    "privateKey",
                    "SSH_PRIVATEKEY",
                    "ENCRYPTION_KEY",
                    "STORAGE_ACCOUNT_KEY",
                    "accessKey",
                    "MY_ACCESSKEY");

    /// Names that look a little like those.
    public static final List<String> PLAIN_NAMES =
            List.of(
                    "MAX_TOKENS",
                    "maxTokens",
                    "TOKENIZERS_PARALLELISM",
                    "TOKENIZER",
                    "DB_HOST",
                    "DB_PORT",
                    "DB_NAME",
                    "DB_USERNAME",
                    "DB_USER",
                    "DATABASE_URL",
                    "LOG_LEVEL",
                    "HEADLESS",
                    "COMPASS_MODE",
                    "PASSENGERS",
                    "BYPASS_CACHE",
                    "PASSTHROUGH",
                    "KEYBOARD",
                    "API_KEYBOARD",
                    "PRIMARY_KEY",
                    "PUBLIC_KEY",
                    "SORT_KEY",
                    "CACHE_KEY_PREFIX",
                    "ACCOUNT_ID",
                    "ACCESS_MODE",
                    "API_URL",
                    "SIGNING_REGION",
                    "PRIVATE_SUBNET",
                    "ENCRYPTION",
                    "SECRETARY",
                    "SALTED",
                    "AUTHOR",
                    "AUTHORITY",
                    "SQS_QUEUE_URL",
                    "COST_CENTER");

    /// Values that are or hold a credential.
    public static final List<String> SECRET_VALUES =
            List.of(
                    "postgres://u:p@db/app",
                    "postgres://app:s3cr3t@db.internal:5432/app",
                    "redis://:hunter2@cache:6379/0",
                    "https://user:p%40ss@host/path",
                    "amqp://guest:a/b@rabbit",
                    "https://user:1234@host/",
                    "mongodb+srv://u:p@cluster.example.net/db",
                    "jdbc:postgresql://u:p@db/app",
                    "AKIAIOSFODNN7EXAMPLE",
                    "ASIAIOSFODNN7EXAMPLE",
                    "key=AKIAIOSFODNN7EXAMPLE;region=us-east-1",
                    "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
                    "-----BEGIN PRIVATE KEY-----",
                    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmN",
                    "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
                    "Bearer abc123",
                    "Basic dXNlcjpwYXNz",
                    "Authorization: Bearer abc.def",
                    "{\"Authorization\": \"Basic dXNlcjpwYXNz\"}",
                    "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
                    "rk_live_4eC39HqLyjWDarjtT1zdp7dc",
                    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
                    "github_pat_11ABCDEFG0",
                    "glpat-abcdefghij",
                    "xoxb-17653672481-19874698323",
                    "xoxp-1-2-3");

    /// Values that look a little like those.
    public static final List<String> PLAIN_VALUES =
            List.of(
                    "",
                    "info",
                    "db.internal",
                    "postgres://db.internal:5432/app",
                    "postgres://app@db.internal/app",
                    "https://user@host/",
                    "https://host:8443/path@v1",
                    "http://localhost:8080",
                    "redis://cache:6379/0",
                    "git@github.com:org/repo.git",
                    "mailto:a@b.example",
                    "https://sqs.us-east-1.amazonaws.com/123456789012/jobs",
                    "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf",
                    "123456789012.dkr.ecr.us-east-1.amazonaws.com/worker:1.4.2",
                    "registry.example:5000/worker:1.4@sha256:0123456789abcdef",
                    "AKIA",
                    "AKIASHORT",
                    "Bearer",
                    "Basic",
                    "Basic plan of the team",
                    "eyJhbGciOiJIUzI1NiJ9",
                    "a.b.c",
                    "sk_live",
                    "ghp",
                    "xoxo",
                    "2026-11-30T12:00:00Z",
                    "-----");

    @Test
    void aMessageIsMaskedWhereItRepeatsOne() {
        assertThat(
                        List.of(
                                        "There is no sample postgres://app:hunter2@db/app.\nTry x.",
                                        "Could not read postgres:/app:hunter2@db/app: no file.",
                                        "--max-latency (Bearer hunter2) must be 0 or more.",
                                        "'--months': 'ghp_hunter2' is not an int",
                                        "no folder (-----BEGIN KEY----- hunter2 -----END"
                                                + " KEY-----).",
                                        "user:hunter2@registry.example/worker:1 is unexpected")
                                .stream()
                                .map(Credentials::maskedIn))
                .containsExactly(
                        "There is no sample (masked).\nTry x.",
                        "Could not read (masked): no file.",
                        "--max-latency ((masked)) must be 0 or more.",
                        "'--months': '(masked)' is not an int",
                        "no folder ((masked)).",
                        "(masked) is unexpected");
    }

    @Test
    void aMessageWithoutOneStaysAsItIs() {
        String message =
                "Basic settings of arn:aws:sqs:us-east-1:123456789012:jobs (12:30) are in"
                        + " https://sqs.us-east-1.amazonaws.com/123456789012/jobs.\nUse 5432:5432.";

        assertThat(Credentials.maskedIn(message)).isEqualTo(message);
    }

    @Test
    void aNameIsJudgedByItsWords() {
        assertThat(SECRET_NAMES).allMatch(Credentials::named);
        assertThat(PLAIN_NAMES).noneMatch(Credentials::named);
    }

    @Test
    void aValueIsJudgedWhateverItsName() {
        assertThat(SECRET_VALUES).allMatch(Credentials::isIn);
        assertThat(PLAIN_VALUES).noneMatch(Credentials::isIn);
    }

    @Test
    void anImageOrAQueueMayHoldAUserAndAPasswordWithoutAScheme() {
        assertThat(
                        List.of(
                                "user:pw@registry.example/worker:1",
                                "user:p/w@registry.example/worker@sha256:01",
                                "user:pw@sqs.us-east-1.amazonaws.com/123456789012/jobs",
                                "https://user:pw@sqs.us-east-1.amazonaws.com/123456789012/jobs"))
                .allMatch(Credentials::isInAddress);
        assertThat(PLAIN_VALUES).noneMatch(Credentials::isInAddress);
    }

    @Test
    void theWordThatGivesANameAwayIsTold() {
        assertThat(Credentials.wordIn("AWS_ACCESS_KEY_ID")).contains("access_key");
        assertThat(Credentials.wordIn("dbPassword")).contains("password");
    }

    @Test
    void nothingOfAValueIsShown() {
        TextMapType variables = new TextMapType(false);
        TextMapType secrets = new TextMapType(true);

        assertThat(variables.shown(Map.of("A", "info", "B_PASS", "x", "C", "redis://:x@c")))
                .isEqualTo("A=info, B_PASS=(masked), C=(masked)");
        assertThat(secrets.shown(Map.of("A", "arn:aws:ssm:x", "B", "hunter2", "C", "")))
                .isEqualTo("A=arn:aws:ssm:x, B=(masked), C=");
        assertThat(new FieldType.Text().shown("user:pw@registry.example/worker:1"))
                .isEqualTo("(masked)");
    }

    @Test
    void theNameOfAPlanOrAnEnvironmentIsNoPlaceForOne() {
        Environment dev = Environment.withDefaults("dev");

        assertThatThrownBy(() -> Plan.withDefaults("postgres://u:hunter2@h/db", List.of(dev)))
                .hasMessage(
                        "The plan's name must not hold a credential, and it looks like one.\n"
                                + "Choose another name.");
        for (String name : List.of("Bearer hunter2", "xoxb-hunter2", "glpat-hunter2")) {
            assertThatThrownBy(() -> Environment.withDefaults(name))
                    .hasMessage(
                            "The environment name must not hold a credential, and it looks like"
                                    + " one.\nChoose another name.");
        }
        assertThatThrownBy(() -> Environment.withDefaults("user:hunter2@registry.example/x:1"))
                .hasMessageStartingWith("The environment name (masked) must be");
    }

    @Test
    void neitherIsAKey() {
        for (String field : List.of("environmentVariables", "secrets", "tags")) {
            Environment dev =
                    PlanFields.require("terraform." + field)
                            .withData(
                                    Environment.withDefaults("dev"),
                                    Map.of("AKIAABCDEFGHIJKLMNOP", ""));

            assertThat(CredentialChecks.of(dev.terraform()))
                    .as(field)
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.message())
                                    .contains("must not hold a credential")
                                    .doesNotContain("AKIA"));
        }
    }
}
