package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class PlanFieldsTest {

    private static final Environment DEFAULTS = Environment.withDefaults("dev");

    @Test
    void everyRecordComponentHasAField() {
        Set<String> components = new TreeSet<>();
        collect(Environment.class, "", components);

        Set<String> fields = new TreeSet<>();
        PlanFields.ofEnvironment().forEach(field -> fields.add(field.path()));
        // names for a kind or for a whole value, with no component of their own
        fields.removeAll(
                List.of(
                        "workload.arrivals.pattern",
                        "workload.arrivals.preset",
                        "workload.processingSeconds.distribution",
                        "service.scaling.policy"));
        assertThat(fields).isEqualTo(components);
    }

    @Test
    void everyFieldReadsBackWhatItWrites() {
        for (Environment environment : everyKind()) {
            for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
                if (field.applies(environment)) {
                    assertThat(field.withText(environment, field.text(environment)))
                            .as(field.path())
                            .isEqualTo(environment);
                    assertThat(field.withData(environment, field.data(environment)))
                            .as(field.path())
                            .isEqualTo(environment);
                }
            }
        }
    }

    @Test
    void everyFieldAppliesToSomeKind() {
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            assertThat(everyKind()).as(field.path()).anyMatch(field::applies);
        }
    }

    @Test
    void commasPartThousandsAndNothingElse() {
        assertThat(set("workload.messagesPerMonth", "1,500,000").workload().messagesPerMonth())
                .isEqualTo(1_500_000);
        assertThat(set("workload.messagesPerMonth", "1,234.5k").workload().messagesPerMonth())
                .isEqualTo(1_234_500);
        assertThatThrownBy(() -> set("workload.messagesPerMonth", "1,5M"))
                .hasMessage(
                        "workload.messagesPerMonth (1,5M) has a comma that does not separate"
                                + " thousands.\n"
                                + "Did you mean 1.5M?");
        for (String refused : List.of("12,345,6", "1,,500", "1234,567", "1,5000", "1.5.0", ",5")) {
            assertThatThrownBy(() -> set("workload.messagesPerMonth", refused))
                    .as(refused)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPointThatMayPartThousandsIsAskedAboutInAWindowOnly() {
        assertThatThrownBy(() -> typed("workload.messagesPerMonth", "8.760"))
                .hasMessage(
                        "workload.messagesPerMonth (8.760) can be read in two ways.\n"
                                + "Type 8760 or 8.76.");
        assertThatThrownBy(() -> typed("service.maxTasks", "1.200"))
                .hasMessageContaining("Type 1200 or 1.2.");
        for (String clear : List.of("8,760", "1,234,567", "8.76", "8.7600", "1.250k", "1234.567")) {
            assertThat(typed("workload.messagesPerMonth", clear))
                    .isEqualTo(set("workload.messagesPerMonth", clear));
        }
        assertThat(typed("task.bootSeconds", "8.760")).isEqualTo(set("task.bootSeconds", "8.760"));
        assertThat(set("workload.messagesPerMonth", "8.760").workload().messagesPerMonth())
                .isEqualTo(8.76);
    }

    private static Environment typed(String path, String text) {
        return PlanFields.require(path).withTyped(Environment.withDefaults("dev"), text);
    }

    @Test
    void numbersTakeSuffixesAndUnits() {
        assertThat(set("workload.messagesPerMonth", "1.5M").workload().messagesPerMonth())
                .isEqualTo(1_500_000);
        assertThat(set("workload.messagesPerMonth", "60,000").workload().messagesPerMonth())
                .isEqualTo(60_000);
        assertThat(set("workload.latencyTarget.seconds", "5m").workload().latencyTarget().seconds())
                .isEqualTo(300);
        assertThat(set("pipes.spotDiscount", "30%").pipes().spotDiscount())
                .isEqualTo(Setting.of(0.3));
        assertThat(set("task.cpu", "2 vCPU").task().cpu()).isEqualTo(2048);
        assertThat(set("quotas.fargateVCpu", "none").quotas().fargateVCpu()).isInfinite();
    }

    @Test
    void aBareNumberInAFractionSuggestsPercent() {
        assertThatThrownBy(() -> set("pipes.spotDiscount", "65"))
                .hasMessage("pipes.spotDiscount (65) must be 0 to 1, or auto.\nDid you mean 65%?");
    }

    @Test
    void wrongValuesAreRefusedWithTheReason() {
        assertThatThrownBy(() -> set("workload.messagesPerMonth", "NaN"))
                .hasMessage(
                        "workload.messagesPerMonth (NaN) must be a number, 0 to 10,000,000,000.");
        assertThatThrownBy(() -> set("workload.messagesPerMonth", "-1"))
                .hasMessage("workload.messagesPerMonth (-1) must be 0 to 10,000,000,000.");
        assertThatThrownBy(() -> set("task.bootSeconds", "3 furlongs"))
                .hasMessageStartingWith(
                        "task.bootSeconds (3 furlongs) has a unit (furlongs) that is not known");
        assertThatThrownBy(() -> set("pipes.target", "lambda"))
                .hasMessageStartingWith("pipes.target (lambda) must be one of ecs-task");
        assertThatThrownBy(() -> PlanFields.require("workload.mesagesPerMonth"))
                .hasMessage(
                        "There is no field workload.mesagesPerMonth.\n"
                                + "Did you mean workload.messagesPerMonth?");
    }

    @Test
    void assignmentsReachListsMapsAndOneEnvironment() {
        Plan plan = new Plan("p", 730, false, List.of(DEFAULTS, Environment.withDefaults("prod")));

        Plan changed = plan;
        for (String text :
                List.of(
                        "hoursPerMonth=744",
                        "prod:task.cpu=2048",
                        "terraform.tags.team=flow",
                        "prod:terraform.subnetIds[0]=subnet-1",
                        "dev:service.scaling.scaleOut.steps[0].change=2")) {
            changed = Assignment.parse(text).applyTo(changed);
        }

        assertThat(changed.hoursPerMonth()).isEqualTo(744);
        Environment dev = changed.find("dev").orElseThrow();
        Environment prod = changed.find("prod").orElseThrow();
        assertThat(dev.task().cpu()).isEqualTo(1024);
        assertThat(prod.task().cpu()).isEqualTo(2048);
        assertThat(dev.terraform().tags()).containsEntry("team", "flow");
        assertThat(prod.terraform().subnetIds()).containsExactly("subnet-1");
        assertThat(((ScalingPolicy.Step) dev.service().scaling()).scaleOut().steps())
                .containsExactly(ScalingStep.change(0, 2));
    }

    private static Environment set(String path, String text) {
        return PlanFields.require(path).withText(DEFAULTS, text);
    }

    private static List<Environment> everyKind() {
        List<Environment> kinds = new ArrayList<>();
        for (String pattern : List.of("poisson", "periodic", "weekly", "bursty", "trace")) {
            kinds.add(set("workload.arrivals.pattern", pattern));
        }
        for (String distribution : List.of("lognormal", "exponential", "constant")) {
            kinds.add(set("workload.processingSeconds.distribution", distribution));
        }
        for (String policy : List.of("fixed", "step", "target-tracking")) {
            kinds.add(set("service.scaling.policy", policy));
        }
        return kinds;
    }

    private static void collect(Class<?> type, String prefix, Set<String> paths) {
        if (type.isSealed() && !type.equals(Setting.class)) {
            for (Class<?> variant : type.getPermittedSubclasses()) {
                collect(variant, prefix, paths);
            }
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> inner = component.getType();
            String path = prefix + component.getName();
            if (inner.equals(Recording.class)) {
                continue; // what a trace file holds is read, not typed
            }
            boolean ours = inner.getPackageName().equals(Field.class.getPackageName());
            if (ours && !inner.isEnum() && !inner.equals(Setting.class)) {
                collect(inner, path + ".", paths);
            } else {
                paths.add(path);
            }
        }
    }
}
