package dev.pipesplanner.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs every benchmark of this folder: `mvn -Pbench verify`; figures go to target/jmh.csv.
@Tag("bench")
class BenchmarksTest {

    @Test
    void measure() throws RunnerException {
        new Runner(
                        new OptionsBuilder()
                                .include("dev.pipesplanner.*Benchmark")
                                .resultFormat(ResultFormatType.CSV)
                                .result("target/jmh.csv")
                                .shouldFailOnError(true)
                                .build())
                .run();
    }
}
