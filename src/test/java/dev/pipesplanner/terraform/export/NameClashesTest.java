package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class NameClashesTest {

    private static final String QUEUE = "terraform.queueArn";

    private static Environment environment(String name, String... fields) {
        Environment environment = Environment.withDefaults(name);
        for (int i = 0; i < fields.length; i += 2) {
            environment = PlanFields.require(fields[i]).withText(environment, fields[i + 1]);
        }
        return environment;
    }

    @Test
    void onePrefixInOneAccountAndRegionIsTakenOnce() {
        String queue = "arn:aws:sqs:us-east-1:123456789012:jobs";
        Environment dev = environment("dev", "terraform.namePrefix", "jobs", QUEUE, queue);
        Environment prod =
                environment(
                        "prod",
                        "terraform.namePrefix",
                        "jobs",
                        "terraform.clusterId",
                        "arn:aws:ecs:us-east-1:123456789012:cluster/apps");

        assertThat(among(dev, prod))
                .containsExactly(
                        """
                        dev and prod have the same Name prefix (jobs) in us-east-1 and in one \
                        account: AWS takes each name once.
                        Give each its own Name prefix.\
                        """);
    }

    @Test
    void accountsThatAreNotKnownMayBeOne() {
        Environment dev = environment("dev", "terraform.namePrefix", "jobs");
        Environment prod = environment("prod", "terraform.namePrefix", "jobs");

        assertThat(among(dev, prod))
                .containsExactly(
                        """
                        dev and prod have the same Name prefix (jobs) in us-east-1, and their \
                        addresses do not tell two accounts apart: AWS takes each name once.
                        Give each its own Name prefix, or set Queue ARN of both.\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "terraform.namePrefix | jobs-prod",
                "region | eu-central-1",
                "terraform.queueArn | arn:aws:sqs:us-east-1:210987654321:jobs",
                "terraform.queueUrl | https://sqs.us-east-1.amazonaws.com/210987654321/jobs",
            })
    void anotherPrefixRegionOrAccountIsFree(String field, String value) {
        String queue = "arn:aws:sqs:us-east-1:123456789012:jobs";
        Environment dev = environment("dev", "terraform.namePrefix", "jobs", QUEUE, queue);
        Environment prod = environment("prod", "terraform.namePrefix", "jobs", field, value);

        assertThat(among(dev, prod)).isEmpty();
    }

    @Test
    void noPrefixIsNoName() {
        assertThat(among(environment("dev"), environment("prod"))).isEmpty();
    }

    @Test
    void namesThatDifferInTheirCaseAloneAreOne() {
        assertThat(
                        among(
                                environment("dev", "terraform.namePrefix", "jobs"),
                                environment("prod", "terraform.namePrefix", "Jobs")))
                .hasSize(1);
    }

    @Test
    void anEnvironmentThatWasExportedBeforeCountsToo() {
        Environment dev = environment("dev", "terraform.namePrefix", "jobs");
        Environment prod = environment("prod", "terraform.namePrefix", "jobs");

        assertThat(NameClashes.among(List.of(prod), List.of(dev, prod))).hasSize(1);
        assertThat(
                        NameClashes.among(
                                List.of(environment("test")),
                                List.of(dev, prod, environment("test"))))
                .isEmpty();
    }

    private static List<String> among(Environment... all) {
        return NameClashes.among(List.of(all), List.of(all));
    }
}
