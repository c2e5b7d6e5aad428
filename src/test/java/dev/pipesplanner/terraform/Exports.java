package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.terraform.export.Header;
import dev.pipesplanner.terraform.export.Tfvars;
import dev.pipesplanner.terraform.export.TfvarsExport;

import java.util.List;
import java.util.Map;

/// Exports that several tests look at.
public final class Exports {

    public static final Header HEADER =
            new Header("Flow builder", "12.34", "list prices confirmed 2026-11-20 or later");

    /// Every name and address is known, and messages are hidden for as long as a function may run.
    public static final Environment FULL =
            new Varied(Environment.withDefaults("dev"))
                    .set("visibilityTimeoutSeconds", 5_400)
                    .set(
                            "terraform",
                            new TerraformInputs(
                                    "flow-builder-dev",
                                    "123456789012.dkr.ecr.us-east-1.amazonaws.com/worker:1.4.2",
                                    "https://sqs.us-east-1.amazonaws.com/123456789012/jobs",
                                    "arn:aws:sqs:us-east-1:123456789012:jobs",
                                    "jobs-dlq",
                                    List.of(),
                                    List.of(),
                                    List.of("subnet-0a", "subnet-0b"),
                                    List.of("sg-0c"),
                                    "arn:aws:ecs:us-east-1:123456789012:cluster/apps",
                                    Map.of("LOG_LEVEL", "info", "DB_HOST", "db.internal"),
                                    Map.of(
                                            "DB_PASSWORD",
                                            "arn:aws:secretsmanager:us-east-1:123456789012:secret:db"),
                                    Map.of("team", "flows", "cost.center", "42")))
                    .environment();

    private Exports() {}

    public static TextFile file(Environment environment, Design design) {
        return switch (Tfvars.of(environment, design, HEADER)) {
            case TfvarsExport.Ready(List<TextFile> files, TextFile _, List<String> _) ->
                    files.getFirst();
            case TfvarsExport.Refused(List<String> reasons) ->
                    throw new AssertionError(String.join("\n", reasons));
        };
    }
}
