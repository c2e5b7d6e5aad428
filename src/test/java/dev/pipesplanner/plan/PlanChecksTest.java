package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

final class PlanChecksTest {

    private static final Environment DEFAULTS = Environment.withDefaults("dev");

    @Test
    void defaultsHoldTogether() {
        assertThat(PlanChecks.of(DEFAULTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    task.memory | task.memory=1024
                    task.cpu | task.cpu=1000
                    workload.processingSeconds.p95 | workload.processingSeconds.p95=4
                    workload.processingSeconds.p95 | workload.processingSeconds.p95=19.35
                    pipes.spotWeight | pipes.spotWeight=0
                    service.spotWeight | service.onDemandWeight=0
                    service.minTasks | service.minTasks=11
                    """)
    void aContradictionIsNamedWithItsField(String path, String assignment) {
        String[] parts = assignment.split("=");

        List<Problem> problems =
                PlanChecks.of(PlanFields.require(parts[0]).withText(DEFAULTS, parts[1]));

        assertThat(problems).extracting(Problem::path).containsExactly(path);
        assertThat(problems.getFirst().message()).containsPattern("\\.\\n[A-Z].*\\.");
    }

    @Test
    void theLongestTailIsAccepted() {
        Field<Environment, ?> p95 = PlanFields.require("workload.processingSeconds.p95");

        assertThat(PlanChecks.of(p95.withText(DEFAULTS, "19.34"))).isEmpty();
    }

    @Test
    void stepsMustAscendInOneKind() {
        ScalingStep one = ScalingStep.change(0, 1);
        ScalingStep down = ScalingStep.change(0, -1);

        assertThat(steps(List.of(one, ScalingStep.exact(9, 2)), List.of(down))).hasSize(1);
        assertThat(steps(List.of(one, ScalingStep.change(0, 2)), List.of(down))).hasSize(1);
        assertThat(steps(List.of(one), List.of(ScalingStep.change(1, -1)))).hasSize(1);
        assertThat(steps(List.of(one, ScalingStep.change(9, 2)), List.of(down))).isEmpty();
    }

    private static List<Problem> steps(List<ScalingStep> out, List<ScalingStep> in) {
        ScalingRule up = new ScalingRule(QueueMetric.VISIBLE, 1, 1, out, 60);
        ScalingRule down = new ScalingRule(QueueMetric.VISIBLE, 1, 1, in, 60);
        return PlanChecks.of(
                Lens.with(DEFAULTS, "service.scaling", new ScalingPolicy.Step(up, down)));
    }

    @Test
    void credentialsAreRefusedAndNeverRepeated() {
        TerraformInputs inputs =
                new TerraformInputs(
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        Map.of("DB_PASSWORD", "hunter2", "DB_HOST", "db"),
                        Map.of("API", "hunter2", "GOOD", "arn:aws:ssm:x"),
                        Map.of());

        List<Problem> problems = PlanChecks.of(Lens.with(DEFAULTS, "terraform", inputs));

        assertThat(problems).hasSize(2);
        assertThat(problems).noneMatch(problem -> problem.message().contains("hunter2"));
    }
}
