package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The special variables that every module has.
final class CommonVariables implements SpecialVariables {

    private static final HclValue YES = HclValue.of(true);
    private static final HclValue NO = HclValue.of(false);
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
            case "assign_public_ip" -> Optional.of(publicAddress(variable, values));
            case "enable_nat_gateway" ->
                    Optional.of(
                            values.is(variable, YES) ? access("nat-gateway", "") : notFollowed());
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

    /// A task without a public address needs another way to the registry, the queue and the logs.
    private static Meaning publicAddress(String variable, SetVariables values) {
        if (values.is(variable, YES)) {
            return access("public-ip", "");
        }
        if (!values.is(variable, NO)) {
            return notFollowed();
        }
        if (values.is("enable_nat_gateway", NO)) {
            return access("interface-endpoints", "");
        }
        return access(
                "nat-gateway",
                values.get("enable_nat_gateway").isPresent()
                        ? ""
                        : "tasks have no public address; that they go out through a NAT gateway is"
                                + " assumed: set network.access if they use interface endpoints");
    }

    private static Meaning access(String access, String doubt) {
        return new Meaning.FieldValue("network.access", access, doubt);
    }

    private static Meaning notFollowed() {
        return new Meaning.Explained(Kind.MAPPED, "not set, so network.access does not follow it");
    }

    private static Optional<Meaning> field(String path, Object data) {
        return Optional.of(new Meaning.FieldValue(path, data, ""));
    }
}
