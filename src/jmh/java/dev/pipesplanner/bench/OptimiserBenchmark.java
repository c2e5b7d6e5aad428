package dev.pipesplanner.bench;

import dev.pipesplanner.analysis.explore.QuickAnswers;
import dev.pipesplanner.analysis.optimiser.Candidate;
import dev.pipesplanner.analysis.optimiser.Candidates;
import dev.pipesplanner.analysis.optimiser.Choices;
import dev.pipesplanner.analysis.optimiser.Optimiser;
import dev.pipesplanner.analysis.optimiser.Optimum;
import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The search against its budgets (QUESTIONS §8): candidates in closed form, judged one by one; the
/// whole search of 100,000 messages per month with simulated policies, and its first ranking.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OptimiserBenchmark {

    private static final int CANDIDATES = 1_000;

    private final Planner closed = new Planner(730, false);
    private PriceBook book;
    private Environment simulated;
    private List<Environment> single;
    private List<Environment> batches;
    private QuickAnswers quick;

    @Setup
    public void prepare() {
        book = new BundledPriceBooks().usable("us-east-1").orElseThrow();
        quick = new QuickAnswers(closed, book);
        simulated =
                with(
                        "workload.messagesPerMonth=100000",
                        "workload.processingSeconds.mean=60",
                        "workload.processingSeconds.p95=150",
                        "workload.latencyTarget.seconds=120");
        single = candidates("designs=pipes", "pipes.target=ecs-task");
        batches = candidates("designs=pipes", "pipes.target=step-functions");
    }

    private static Environment with(String... fields) {
        Environment environment = Environment.withDefaults("prod");
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            environment = PlanFields.require(parts[0]).withText(environment, parts[1]);
        }
        return environment;
    }

    /// A thousand, the default ones again and again.
    private static List<Environment> candidates(String... fields) {
        Environment present =
                PlanFields.require("workload.latencyTarget.seconds").withText(with(fields), "120");
        List<Environment> all =
                new Candidates(present, 730, Choices.DEFAULT.locking("pipes.target"))
                        .all().stream().map(Candidate::environment).toList();
        return IntStream.range(0, CANDIDATES).mapToObj(i -> all.get(i % all.size())).toList();
    }

    @Benchmark
    @OperationsPerInvocation(CANDIDATES)
    public double candidateOfSingleMessages() {
        return judged(single);
    }

    @Benchmark
    @OperationsPerInvocation(CANDIDATES)
    public double candidateOfBatches() {
        return judged(batches);
    }

    private double judged(List<Environment> environments) {
        double sum = 0;
        for (Environment each : environments) {
            sum += quick.of(each, each.designs().getFirst()).usd();
        }
        return sum;
    }

    @Benchmark
    public List<Candidate> defaultCandidates() {
        return new Candidates(simulated, 730, Choices.DEFAULT).all();
    }

    @Benchmark
    public Object firstRanking() {
        try {
            return search(found -> {
                throw new CancellationException(found.sentence());
            });
        } catch (CancellationException ranked) {
            return ranked;
        }
    }

    @Benchmark
    public Optimum wholeSearch() {
        return search(_ -> {});
    }

    /// Nothing is remembered from one search to the next.
    private Optimum search(Consumer<Optimum> found) {
        Planner planner = closed.with(new CachedSimulations(() -> Progress.NONE));
        return new Optimiser(planner, book, simulated, Choices.DEFAULT).find(Progress.NONE, found);
    }
}
