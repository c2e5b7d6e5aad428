package dev.pipesplanner.bench;

import dev.pipesplanner.analysis.explore.Grid;
import dev.pipesplanner.analysis.explore.MapQuestion;
import dev.pipesplanner.analysis.explore.Span;
import dev.pipesplanner.analysis.explore.WinnerMap;
import dev.pipesplanner.analysis.explore.WinnerMaps;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/// Maps of 100 × 60 places, volume by Spot discount, against the budgets of QUESTIONS §8; contours
/// included.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WinnerMapBenchmark {

    /// What the designs are, on top of a service of one size and a target of 60 s.
    @Param({
        "pipes.target=ecs-task",
        "pipes.target=step-functions pipes.batchSize=10 pipes.batchWindowSeconds=20",
        "workload.arrivals.pattern=weekly"
    })
    private String fields = "";

    private WinnerMaps maps;
    private MapQuestion question;

    @Setup
    public void prepare() {
        PriceBook book = new BundledPriceBooks().usable("us-east-1").orElseThrow();
        maps = new WinnerMaps(new Planner(730, false), book, ForkJoinPool.commonPool());
        Environment present = Environment.withDefaults("prod");
        String all =
                "service.scaling.policy=fixed workload.latencyTarget.seconds=60 "
                        + "workload.processingSeconds.p95=13 "
                        + fields;
        for (String field : all.split(" ")) {
            String[] parts = field.split("=");
            present = PlanFields.require(parts[0]).withText(present, parts[1]);
        }
        question =
                new MapQuestion(
                        present,
                        Span.of(PlanFields.require("workload.messagesPerMonth"), 1e3, 4e5),
                        Span.of(PlanFields.require("pipes.spotDiscount"), 0, 0.9));
    }

    @Benchmark
    public WinnerMap map() {
        return maps.inClosedForm(question, new Grid(100, 60), Progress.NONE);
    }
}
