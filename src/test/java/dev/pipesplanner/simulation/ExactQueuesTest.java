package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The engines against queues whose answers are known exactly (MODEL §6), on ten million messages
/// and more, within three standard errors.
class ExactQueuesTest {

    private static final double MONTH_SECONDS = 2_628_000;
    private static final int RUNS = 20;

    // M/M/10, ρ = 0.9, μ = 1: E[W] = 0.6687315, p99 = 4.2027976 (MODEL §6)
    @Test
    void tenExponentialServersWaitAsErlangSays() {
        Runs runs = service(10, 9, "exponential", 1.3);

        assertThat(runs.messages()).isGreaterThan(10_000_000);
        Mean mean = runs.mean(result -> result.waits().mean());
        assertThat(mean.value()).isCloseTo(0.6687315, within(3 * mean.error()));
        Mean p99 = runs.mean(result -> result.waits().quantile(0.99));
        assertThat(p99.value()).isCloseTo(4.2027976, within(3 * p99.error()));
    }

    // Erlang C = 0.6687315 · (c − λ) = 0.6687315 for c = 10, λ = 9, μ = 1; at 2⁻¹⁰ s the first
    // bucket ends: P(W > x) = C·e^{−x}
    @Test
    void erlangCIsMetWithinHalfAPercent() {
        Runs runs = service(10, 9, "exponential", 1.3);

        Mean waiting = runs.mean(result -> result.waits().tail(0x1.0p-10));

        assertThat(waiting.value())
                .isCloseTo(0.6687315 * Math.exp(-0x1.0p-10), withPercentage(0.5));
    }

    // M/D/4, ρ = 0.9: Crommelin 1932, E[W] = Σ_i P(Pois(iA) ≥ ic) − c/A·P(Pois(iA) ≥ ic + 1)
    @Test
    void fourConstantServersWaitAsCrommelinSays() {
        double load = 3.6;
        int servers = 4;
        double exact = 0;
        for (int i = 1; i < 2_000; i++) {
            exact +=
                    RegularizedGamma.P.value(i * servers, i * load)
                            - servers / load * RegularizedGamma.P.value(i * servers + 1, i * load);
        }

        Runs runs = service(servers, load, "constant", 3.3);

        assertThat(runs.messages()).isGreaterThan(10_000_000);
        Mean mean = runs.mean(result -> result.waits().mean());
        assertThat(mean.value()).isCloseTo(exact, within(3 * mean.error()));
    }

    // M/G/1, lognormal work of mean 1 and p95 2.5: Pollaczek–Khinchine, E[W] = λE[S²]/(2(1 − ρ))
    @Test
    void oneLognormalServerWaitsAsPollaczekAndKhinchineSay() {
        double z = 1.6448536;
        double sigma = z - Math.sqrt(z * z - 2 * Math.log(2.5));
        double exact = 0.5 * Math.exp(sigma * sigma) / (2 * (1 - 0.5));

        Runs runs = service(1, 0.5, "lognormal", 24);

        Mean mean = runs.mean(result -> result.waits().mean());
        assertThat(mean.value()).isCloseTo(exact, within(3 * mean.error()));
    }

    // M/G/∞: the tasks at any time are Poisson of mean λE[T], T = U + A + X + Z = 65 s
    @Test
    void tasksWithoutAQuotaArePoisson() {
        Environment environment =
                Plans.of(
                        "workload.messagesPerMonth=13140000",
                        "workload.processingSeconds.mean=30",
                        "workload.processingSeconds.p95=80",
                        "quotas.fargateVCpu=none");
        double exact = 5 * 65;

        Simulated result = Plans.simulated(environment, Design.PIPES, 3);

        int[] tasks = result.series().tasks();
        double mean = 0;
        double square = 0;
        int samples = 0;
        for (int minute = 60; minute < tasks.length; minute += 10) {
            mean += tasks[minute];
            square += (double) tasks[minute] * tasks[minute];
            samples++;
        }
        mean /= samples;
        double variance = square / samples - mean * mean;
        assertThat(mean).isCloseTo(exact, within(3 * Math.sqrt(exact / samples)));
        assertThat(variance).isCloseTo(exact, within(3 * exact * Math.sqrt(2.0 / samples)));
    }

    // launch delay (V − (b − 1)/r)⁺ with V the M/D/1 workload; at λ = 0.8, r = 1, b = 4 its mean is
    // ∫_3^∞ P(V > x) dx, P(V ≤ x) = (1 − ρ) Σ_k (−λ(x − k))^k/k! · e^{λ(x − k)} (Erlang 1909)
    @Test
    void launchesWaitForTokensAsTheWorkloadOfAnMD1Queue() {
        Environment environment =
                Plans.of(
                        "workload.messagesPerMonth=" + 0.8 * MONTH_SECONDS,
                        "quotas.fargateVCpu=none",
                        "quotas.launchBurst=4",
                        "quotas.launchesPerSecond=1",
                        "task.imageMiB=0",
                        "task.provisioningSeconds=0",
                        "task.bootSeconds=0");
        double exact = 0;
        double step = 1e-3;
        for (double x = 3 + step / 2; x < 25; x += step) {
            exact += step * (1 - workloadAtMost(x, 0.8));
        }

        List<Double> means = new ArrayList<>();
        for (int seed = 1; seed <= 6; seed++) {
            means.add(Plans.withoutPoll(environment, seed).waits.distribution().mean());
        }

        Mean mean = Mean.of(means);
        assertThat(mean.value()).isCloseTo(exact, within(3 * mean.error()));
        assertThat(exact).isBetween(0.3, 0.6);
    }

    private static double workloadAtMost(double x, double load) {
        double sum = 0;
        double sign = 1;
        double factorial = 1;
        for (int k = 0; k <= x; k++) {
            factorial *= Math.max(1, k);
            double left = load * (x - k);
            sum += sign * Math.pow(left, k) / factorial * Math.exp(left);
            sign = -sign;
        }
        return Math.clamp((1 - load) * sum, 0, 1);
    }

    /// A fixed service of one slot a task, work of mean 1 s, in `RUNS` runs of `days`.
    private static Runs service(int servers, double rate, String distribution, double days) {
        List<String> set =
                new ArrayList<>(
                        List.of(
                                "workload.messagesPerMonth=" + rate * MONTH_SECONDS,
                                "workload.processingSeconds.mean=1",
                                "workload.processingSeconds.p95=2.5",
                                "workload.processingSeconds.distribution=" + distribution,
                                "service.scaling.policy=fixed",
                                "service.maxTasks=100",
                                "service.minTasks=" + servers));
        Environment environment = Plans.of(set);
        List<Simulated> results = new ArrayList<>();
        for (int seed = 1; seed <= RUNS; seed++) {
            Simulation simulation = new Simulation(730, days, seed);
            results.add(Plans.simulated(simulation, environment, Design.SERVICE));
        }
        return new Runs(results);
    }

    private record Runs(List<Simulated> results) {
        long messages() {
            return results.stream().mapToLong(result -> result.counts().processed()).sum();
        }

        Mean mean(ToDoubleFunction<Simulated> figure) {
            return Mean.of(results.stream().map(figure::applyAsDouble).toList());
        }
    }

    /// @param error standard error of the mean
    private record Mean(double value, double error) {
        static Mean of(List<Double> values) {
            double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
            double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
            int n = values.size();
            return new Mean(mean, Math.sqrt(squares / (n - 1) / n));
        }
    }
}
