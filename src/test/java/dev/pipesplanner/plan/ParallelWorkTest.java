package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The work on another task size by Amdahl's law (MODEL §1).
class ParallelWorkTest {

    /// By hand: 5 s and p95 15 s on 1,024 units, S·((1 − a) + a·1,024/cpu).
    @ParameterizedTest
    @CsvSource({
        "0, 2048, 5, 15",
        "0, 256, 5, 15",
        "1, 2048, 2.5, 7.5",
        "1, 512, 10, 30",
        "1, 1024, 5, 15",
        "0.5, 2048, 3.75, 11.25",
        "0.5, 512, 7.5, 22.5",
        "0.25, 4096, 4.0625, 12.1875",
    })
    void meanAndTailFollowTheShareAlike(double share, int cpu, double mean, double p95) {
        Environment environment = environment("workload.parallelShare=" + share);

        assertThat(ParallelWork.withCpu(environment, cpu))
                .isEqualTo(
                        with(
                                environment,
                                "task.cpu=" + cpu,
                                "workload.processingSeconds.mean=" + mean,
                                "workload.processingSeconds.p95=" + p95));
    }

    @ParameterizedTest
    @CsvSource({"exponential", "constant"})
    void aDistributionWithoutTailOfItsOwnFollowsByItsMean(String distribution) {
        Environment environment =
                environment(
                        "workload.processingSeconds.distribution=" + distribution,
                        "workload.parallelShare=0.5");

        assertThat(ParallelWork.withCpu(environment, 2048))
                .isEqualTo(
                        with(environment, "task.cpu=2048", "workload.processingSeconds.mean=3.75"));
    }

    /// S' = S/speedFactor stays 5 s where the function's memory is its own.
    @Test
    void aFunctionOfItsOwnSizeTakesAsLongAsBefore() {
        Environment environment =
                environment(
                        "designs=lambda", "workload.parallelShare=0.5", "lambda.memoryMiB=1769");

        assertThat(ParallelWork.withCpu(environment, 2048))
                .isEqualTo(
                        with(
                                environment,
                                "task.cpu=2048",
                                "workload.processingSeconds.mean=3.75",
                                "workload.processingSeconds.p95=11.25",
                                "lambda.speedFactor=0.75"));
    }

    @Test
    void aFunctionThatFollowsTheTaskKeepsItsSpeed() {
        Environment environment = environment("designs=lambda", "workload.parallelShare=0.5");

        assertThat(ParallelWork.withCpu(environment, 2048).lambda())
                .isEqualTo(environment.lambda());
    }

    @Test
    void workBeyondItsLimitsIsRefused() {
        Environment environment =
                environment(
                        "workload.processingSeconds.p95=1000000",
                        "workload.processingSeconds.mean=1000000",
                        "workload.parallelShare=1");

        assertThatThrownBy(() -> ParallelWork.withCpu(environment, 512))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("workload.processingSeconds.mean (2000000) must be 0 to 1,000,000.");
    }

    /// More vCPU never slows the work, nor does it take off more than the parallel share; and
    /// vCPU-seconds never fall.
    @Test
    void moreCpuIsFasterAndNeverFree() {
        qt().withFixedSeed(7)
                .withExamples(500)
                .forAll(
                        doubles().between(0, 1),
                        lists().of(integers().between(0, FargateSizes.cpus().size() - 1)).ofSize(2))
                .checkAssert((share, sizes) -> {
                    int less = FargateSizes.cpus().get(Math.min(sizes.get(0), sizes.get(1)));
                    int more = FargateSizes.cpus().get(Math.max(sizes.get(0), sizes.get(1)));
                    Environment environment =
                            with(
                                    environment("workload.parallelShare=" + share),
                                    "task.cpu=" + less);
                    double before = 5;

                    double after =
                            ParallelWork.withCpu(environment, more)
                                    .workload()
                                    .processingSeconds()
                                    .mean();

                    assertThat(after)
                            .isLessThanOrEqualTo(before)
                            .isGreaterThanOrEqualTo(before * (1 - share) * (1 - 1e-12));
                    assertThat(after * more).isGreaterThanOrEqualTo(before * less * (1 - 1e-12));
                });
    }

    /// Only where the share is 0 or 1 do two steps lead where one does: elsewhere the share of what
    /// is left is another.
    @ParameterizedTest
    @CsvSource({"0", "1"})
    void thereAndBackIsTheSame(double share) {
        Environment environment = environment("workload.parallelShare=" + share);

        Environment back = ParallelWork.withCpu(ParallelWork.withCpu(environment, 4096), 1024);

        assertThat(back.workload().processingSeconds().mean()).isCloseTo(5, within(1e-12));
    }

    private static Environment environment(String... assignments) {
        return with(Environment.withDefaults("dev"), assignments);
    }

    private static Environment with(Environment environment, String... assignments) {
        Environment changed = environment;
        for (String each : assignments) {
            String[] parts = each.split("=", 2);
            changed = PlanFields.require(parts[0]).withText(changed, parts[1]);
        }
        return changed;
    }
}
