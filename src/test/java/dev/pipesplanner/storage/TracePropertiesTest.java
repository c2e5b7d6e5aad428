package dev.pipesplanner.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.plan.Repair;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.trace.TracePoints;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/// What holds for every trace: however it is written, shuffled or repeated, the same counts are
/// read; and however it is damaged, it is read or refused and nothing else.
class TracePropertiesTest {

    private static final int[] PERIODS = {1, 5, 10, 30, 60, 300, 900, 3_600, 86_400};
    private static final List<LongFunction<String>> TIMES =
            List.of(
                    second -> Instant.ofEpochSecond(second).toString(),
                    second -> Instant.ofEpochSecond(second).toString().replace('T', ' '),
                    second ->
                            Instant.ofEpochSecond(second)
                                    .atOffset(ZoneOffset.ofHoursMinutes(5, 45))
                                    .toString(),
                    Long::toString,
                    second -> Long.toString(second * 1_000));

    private final JsonPlanFiles files = new JsonPlanFiles();

    @TempDir Path folder;

    /// A third of how many traces are written, a fifteenth of how many are damaged.
    int hundreds() {
        return 20;
    }

    private record Point(long second, int count) {}

    @Test
    void anyTraceIsReadAsItWasWritten() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 3 * hundreds(); i++) {
            Recording recording = recording(random);
            List<Point> points = points(recording, random);
            Collections.shuffle(points, random);
            points.addAll(points.subList(0, random.nextInt(points.size())));
            LongFunction<String> time = TIMES.get(random.nextInt(TIMES.size()));
            String text = i % 2 == 0 ? csv(points, time) : json(points, time);
            Files.writeString(folder.resolve("t"), text);

            Reading<Recording> tracing = files.trace(folder.resolve("plan").toString(), "t");

            Recording read = tracing.orThrow(reason -> new AssertionError(reason + "\n" + text));
            assertThat(asWritten(read)).as(text).isEqualTo(recording);
            assertThat(filled(read)).as(text).isEqualTo(recording.size() - distinct(points));
        }
    }

    @Test
    void damageIsReadOrRefusedWithAWayOutAndNothingElse() throws IOException {
        Random random = new Random(17);
        for (String sample : List.of("get-metric-data-pages.json", "summer-time.csv")) {
            String text = Files.readString(Path.of("src/test/resources/traces").resolve(sample));
            for (int i = 0; i < 15 * hundreds(); i++) {
                Files.writeString(folder.resolve("t"), damaged(text, random));

                Reading<Recording> tracing = files.trace(folder.resolve("plan").toString(), "t");

                if (tracing instanceof Reading.Refused<Recording>(String message)) {
                    assertThat(message).startsWith(folder.toString()).hasLineCount(2);
                }
            }
        }
    }

    @Test
    void aCutAnswerIsNeverHalfRead() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/traces/get-metric-data.json"));
        for (int length = 1; length < text.stripTrailing().length(); length += 37) {
            Files.writeString(folder.resolve("t"), text.substring(0, length));

            assertThat(files.trace(folder.resolve("plan").toString(), "t"))
                    .isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void aMonthOfSecondsIsReadAndMoreIsRefused() throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("month"))) {
            writer.write("time,count\n");
            for (int second = 0; second < 2_628_000; second++) {
                writer.write(second + "," + second % 3 + "\n");
            }
        }
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("more"))) {
            writer.write("time,count\n");
            for (int second = 0; second <= TracePoints.MOST; second++) {
                writer.write("0,0\n");
            }
        }

        Reading<Recording> month = files.trace(folder.resolve("plan").toString(), "month");
        Reading<Recording> more = files.trace(folder.resolve("plan").toString(), "more");

        assertThat(month.orThrow(AssertionError::new).size()).isEqualTo(2_628_000);
        assertThat(more)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.message())
                                        .contains("line 3000002")
                                        .contains("at most 3,000,000 points"));
    }

    private static Recording recording(Random random) {
        int period = PERIODS[random.nextInt(PERIODS.length)];
        double[] counts = new double[4 + random.nextInt(60)];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(5_000);
        }
        counts[0] = 1; // so that neither the beginning nor the period can be left out
        counts[1] = 1;
        counts[counts.length - 1] = 1;
        long start = 1_700_000_000L + random.nextInt(50_000_000);
        return new Recording("t", Instant.ofEpochSecond(start), period, counts);
    }

    /// Its points, without some of those that count nothing: never so many that the rest is evenly
    /// spaced at another distance.
    private static List<Point> points(Recording recording, Random random) {
        List<Point> points = new ArrayList<>();
        boolean left = true;
        for (int i = 0; i < recording.size(); i++) {
            int count = (int) recording.count(i);
            long second = recording.start().getEpochSecond() + i * (long) recording.periodSeconds();
            left = left || count != 0 || random.nextBoolean();
            if (left) {
                points.add(new Point(second, count));
            }
            left = !left || i % 3 != 0;
        }
        return points;
    }

    private static long distinct(List<Point> points) {
        return points.stream().map(Point::second).distinct().count();
    }

    private static Recording asWritten(Recording read) {
        double[] counts = new double[read.size()];
        Arrays.setAll(counts, read::count);
        return new Recording(read.file(), read.start(), read.periodSeconds(), counts);
    }

    private static long filled(Recording read) {
        return read.repairs().stream()
                .filter(repair -> repair.kind() == Repair.Kind.GAPS_FILLED)
                .mapToLong(Repair::points)
                .sum();
    }

    private static String csv(List<Point> points, LongFunction<String> time) {
        return points.stream()
                .map(point -> time.apply(point.second()) + "," + point.count())
                .collect(Collectors.joining("\n", "timestamp,count\n", ""));
    }

    private static String json(List<Point> points, LongFunction<String> time) {
        String times =
                points.stream()
                        .map(point -> time.apply(point.second()))
                        .map(text -> text.matches("\\d+") ? text : "\"" + text + "\"")
                        .collect(Collectors.joining(","));
        String values =
                points.stream()
                        .map(point -> point.count() + ".0")
                        .collect(Collectors.joining(", "));
        return "{\"MetricDataResults\": [{\"Values\": ["
                + values
                + "],\n\"Timestamps\": ["
                + times
                + "], \"Label\": \"NumberOfMessagesSent\"}]}";
    }

    private static String damaged(String text, Random random) {
        String pieces = "{}[]\",;:-+.0e \n\tZT\\\u0000ä";
        StringBuilder damaged = new StringBuilder(text);
        for (int edits = random.nextInt(4); edits >= 0; edits--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(at, pieces.charAt(random.nextInt(pieces.length())));
                case 1 -> damaged.deleteCharAt(at);
                default -> damaged.insert(at, text, 0, Math.min(text.length(), random.nextInt(40)));
            }
        }
        return damaged.toString();
    }
}
