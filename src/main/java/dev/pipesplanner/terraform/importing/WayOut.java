package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;

import java.util.Optional;
import java.util.stream.Stream;

/// How tasks reach the registry and the queue, as far as variables tell: what they do not tell is
/// assumed aloud, and tasks in private subnets never get public addresses in silence.
final class WayOut {

    private static final HclValue YES = HclValue.of(true);
    private static final HclValue NO = HclValue.of(false);
    private static final String GATEWAY = "enable_nat_gateway";
    private static final String ACCESS = "network.access";
    private static final String SUBNETS = "terraform.subnetIds";

    private final VariableMapping mapping;
    private final VariableValues values;

    WayOut(VariableMapping mapping, VariableValues values) {
        this.mapping = mapping;
        this.values = values;
    }

    /// A task without a public address needs another way to the registry, the queue and the logs.
    static Meaning publicAddress(String variable, SetVariables values) {
        if (values.is(variable, YES)) {
            return access("public-ip", "");
        }
        if (!values.is(variable, NO)) {
            return notFollowed();
        }
        if (values.is(GATEWAY, NO)) {
            return access(
                    "interface-endpoints",
                    values.is("enable_nat_instance", YES)
                            ? "tasks go out through a NAT instance, which is not priced; interface"
                                    + " endpoints are in its place"
                            : "");
        }
        return access(
                "nat-gateway",
                values.get(GATEWAY).isPresent()
                        ? ""
                        : "tasks have no public address; that they go out through a NAT gateway is"
                                + " assumed: set network.access if they use interface endpoints");
    }

    static Meaning gateway(String variable, SetVariables values) {
        if (values.is(variable, YES)) {
            return access("nat-gateway", "");
        }
        if (!values.is(variable, NO)) {
            return notFollowed();
        }
        return values.get("assign_public_ip").isPresent()
                ? new Meaning.Explained(Kind.MAPPED, "part of " + ACCESS)
                : new Meaning.Explained(
                        Kind.SUSPICIOUS,
                        "without a NAT gateway tasks need public addresses or interface endpoints:"
                                + " look at "
                                + ACCESS);
    }

    /// What the subnets say beside the variables.
    ///
    /// @param decided the variable that decided the access
    Optional<Meaning.FieldValue> besides(Optional<String> decided) {
        boolean inPrivate =
                Stream.concat(
                                values.names().stream().filter(this::isSubnets),
                                values.leftOver().entrySet().stream()
                                        .filter(left -> isSubnets(left.getKey()))
                                        .map(left -> left.getValue()))
                        .anyMatch(words -> words.contains("private"));
        if (!inPrivate) {
            return Optional.empty();
        }
        SetVariables set = new SetVariables(name -> values.get(name).map(found -> found.value()));
        if (decided.isPresent()) {
            if (decided.get().equals("assign_public_ip") && set.is(decided.get(), YES)) {
                values.say(
                        Kind.SUSPICIOUS,
                        decided.get(),
                        "the subnets are called private: a public address is of no use there");
            }
            return Optional.empty();
        }
        boolean noGateway = set.is(GATEWAY, NO);
        return Optional.of(
                new Meaning.FieldValue(
                        ACCESS,
                        noGateway ? "interface-endpoints" : "nat-gateway",
                        "the subnets are called private, so "
                                + (noGateway ? "interface endpoints are" : "a NAT gateway is")
                                + " assumed: set it if tasks go out another way"));
    }

    private boolean isSubnets(String variable) {
        return mapping.target(variable).filter(SUBNETS::equals).isPresent();
    }

    private static Meaning access(String access, String doubt) {
        return new Meaning.FieldValue(ACCESS, access, doubt);
    }

    private static Meaning notFollowed() {
        return new Meaning.Explained(Kind.MAPPED, "not set, so " + ACCESS + " does not follow it");
    }
}
