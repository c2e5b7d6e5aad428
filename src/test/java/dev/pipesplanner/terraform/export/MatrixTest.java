package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.AwsProvider;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RequiresTerraform;
import dev.pipesplanner.terraform.TerraformFolder;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Every target and every policy in every network.
@RequiresTerraform(unchecked = "that every combination is planned, applied and then at rest")
final class MatrixTest {

    /// @param field of the design that is varied
    private record Combination(Design design, String field, String value, NetworkAccess network) {

        String name() {
            return value + "-" + network.id().split("-")[0];
        }

        Environment environment() {
            Environment environment = Exports.FULL;
            environment = PlanFields.require(field).withText(environment, value);
            environment = PlanFields.require("network.access").withText(environment, network.id());
            environment = PlanFields.require("terraform.namePrefix").withText(environment, name());
            return PlanFields.require("name").withText(environment, name());
        }
    }

    @TempDir Path path;

    private static List<Combination> combinations(NetworkAccess network) {
        Stream<Combination> targets =
                Stream.of(PipesTarget.values())
                        .map(target ->
                                new Combination(
                                        Design.PIPES, "pipes.target", target.id(), network));
        Stream<Combination> policies =
                Stream.of("fixed", "step", "target-tracking")
                        .map(policy ->
                                new Combination(
                                        Design.SERVICE, "service.scaling.policy", policy, network));
        return Stream.concat(targets, policies).toList();
    }

    /// Those of a network in one root, each exported environment a module of it, so that Terraform
    /// starts once for all of them.
    @ParameterizedTest
    @EnumSource
    void everyCombinationIsAppliedOnceAndThenAtRest(NetworkAccess network) {
        try (AwsProvider provider = new AwsProvider()) {
            TerraformFolder folder = new TerraformFolder(path, provider);
            PlanExport export = new PlanExport(BundledModules.read());
            StringBuilder root = new StringBuilder();
            for (Combination each : combinations(network)) {
                export.add(each.name(), each.design(), List.of());
                root.append(
                                "module \"%1$s\" {\n  source = \"./envs/%1$s\"\n"
                                        .formatted(each.name()))
                        .append(Exports.file(each.environment(), each.design()).text())
                        .append("}\n");
            }
            folder.with(export.files()).with("main.tf", root.toString()).initialized();

            assertThat(folder.apply())
                    .filteredOn(change -> change.matches("create aws_(pipes_pipe|ecs_service) .*"))
                    .hasSameSizeAs(combinations(network));
            // what the stand-in reads is what it was told: nothing to refresh
            assertThat(folder.run("plan", "-no-color", "-refresh=false", "-detailed-exitcode"))
                    .contains("No changes.");
        }
    }
}
