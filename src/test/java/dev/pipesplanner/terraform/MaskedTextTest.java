package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.CredentialsTest;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.storage.BundledModules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MaskedTextTest {

    @Test
    void everyCredentialIsMaskedBehindItsNameAndByItsValue() {
        for (String name : CredentialsTest.SECRET_NAMES) {
            assertThat(MaskedText.of(name + " = \"hunter2\"")).isEqualTo(name + " = \"(masked)\"");
        }
        for (String value : CredentialsTest.SECRET_VALUES) {
            String typed = value.replace("\"", "\\\"").replace("\n", "\\n");
            assertThat(MaskedText.of("a = \"" + typed + "\" # why"))
                    .contains("\"(masked)\"")
                    .doesNotContain(typed);
        }
    }

    @Test
    void whatIsNoneStays() {
        for (String name : CredentialsTest.PLAIN_NAMES) {
            assertThat(MaskedText.of(name + " = \"info\"")).isEqualTo(name + " = \"info\"");
        }
        for (String value : CredentialsTest.PLAIN_VALUES) {
            assertThat(MaskedText.of("a = \"" + value + "\"")).isEqualTo("a = \"" + value + "\"");
        }
    }

    /// How long a value is, in characters or in lines, is not told.
    @Test
    void aValueOfSeveralLinesIsOne() {
        String masked =
                """
                cert = <<EOT
                (masked)
                (masked)
                EOT
                api_token = [
                (masked)
                ]
                after = 1
                """;
        for (int lines : new int[] {1, 3, 40}) {
            String text =
                    "cert = <<EOT\n-----BEGIN PRIVATE KEY-----\n"
                            + "MIIEvQIBADANBgkqhkiG9w0\n".repeat(lines)
                            + "-----END PRIVATE KEY-----\nEOT\napi_token = [\n"
                            + "  \"hunter2\",\n".repeat(lines)
                            + "]\nafter = 1\n";
            assertThat(MaskedText.of(text)).as(lines + " lines").isEqualTo(masked);
        }
    }

    @Test
    void namesThatAreListedWithTheirValuesCountToo() {
        assertThat(
                        MaskedText.of(
                                """
                                environment = [
                                  { name = "DB_PASS", value = "hunter2" },
                                  { "name": "LOG_LEVEL", "value": "info" },
                                  {
                                    value = "hunter2"
                                    name  = "DB_PWD"
                                  },
                                  {
                                    "name": "API_KEY",
                                    "value": "hunter2"
                                  },
                                ]
                                """))
                .isEqualTo(
                        """
                        environment = [
                          { name = "DB_PASS", value = "(masked)" },
                          { "name": "LOG_LEVEL", "value": "info" },
                          {
                            value = "(masked)"
                            name  = "DB_PWD"
                          },
                          {
                            "name": "API_KEY",
                            "value": "(masked)"
                          },
                        ]
                        """);
    }

    @Test
    void aCommentIsMaskedAsAWhole() {
        assertThat(MaskedText.of("# was postgres://app:hunter2@db/app")).isEqualTo("(masked)");
        assertThat(MaskedText.of("# Basic settings")).isEqualTo("# Basic settings");
    }

    /// The modules' own expressions of what a credential is are none.
    @ParameterizedTest
    @EnumSource
    void theDeclarationsOfAModuleAreShownAsTheyAre(Design design) {
        String variables = BundledModules.read().of(design).variables();

        assertThat(MaskedText.of(variables)).isEqualTo(variables);
    }
}
