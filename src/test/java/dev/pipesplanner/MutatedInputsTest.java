package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.terraform.Mutations;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Every reader on damaged files: it reads, or refuses in its own words, and does so soon.
///
/// `-Dreliability.inputs=N` for each reader.
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MutatedInputsTest {

    private static final int INPUTS = Reliability.size("inputs", 2_000);
    private static final long LONGEST_SECONDS = 1;

    /// Of the processor: other work on the machine is no fault of a reader.
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final List<String> table = new ArrayList<>();

    @TempDir Path folder;

    @BeforeAll
    void head() {
        table.add("| reader | inputs | read | refused | slowest |");
        table.add("|---|---:|---:|---:|---:|");
    }

    @AfterAll
    void keep() {
        Reliability.keep("mutated-inputs", table);
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void readsOrRefusesInItsOwnWordsWithinASecond(Reader reader) throws IOException {
        for (TextFile original : reader.originals()) {
            reader.refusal(original, folder);
        }
        Mutations mutations = new Mutations(reader.ordinal(), reader.originals());
        int read = 0;
        long slowest = 0;
        for (int i = 0; i < INPUTS; i++) {
            TextFile input = mutations.next();
            long start = CLOCK.getCurrentThreadCpuTime();
            try {
                String refusal = reader.refusal(input, folder);
                read += refusal.isEmpty() ? 1 : 0;
                assertThat(refusal).as(shown(reader, input)).matches(Reader.OWN_WORDS);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("On " + shown(reader, input), e);
            }
            long took = CLOCK.getCurrentThreadCpuTime() - start;
            slowest = Math.max(slowest, took);
            assertThat(took)
                    .as(shown(reader, input))
                    .isLessThan(TimeUnit.SECONDS.toNanos(LONGEST_SECONDS));
        }
        table.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,d | %,d | %,d ms |",
                        reader.words(),
                        INPUTS,
                        read,
                        INPUTS - read,
                        TimeUnit.NANOSECONDS.toMillis(slowest)));
    }

    private static String shown(Reader reader, TextFile input) {
        String text = input.text().replaceAll("[^\\n -~]", "?");
        return reader.words()
                + ", "
                + input.path()
                + ":\n"
                + text.substring(0, Math.min(3_000, text.length()));
    }
}
