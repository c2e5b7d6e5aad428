package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.Varied;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every field of `service.scaling` is exactly one variable, so that what is priced is what is
/// built.
final class ScalingVariablesTest {

    private static final ScalingPolicy.Step STEP = ScalingPolicy.Step.BACKLOG_STEPS;
    private static final ScalingPolicy.TargetTracking TRACKING =
            ScalingPolicy.TargetTracking.DEFAULT;

    static Stream<Arguments> fields() {
        return Stream.of(
                Arguments.of(
                        STEP,
                        "scaleOut.metric",
                        QueueMetric.VISIBLE_AND_IN_FLIGHT,
                        "scale_out_metric"),
                Arguments.of(STEP, "scaleOut.threshold", 7.5, "scale_out_threshold"),
                Arguments.of(STEP, "scaleOut.periods", 3, "scale_out_evaluation_periods"),
                Arguments.of(STEP, "scaleOut.cooldownSeconds", 90, "scale_out_cooldown_seconds"),
                Arguments.of(STEP, "scaleIn.metric", QueueMetric.VISIBLE, "scale_in_metric"),
                Arguments.of(STEP, "scaleIn.threshold", 7, "scale_in_threshold"),
                Arguments.of(STEP, "scaleIn.periods", 9, "scale_in_evaluation_periods"),
                Arguments.of(STEP, "scaleIn.cooldownSeconds", 90, "scale_in_cooldown_seconds"),
                Arguments.of(
                        STEP,
                        "scaleIn.steps",
                        List.of(ScalingStep.change(0, -2)),
                        "scale_in_adjustment"),
                Arguments.of(
                        TRACKING, "backlogPerTask", Setting.of(4.5), "target_backlog_per_task"),
                Arguments.of(TRACKING, "scaleOutCooldownSeconds", 90, "scale_out_cooldown_seconds"),
                Arguments.of(TRACKING, "scaleInCooldownSeconds", 90, "scale_in_cooldown_seconds"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldIsOneVariable(ScalingPolicy policy, String field, Object value, String variable) {
        ScalingPolicy other = (ScalingPolicy) Varied.with((Record) policy, field, value);
        assertThat(changedLines(policy, other))
                .singleElement()
                .asString()
                .matches(variable + " +=.*");
    }

    @Test
    void everyFieldIsVaried() {
        Set<String> varied = new TreeSet<>();
        fields().forEach(a -> varied.add((String) a.get()[1]));
        Set<String> all = new TreeSet<>(Set.of("scaleIn.steps"));
        for (RecordComponent rule : ScalingRule.class.getRecordComponents()) {
            all.add("scaleOut." + rule.getName());
            all.add("scaleIn." + rule.getName());
        }
        for (RecordComponent field : ScalingPolicy.TargetTracking.class.getRecordComponents()) {
            all.add(field.getName());
        }
        // steps have tests of their own; what Container Insights bills and how gradually AWS scales
        // in
        // builds nothing
        all.removeAll(Set.of("scaleOut.steps", "scaleInShare", "containerInsightsMetrics"));
        assertThat(varied).isEqualTo(all);
    }

    @Test
    void aStepIsOneLineOfItsList() {
        List<ScalingStep> steps = STEP.scaleOut().steps();
        assertThat(changedLines(STEP, withSteps("scaleOut", replaced(steps, change(120, 2)))))
                .containsExactly("  { lower_bound = 120, adjustment = 2 },");
        assertThat(changedLines(STEP, withSteps("scaleOut", replaced(steps, change(99, 3)))))
                .containsExactly("  { lower_bound = 99, adjustment = 3 },");
    }

    @Test
    void theKindOfAdjustmentIsOneVariable() {
        List<ScalingStep> exact =
                STEP.scaleOut().steps().stream()
                        .map(s -> ScalingStep.exact(s.from(), s.tasks()))
                        .toList();
        assertThat(changedLines(STEP, withSteps("scaleOut", exact)))
                .singleElement()
                .asString()
                .matches("scale_out_adjustment_type += \"ExactCapacity\"");
        ScalingPolicy in = ScalingPolicy.Step.ON_OFF;
        ScalingPolicy changed =
                (ScalingPolicy) Varied.with((Record) in, "scaleIn.steps", List.of(change(0, 0)));
        assertThat(changedLines(in, changed))
                .singleElement()
                .asString()
                .matches("scale_in_adjustment_type += \"ChangeInCapacity\"");
    }

    @Test
    void refusesStepsThatNoVariableHolds() {
        List<ScalingStep> mixed = List.of(change(0, 1), ScalingStep.exact(99, 5));
        assertThat(export(withSteps("scaleOut", mixed))).isInstanceOf(TfvarsExport.Refused.class);
        List<ScalingStep> two = List.of(change(0, -1), change(9, -2));
        assertThat(export(withSteps("scaleIn", two))).isInstanceOf(TfvarsExport.Refused.class);
        assertThat(export(withSteps("scaleIn", List.of(change(5, -1)))))
                .isInstanceOf(TfvarsExport.Refused.class);
    }

    @Test
    void theAutomaticBacklogFollowsTheLatencyTarget() {
        // MODEL §4.1: target × slots / mean, at least 1; default mean 5 s, 1 slot
        assertThat(backlog(LatencyTarget.NONE)).isEqualTo(10);
        assertThat(backlog(new LatencyTarget(95, 180))).isEqualTo(36);
        assertThat(backlog(new LatencyTarget(95, 2))).isEqualTo(1);
    }

    private static double backlog(LatencyTarget target) {
        Environment environment =
                new Varied(Exports.FULL).set("latencyTarget", target).environment();
        return environment.service().backlogTarget(environment.workload(), TRACKING);
    }

    private static ScalingStep change(double from, int tasks) {
        return ScalingStep.change(from, tasks);
    }

    private static List<ScalingStep> replaced(List<ScalingStep> steps, ScalingStep second) {
        List<ScalingStep> others = new ArrayList<>(steps);
        others.set(1, second);
        return others;
    }

    private static ScalingPolicy withSteps(String rule, List<ScalingStep> steps) {
        return (ScalingPolicy) Varied.with(STEP, rule + ".steps", steps);
    }

    private static List<String> changedLines(ScalingPolicy before, ScalingPolicy after) {
        List<String> old = lines(before);
        List<String> lines = lines(after);
        assertThat(lines).hasSameSizeAs(old);
        lines.removeAll(old);
        return lines;
    }

    private static List<String> lines(ScalingPolicy policy) {
        TextFile file = ((TfvarsExport.Ready) export(policy)).files().getFirst();
        return new ArrayList<>(file.text().lines().toList());
    }

    private static TfvarsExport export(ScalingPolicy policy) {
        Environment environment = new Varied(Exports.FULL).set("scaling", policy).environment();
        return Tfvars.of(environment, Design.SERVICE, Exports.HEADER);
    }
}
