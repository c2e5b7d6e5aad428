package dev.pipesplanner.terraform.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Only what an import found changes in a plan that exists.
final class PlanMergeTest {

    private static Plan plan(String... fields) {
        Environment environment = Environment.withDefaults("dev");
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            environment = PlanFields.require(parts[0]).withText(environment, parts[1]);
        }
        return new Plan("mine", 744, true, List.of(environment));
    }

    private static PlanMerge merge(Plan plan, String... lines) {
        ImportReport report =
                new TerraformImport(BundledModules.mapping())
                        .read(
                                "infra",
                                List.of(new TextFile("dev.tfvars", String.join("\n", lines))));
        return PlanMerge.of(plan, report);
    }

    @Test
    void fieldsThatNothingWasFoundForStay() {
        Plan plan = plan("workload.messagesPerMonth=5000", "task.memory=4096", "task.cpu=512");

        PlanMerge merge = merge(plan, "task_cpu = 1024", "region = \"us-east-1\"");

        assertThat(merge.plan())
                .isEqualTo(
                        plan(
                                "workload.messagesPerMonth=5000",
                                "task.memory=4096",
                                "task.cpu=1024"));
        assertThat(merge.changes())
                .containsExactly(new PlanMerge.Change("dev", "task.cpu", "512", "1024"));
    }

    @Test
    void entriesOfMapsMergeAndASecretToFillTakesNoneAway() {
        String arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db";
        Plan plan = plan("terraform.tags=team=a,cost=7", "terraform.secrets=DB_PASSWORD=" + arn);

        PlanMerge merge =
                merge(
                        plan,
                        "tags = { team = \"b\" }",
                        "environment_variables = { DB_PASSWORD = \"x\", API_KEY = \"y\" }");

        Environment dev = merge.plan().environments().getFirst();
        assertThat(dev.terraform().tags()).isEqualTo(Map.of("team", "b", "cost", "7"));
        assertThat(dev.terraform().secrets()).isEqualTo(Map.of("DB_PASSWORD", arn, "API_KEY", ""));
    }

    @Test
    void aFieldOfAnotherKindIsNamed() {
        Plan plan = plan("service.scaling.policy=target-tracking");

        assertThat(merge(plan, "scale_out_threshold = 9").left())
                .containsExactly(
                        "dev: service.scaling.scaleOut.threshold = 9 does not apply in the plan,"
                                + " where another kind is chosen");
    }

    @Test
    void anotherEnvironmentIsAdded() {
        Environment staging = Environment.withDefaults("staging");
        Plan plan = Plan.withDefaults("mine", List.of(staging));

        PlanMerge merge = merge(plan, "task_cpu = 1024");

        assertThat(merge.plan().environments())
                .extracting(Environment::name)
                .containsExactly("staging", "dev");
        assertThat(merge.changes()).containsExactly(new PlanMerge.Change("dev", "", "", ""));
    }
}
