package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The words of what the app answers most, in one file that people read when they change them; `mvn
/// test -Dtest=WordingTest -Dwording.write=true` rewrites it. Other tests hold figures and states.
class WordingTest {

    private static final Path FILE = Path.of("src/test/resources/wording.txt");
    private static final List<String> SAMPLES = List.of("flow-builder", "worked-example");

    /// What people type wrong: a field and a text.
    private static final List<List<String>> REFUSED =
            List.of(
                    List.of("pipes.batchWindowSeconds", "500"),
                    List.of("pipes.batchWindowSeconds", "5 GB"),
                    List.of("pipes.batchSize", "0.5"),
                    List.of("pipes.spotDiscount", "65"),
                    List.of("workload.messagesPerMonth", ""),
                    List.of("workload.messagesPerMonth", "7,5M"),
                    List.of("workload.messagesPerMonth", "many"),
                    List.of("workload.messagesPerMonth", "-1"));

    private final StringBuilder words = new StringBuilder();

    @Test
    void theWordsAreThoseThatWereRead() throws IOException {
        for (String sample : SAMPLES) {
            headlines(sample);
            command("compare", "--sample", sample);
            command("advise", "--sample", sample);
        }
        refusals();

        if (Boolean.getBoolean("wording.write")) {
            Files.writeString(FILE, words);
        }
        assertThat(words.toString()).isEqualTo(Files.readString(FILE));
    }

    private void headlines(String sample) {
        Plan plan = new JsonPlanFiles().sample(sample).toOptional().orElseThrow();
        Planner planner = Planner.of(plan).with(new CachedSimulations(() -> Progress.NONE));
        section("headlines of " + sample);
        for (Environment environment : plan.environments()) {
            PriceBook book = new BundledPriceBooks().usable(environment.region()).orElseThrow();
            String verdict = planner.compare(environment, book).verdict().sentence();
            line(environment.name() + ": " + verdict);
        }
    }

    private void command(String... arguments) {
        section(String.join(" ", arguments));
        words.append(TerminalRun.of(Map.of(), arguments).out());
    }

    private void refusals() {
        section("what is refused");
        for (List<String> each : REFUSED) {
            line(each.getFirst() + " = " + each.getLast());
            line("  " + Refused.words(each.getFirst(), each.getLast()).replace("\n", "\n  "));
        }
    }

    private void section(String title) {
        words.append(words.isEmpty() ? "" : "\n").append("== ").append(title).append(" ==\n");
    }

    private void line(String text) {
        words.append(text).append('\n');
    }
}
