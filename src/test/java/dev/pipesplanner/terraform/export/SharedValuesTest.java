package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Maps and lists that hold the plan's entries and somebody's own (TERRAFORM §9).
final class SharedValuesTest {

    private static String merged(String existing, String generated) {
        return merged("envs/dev/terraform.tfvars", existing, generated);
    }

    private static String merged(String path, String existing, String generated) {
        return switch (HandEdits.merge(existing, new TextFile(path, generated))) {
            case HandEdits.Merged.Text(String text) -> text;
            case HandEdits.Merged.Refused(var _, String message) -> "refused: " + message;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags = { team = \"data\" } # ours\n",
                "tags = {\n  team = \"data\"\n  CONFIG = <<E\n  ${x}\nE\n}\n",
                "tags = null\n",
                "tags = [1, 2,\n  3]\n",
            })
    void anEmptyMapInThePlanIsNotInThePlan(String existing) {
        assertThat(merged(existing, "tags = {}\n")).isEqualTo(existing);
    }

    @Test
    void mapsMergeByKeyAndListsByTheirTexts() {
        assertThat(
                        merged(
                                """
                                subnet_ids = ["subnet-mine", "subnet-b"]
                                environment_variables = {
                                  MINE = <<EOT
                                not = "touched"
                                EOT
                                  LEVEL = "debug" # for now
                                }
                                """,
                                """
                                # from the plan: subnet-a, subnet-b
                                subnet_ids = ["subnet-a", "subnet-b"]
                                # from the plan: HOST, LEVEL
                                environment_variables = {
                                  HOST  = "db"
                                  LEVEL = "info"
                                }
                                """))
                .isEqualTo(
                        """
                        # from the plan: subnet-a, subnet-b
                        subnet_ids = ["subnet-mine", "subnet-b", "subnet-a"]
                        # from the plan: HOST, LEVEL
                        environment_variables = {
                          MINE = <<EOT
                        not = "touched"
                        EOT
                          LEVEL = "info" # for now
                          HOST = "db"
                        }
                        """);
    }

    @Test
    void onlyWhatTheCommentNamesGoes() {
        String existing =
                """
                # from the plan: "a, b", subnet-a, subnet-b
                # two zones
                subnet_ids = ["subnet-a", "a, b", "subnet-b", "subnet-mine"]

                # from the plan: team, "cost center"
                tags = {
                  team          = "data"
                  "cost center" = "1"
                  # mine too
                  mine = "x"
                }
                """;

        assertThat(
                        merged(
                                existing,
                                """
                                # from the plan: subnet-c
                                subnet_ids = ["subnet-c"]
                                tags       = {}
                                """))
                .isEqualTo(
                        """
                        # from the plan: subnet-c
                        # two zones
                        subnet_ids = ["subnet-mine", "subnet-c"]

                        tags = {
                          # mine too
                          mine = "x"
                        }
                        """);
        assertThat(merged(existing.replaceAll("# from.*\\n", ""), "tags = {}\n"))
                .isEqualTo(existing.replaceAll("# from.*\\n", ""));
    }

    @Test
    void commentsStayWhereEverythingOfThePlanGoesOrComes() {
        assertThat(
                        merged(
                                """
                                # from the plan: team
                                tags = {
                                  # put yours here
                                  team = "data"
                                }
                                """,
                                "tags = {}\n"))
                .isEqualTo("tags = {\n  # put yours here\n}\n");
        assertThat(
                        merged(
                                "tags = {\n  # put yours here\n}\n",
                                "# from the plan: a, b\ntags = {\n  a = \"1\"\n  b = \"2\"\n}\n"))
                .isEqualTo(
                        """
                        # from the plan: a, b
                        tags = {
                          # put yours here
                          a = "1"
                          b = "2"
                        }
                        """);
    }

    @Test
    void anotherDesignLeavesThemToo() {
        String own = "tags = {\n  mine = \"x\"\n}\n";

        assertThat(
                        merged(
                                "# Design: pipes\n\nbatch_size = 1\n" + own,
                                "# Design: service\n\nmin_capacity = 1\ntags         = {}\n"))
                .isEqualTo("# Design: service\n\n" + own + "\nmin_capacity = 1\n");
    }

    @Test
    void whatTheFileSetsIsNotCalledMissing() {
        String generated =
                """
                # queue_arn: required, not in the plan
                # secrets.DB: required, not in the plan
                # secrets.KEY: required, not in the plan
                secrets = {}
                """;

        assertThat(
                        merged(
                                """
                                # queue_arn: required, not in the plan
                                queue_arn = "arn:aws:sqs:x"
                                # secrets.DB: required, not in the plan
                                # secrets.KEY: required, not in the plan
                                # from the plan: DB
                                secrets = {
                                  DB = "arn:aws:ssm:x"
                                }
                                """,
                                generated))
                .isEqualTo(
                        """
                        queue_arn = "arn:aws:sqs:x"
                        # secrets.KEY: required, not in the plan
                        secrets = {
                          DB = "arn:aws:ssm:x"
                        }
                        """);
    }

    @Test
    void whatTerraformWouldHaveToEvaluateIsNotGuessedAt() {
        assertThat(
                        merged(
                                "a = 1\ntags = { team = \"${upper(\"x\")}\" }\n",
                                "# from the plan: b\ntags = {\n  b = \"1\"\n}\n"))
                .startsWith("refused: envs/dev/terraform.tfvars, line 2, column 18: expected ");
    }

    @Test
    void jsonSaysWhatIsFromThePlanWhereTerraformDoesNotLook() {
        String path = "envs/dev/dev.auto.tfvars.json";
        String existing =
                """
                {
                  "//": {"from the plan": {"subnet_ids": ["a", "b"], "tags": ["team"]}, "by": "me"},
                  "subnet_ids": ["a", "mine","b"],
                  "tags": {
                    "mine": "x",
                    "team": "data"
                  },
                  "environment_variables": {"MINE": "y"}
                }
                """;

        String merged =
                merged(
                        path,
                        existing,
                        """
                        {
                          "//": {"from the plan": {"subnet_ids": ["b", "c"]}},
                          "subnet_ids": ["b", "c"],
                          "tags": {},
                          "environment_variables": {}
                        }
                        """);

        assertThat(merged)
                .isEqualTo(
                        """
                        {
                          "//": {"from the plan": {"subnet_ids": ["b", "c"]}, "by": "me"},
                          "subnet_ids": ["mine","b", "c"],
                          "tags": {
                            "mine": "x"
                          },
                          "environment_variables": {"MINE": "y"}
                        }
                        """);
    }

    @Test
    void aRemarkOfOnesOwnInJsonStays() {
        assertThat(
                        merged(
                                "x.tfvars.json",
                                "{\"//\": \"mine\", \"tags\": {\"a\": \"1\"}}",
                                "{\"//\": {\"from the plan\": {\"tags\": [\"b\"]}},"
                                        + " \"tags\": {\"b\": \"2\"}}"))
                .isEqualTo("{\"//\": \"mine\", \"tags\": {\"a\": \"1\", \"b\": \"2\"}}");
    }
}
