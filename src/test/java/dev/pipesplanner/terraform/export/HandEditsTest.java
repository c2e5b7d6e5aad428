package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

/// People's files under a renewed export (TERRAFORM §4).
final class HandEditsTest {

    private static final TextFile GENERATED =
            new TextFile(
                    "envs/dev/terraform.tfvars",
                    """
                    # Environment: dev
                    # Design: pipes (module eventbridge-pipes-worker)
                    # Monthly cost: 9.50 USD

                    # Names and addresses
                    name_prefix = "dev"
                    aws_region  = "eu-central-1"

                    # Pipe
                    target = "ecs-task"
                    # from the plan: subnet-a, subnet-b
                    subnet_ids = ["subnet-a", "subnet-b"]
                    # from the plan: team
                    tags = {
                      team = "data"
                    }
                    """);

    private static String merged(String existing) {
        return switch (HandEdits.merge(existing, GENERATED)) {
            case HandEdits.Merged.Text(String text) -> text;
            case HandEdits.Merged.Refused(var _, String message) -> "refused: " + message;
        };
    }

    @Test
    void onlyLinesWhoseValueChangedAreRewritten() {
        assertThat(
                        merged(
                                """
                                # our worker, ask the data team
                                # Monthly cost: 8.00 USD

                                tags = { team = "data" } // by hand
                                aws_region = "us-east-1" # was cheap
                                mine = 5
                                name_prefix = "dev"
                                subnet_ids = [
                                  "subnet-a", # zone a
                                  "subnet-b",
                                ]
                                target = "ecs-task"
                                """))
                .isEqualTo(
                        """
                        # our worker, ask the data team
                        # Monthly cost: 9.50 USD

                        # from the plan: team
                        tags = { team = "data" } // by hand
                        aws_region = "eu-central-1" # was cheap
                        mine = 5
                        name_prefix = "dev"
                        # from the plan: subnet-a, subnet-b
                        subnet_ids = [
                          "subnet-a", # zone a
                          "subnet-b",
                        ]
                        target = "ecs-task"
                        """);
    }

    @Test
    void theInputsOfTheOtherDesignGo() {
        assertThat(
                        merged(
                                GENERATED.text()
                                        + "\n"
                                        + "# Scaling\n"
                                        + "min_capacity = 1 # old\n"
                                        + "scale_out_steps = [\n"
                                        + "  {},\n"
                                        + "]\n\n"
                                        + "stop_timeout_seconds = 60\n"))
                .isEqualTo(GENERATED.text() + "\nstop_timeout_seconds = 60\n");
    }

    @Test
    void newValuesComeAtTheEndAndTheOriginOnTop() {
        assertThat(merged("name_prefix = \"dev\"\ntarget = \"x\""))
                .isEqualTo(
                        """
                        # Environment: dev
                        # Design: pipes (module eventbridge-pipes-worker)
                        # Monthly cost: 9.50 USD

                        name_prefix = "dev"
                        target = "ecs-task"

                        aws_region = "eu-central-1"
                        # from the plan: subnet-a, subnet-b
                        subnet_ids = ["subnet-a", "subnet-b"]
                        # from the plan: team
                        tags = {
                          team = "data"
                        }
                        """);
    }

    @Test
    void onlyEntriesThatDifferAreRewritten() {
        TextFile wanted =
                new TextFile(
                        GENERATED.path(),
                        """
                        subnet_ids = ["subnet-a", "subnet-x", "subnet-c"]
                        steps      = [{ from = 0, add = 1 }, { from = 100, add = 5 }]
                        tags = {
                          team  = "data"
                          cost  = "42"
                          stage = "dev"
                        }
                        cpu = 1024
                        """);
        String existing =
                """
                # mine
                # from the plan: subnet-a, subnet-b
                subnet_ids = [
                  "subnet-a", # zone a
                  "subnet-b", # zone b
                  # the new one
                  "subnet-c"
                ]
                steps = [
                  { add = 1, from = 0 },   // slowly
                  { add = 4, from = 1e2 }, // then fast
                ]
                # from the plan: old, team
                tags = {
                  # who to ask
                  team = "data"
                  old  = "x"  // until 2025
                  cost = 42.0 // centre
                }
                cpu = "1024"
                """;

        assertThat(HandEdits.merge(existing, wanted))
                .isEqualTo(
                        new HandEdits.Merged.Text(
                                """
                                # mine
                                # from the plan: subnet-a, subnet-x, subnet-c
                                subnet_ids = [
                                  "subnet-a", # zone a
                                  # the new one
                                  "subnet-c",
                                  "subnet-x",
                                ]
                                steps = [
                                  { add = 1, from = 0 },   // slowly
                                  { add = 5, from = 1e2 }, // then fast
                                ]
                                # from the plan: team, cost, stage
                                tags = {
                                  # who to ask
                                  team  = "data"
                                  cost  = 42.0 // centre
                                  stage = "dev"
                                }
                                cpu = "1024"
                                """));
    }

    @Test
    void aValueThatCameTakesThePlaceOfItsComment() {
        assertThat(
                        merged(
                                """
                                # Monthly cost: 9.50 USD

                                # ours
                                # name_prefix: required, not in the plan
                                aws_region = "eu-central-1"
                                # secrets.DB: required, not in the plan
                                target = "ecs-task"
                                # subnet_ids: required, not in the plan

                                tags = { team = "data" }
                                """))
                .isEqualTo(
                        """
                        # Monthly cost: 9.50 USD

                        # ours
                        name_prefix = "dev"
                        aws_region  = "eu-central-1"
                        target      = "ecs-task"
                        # from the plan: subnet-a, subnet-b
                        subnet_ids = ["subnet-a", "subnet-b"]

                        # from the plan: team
                        tags = { team = "data" }
                        """);
    }

    @Test
    void commentsBehindValuesKeepTheirColumn() {
        assertThat(
                        merged(
                                """
                                # Environment: dev
                                # Design: pipes (module eventbridge-pipes-worker)
                                # Monthly cost: 9.50 USD

                                name_prefix = "development"    # short
                                aws_region  = "ap-southeast-1" # near
                                target      = "ecs-task"

                                # from the plan: subnet-a, subnet-b
                                subnet_ids = ["subnet-a", "subnet-b"]
                                # from the plan: team
                                tags = { team = "data" }
                                """))
                .contains(
                        """
                        name_prefix = "dev"            # short
                        aws_region  = "eu-central-1"   # near
                        target      = "ecs-task"
                        """);
    }

    @Test
    void whatOnlyPeopleWriteForTheOtherDesignBecomesAComment() {
        TextFile service =
                new TextFile(GENERATED.path(), "# Design: service\n\nmin_capacity = 1\n");

        assertThat(
                        HandEdits.merge(
                                """
                                # Design: pipes

                                # only orders
                                filter_patterns = [
                                  "{}",
                                ]
                                batch_size = 1
                                """,
                                service))
                .isEqualTo(
                        new HandEdits.Merged.Text(
                                """
                                # Design: service

                                # only orders
                                # not an input of the exported design:
                                # filter_patterns = [
                                #   "{}",
                                # ]

                                min_capacity = 1
                                """));
    }

    @Test
    void nothingChangesByteForByte() {
        String windows = GENERATED.text().replace("\n", "\r\n");

        assertThat(merged(GENERATED.text())).isEqualTo(GENERATED.text());
        assertThat(merged(windows.replace("# Names and addresses", "# Mine")))
                .isEqualTo(windows.replace("# Names and addresses", "# Mine"));
        assertThat(merged(windows.replace("target = \"ecs-task\"\r\n", "")))
                .endsWith("}\r\n\r\ntarget = \"ecs-task\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = ",
                "a = [1",
                "a = \"x",
                "a",
                "= 1",
                "a = 1\na = 2",
                "a = <<E\nx",
                "a = 1]",
                "/* x",
                "a = {]}",
                "block {\n}"
            })
    void whatCannotBeReadIsNotTouched(String text) {
        assertThat(merged(text)).startsWith("refused: envs/dev/terraform.tfvars, line ");
    }

    @Test
    void everyTextIsReadOrRefused() {
        Random random = new Random(11);
        String pieces = "ab= \n\"\\$%{}[](),#/*<E1.\r";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, pieces.length())
                    .forEach(index -> text.append(pieces.charAt(index)));
            if (TfvarsText.read(text.toString()) instanceof TfvarsText.Read.Parsed(var file)) {
                assertThat(file.text()).isEqualTo(text.toString());
            }
        }
    }

    @Test
    void jsonKeepsWhatOnlyItHolds() {
        TextFile wanted = new TextFile("x.auto.tfvars.json", "{\"target\": \"a\", \"b\": [1]}");

        assertThat(HandEdits.merge("{ \"b\":[1], \"target\":\"a\", \"mine\": 2 }", wanted))
                .isEqualTo(
                        new HandEdits.Merged.Text("{ \"b\":[1], \"target\":\"a\", \"mine\": 2 }"));
        assertThat(HandEdits.merge("{\"mine\": {\"k\": \"${x}\"}, \"min_capacity\": 1}", wanted))
                .isEqualTo(
                        new HandEdits.Merged.Text(
                                "{\"mine\": {\"k\": \"${x}\"}, \"target\": \"a\", \"b\": [1]}"));
        assertThat(
                        HandEdits.merge(
                                """
                                {
                                    "//": {"from the plan": {"b": ["1", "2"]}},
                                    "b": [
                                        1.0,
                                        2
                                    ],
                                    "mine": {"k":  1},
                                    "min_capacity": 3
                                }
                                """,
                                wanted))
                .isEqualTo(
                        new HandEdits.Merged.Text(
                                """
                                {
                                    "//": {"from the plan": {}},
                                    "b": [
                                        1.0
                                    ],
                                    "mine": {"k":  1},
                                    "target": "a"
                                }
                                """));
        assertThat(HandEdits.merge("{\"a\": 1", wanted))
                .isInstanceOf(HandEdits.Merged.Refused.class);
    }
}
