package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.AwsProvider;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RequiresTerraform;
import dev.pipesplanner.terraform.TerraformFolder;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What AWS is asked to do, and in which order, when something that runs is changed.
@RequiresTerraform(unchecked = "that a change reaches what runs without stopping it")
final class ApplyOrderTest {

    private static final String NAME = "flow-builder-dev-worker";

    @AutoClose private final AwsProvider provider = new AwsProvider();

    @TempDir Path path;

    @Test
    void aChangeOfPolicyLeavesTheServiceAlone() {
        TerraformFolder folder = worker(Design.SERVICE, scaled("fixed")).initialized();
        assertThat(folder.apply()).contains("create aws_ecs_service " + NAME);

        for (String policy : List.of("step", "target-tracking", "fixed")) {
            worker(Design.SERVICE, scaled(policy));
            assertThat(folder.apply())
                    .as(policy)
                    .isNotEmpty()
                    .noneMatch(change -> change.contains("aws_ecs_service"));
        }
    }

    /// The addresses that earlier versions of the module gave to a service.
    @ParameterizedTest
    @CsvSource({"fixed, step", "scaled, fixed"})
    void aServiceOfAnEarlierVersionStays(String address, String policy) throws IOException {
        TerraformFolder folder = new TerraformFolder(path, provider);
        folder.with("old.tf", earlier(address)).initialized();
        assertThat(folder.apply()).containsExactly("create aws_ecs_service " + NAME);
        Files.delete(path.resolve("old.tf"));

        worker(Design.SERVICE, scaled(policy));

        assertThat(folder.apply())
                .filteredOn(change -> change.contains("aws_ecs_service"))
                .containsExactly("update aws_ecs_service " + NAME);
    }

    private static String earlier(String address) {
        return """
        resource "aws_ecs_service" "%s" {
          count   = 1
          name    = "flow-builder-dev-worker"
          cluster = "arn:aws:ecs:us-east-1:123456789012:cluster/apps"

          network_configuration {
            subnets = ["subnet-0a"]
          }
        }
        """
                .formatted(address);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LAMBDA")
    void theOldRevisionGoesWhenTheNewOneIsInUse(Design design) {
        TerraformFolder folder = worker(design, Exports.FULL).initialized();
        folder.apply();

        worker(design, with("terraform.containerImage", "registry.example.com/worker:2"));

        assertThat(folder.apply())
                .filteredOn(change -> !change.contains("aws_iam"))
                .containsExactly(
                        "create aws_ecs_task_definition " + NAME,
                        "update " + user(design),
                        "delete aws_ecs_task_definition " + NAME);
    }

    @Test
    void aFunctionTakesItsNewImageInPlace() {
        TerraformFolder folder = worker(Design.LAMBDA, Exports.FULL).initialized();
        assertThat(folder.apply())
                .containsSubsequence(
                        "create aws_iam_role_policy work-messages",
                        "create " + user(Design.LAMBDA),
                        "create aws_lambda_event_source_mapping "
                                + "arn:aws:lambda:eu-central-1:123456789012:"
                                + NAME);

        worker(
                Design.LAMBDA,
                with(
                        "terraform.containerImage",
                        "123456789012.dkr.ecr.us-east-1.amazonaws.com/worker:2"));

        assertThat(folder.apply()).containsExactly("update " + user(Design.LAMBDA));
    }

    private static String user(Design design) {
        return switch (design) {
            case PIPES -> "aws_pipes_pipe " + NAME + "-pipe";
            case SERVICE -> "aws_ecs_service " + NAME;
            case LAMBDA -> "aws_lambda_function " + NAME;
        };
    }

    /// Why an export refuses two environments of one name.
    @Test
    void twoWorkersOfOneNameFailHalfWay() {
        String values = Exports.file(Exports.FULL, Design.PIPES).text();
        TerraformFolder folder = new TerraformFolder(path, provider);
        folder.in("worker").with(BundledModules.read().of(Design.PIPES).files());
        folder.with(
                        "main.tf",
                        """
                        module "dev" {
                          source = "./worker"
                          %1$s
                        }
                        module "prod" {
                          source = "./worker"
                          %1$s
                        }
                        """
                                .formatted(values))
                .initialized();

        assertThat(folder.failing("apply", "-no-color", "-input=false", "-auto-approve"))
                .contains("the name of a role that exists", "the name of a log group that exists");
    }

    private static Environment scaled(String policy) {
        return with("service.scaling.policy", policy);
    }

    private static Environment with(String field, String text) {
        return PlanFields.require(field).withText(Exports.FULL, text);
    }

    /// The module itself as a root, with the values of an environment.
    private TerraformFolder worker(Design design, Environment environment) {
        return new TerraformFolder(path, provider)
                .with(BundledModules.read().of(design).files())
                .with("terraform.tfvars", Exports.file(environment, design).text());
    }
}
