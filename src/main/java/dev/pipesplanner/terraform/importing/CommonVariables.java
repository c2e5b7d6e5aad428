package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The special variables that every module has.
final class CommonVariables implements SpecialVariables {

    private static final int FREE_STORAGE_GIB = 20;

    /// These and those of the designs' modules.
    static List<SpecialVariables> withThoseOfDesigns() {
        return Stream.concat(
                        Stream.of(new CommonVariables()),
                        DesignModule.all().stream().map(DesignModule::specialVariables))
                .toList();
    }

    @Override
    public Optional<Meaning> meaning(String variable, SetVariables values) {
        return switch (variable) {
            case "dlq_name" ->
                    values.is(variable, HclValue.none())
                            ? field("queue.dlqAlarm", false)
                            : Optional.empty();
            case "ephemeral_storage_size_in_gib" ->
                    values.is(variable, HclValue.none())
                            ? field("task.ephemeralStorageGiB", FREE_STORAGE_GIB)
                            : Optional.empty();
            case "assign_public_ip" -> Optional.of(WayOut.publicAddress(variable, values));
            case "enable_nat_gateway" -> Optional.of(WayOut.gateway(variable, values));
            case "platform_version", "fargate_platform_version", "ecs_platform_version" ->
                    Optional.of(platform(variable, values));
            case "stop_timeout_seconds",
                    "permissions_boundary_arn",
                    "kms_key_arns",
                    "log_kms_key_arn",
                    "readonly_root_filesystem",
                    "enable_execute_command",
                    "desired_state" ->
                    Optional.of(new Meaning.Explained(Kind.UNKNOWN, LEFT_ALONE));
            default -> Optional.empty();
        };
    }

    private static Meaning platform(String variable, SetVariables values) {
        boolean newest =
                values.is(variable, HclValue.of("LATEST"))
                        || values.is(variable, HclValue.of("1.4.0"));
        return newest
                ? new Meaning.Explained(Kind.MAPPED, "the platform that the plan prices")
                : new Meaning.Explained(
                        Kind.SUSPICIOUS,
                        "the plan prices platform 1.4.0; an older one such as 1.3.0 has no sizes"
                                + " from 8 vCPU up, no ARM64 and no larger storage for a task");
    }

    private static Optional<Meaning> field(String path, Object data) {
        return Optional.of(new Meaning.FieldValue(path, data, ""));
    }
}
