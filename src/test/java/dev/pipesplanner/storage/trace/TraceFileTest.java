package dev.pipesplanner.storage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.plan.Repair;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.plan.JsonPlanFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Traces as CloudWatch and people write them. The sample files are our own, in the shape of the
/// AWS command line's output and of CloudWatch Logs Insights' export.
final class TraceFileTest {

    private static final Path SAMPLES = Path.of("src/test/resources/traces/");

    private final JsonPlanFiles files = new JsonPlanFiles();

    @TempDir Path folder;

    @Test
    void twoQueuesThatCountAlikeAreNoRepetition() throws IOException {
        Path file = folder.resolve("two.csv");
        Files.writeString(
                file,
                """
                timestamp,queue,count
                2026-09-01T00:00:00Z,a,5
                2026-09-01T00:00:00Z,b,5
                2026-09-01T00:05:00Z,a,7
                """);

        assertThat(TraceFile.read("", file.toString()))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.message())
                                        .contains("line 3")
                                        .contains("also on line 2")
                                        .contains("If the file mixes two queues"));
    }

    @Test
    void aDayOfCloudWatchIsPutInOrderAndItsIdleNightIsFilled() {
        Recording day = sample("get-metric-data.json");

        assertThat(day.repairs())
                .containsExactly(
                        new Repair(
                                Repair.Kind.SORTED,
                                252,
                                "The newest point came first; the points were put in order."),
                        new Repair(
                                Repair.Kind.GAPS_FILLED,
                                36,
                                "36 of 288 intervals of 5 min have no point and count as 0"
                                        + " messages."));
        assertThat(summary(day)).isEqualTo("2026-09-01T00:00:00Z, 288 of 300.0 s, 7485 messages");
    }

    @Test
    void pagesOfOneMetricAreJoinedAndOtherMetricsLeftOut() {
        Recording pages = sample("get-metric-data-pages.json");

        assertThat(pages.repairs())
                .extracting(Repair::message)
                .containsExactly(
                        "These metrics were not used: orders ApproximateNumberOfMessagesVisible.",
                        "CloudWatch says: MaxMetricsExceeded, Only the first metrics were"
                                + " computed");
        assertThat(summary(pages)).isEqualTo("2026-09-02T00:00:00Z, 120 of 60.0 s, 79 messages");
    }

    @Test
    void aQueryOfLogsCountsByIntervalsWithoutAZone() {
        Recording query = sample("logs-insights.csv");

        assertThat(query.repairs())
                .containsExactly(
                        new Repair(
                                Repair.Kind.UTC_ASSUMED,
                                48,
                                "The times have no zone and were read as UTC."));
        assertThat(summary(query)).isEqualTo("2026-09-03T08:00:00Z, 48 of 300.0 s, 2551 messages");
    }

    @Test
    void theHourThatSummerTimeSkipsIsNoGap() {
        Recording weekend = sample("summer-time.csv");

        assertThat(weekend.repairs())
                .extracting(Repair::message)
                .containsExactly("These columns were not used: Queue.");
        assertThat(summary(weekend))
                .isEqualTo("2026-03-28T00:00:00Z, 48 of 3600.0 s, 2210 messages");
    }

    @Test
    void aSpreadsheetMayUseSemicolonsMillisecondsAndAnyOrder() {
        Recording sheet = sample("spreadsheet.csv");

        assertThat(sheet.repairs())
                .extracting(repair -> repair.kind() + " " + repair.points())
                .containsExactly("MEANING_ASSUMED 1", "SORTED 26", "DUPLICATES_DROPPED 2");
        assertThat(summary(sheet)).isEqualTo("2026-03-28T00:00:00Z, 24 of 3600.0 s, 1122 messages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timestamp,count\n1788220800,5\n1788220860,7\n",
                "Timestamp;Count\r\n2026-09-01T00:00:00Z;5\r\n2026-09-01T00:01:00Z;7\r\n",
                "TIME\tMessages sent\n2026-09-01T02:00+02:00\t5\n2026-09-01T02:01+0200\t7\n",
                "date_time,sum\n2026-09-01 00:00:00 UTC,5.0\n2026-09-01 00:01:00 UTC,7e0\n",
                "\n\nts,value\n\n1788220800000,5\n\n1788220860000,7\n\n",
                "time,value\n2026-09-01T02:00[Europe/Berlin],5\n"
                        + "2026-09-01T02:01[Europe/Berlin],7",
                "time,value\n2026-09-01T02:00:00+02:00[Europe/Berlin],5\n"
                        + "2026-09-01T09:01:00+09:00[Asia/Tokyo],7",
            })
    void oneRecordingIsWrittenInManyWays(String text) throws IOException {
        Recording read = read("a.csv", text, StandardCharsets.UTF_8);

        assertThat(read)
                .isEqualTo(
                        new Recording(
                                "a.csv",
                                Instant.parse("2026-09-01T00:00:00Z"),
                                60,
                                new double[] {5, 7}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theMarkOfAnEncodingIsUnderstood(String charset) throws IOException {
        String text = "\uFEFFtimestamp,count\n1788220800,5\n1788220860,7\n";

        Recording read = read("a.csv", text, Charset.forName(charset));

        assertThat(summary(read)).isEqualTo("2026-09-01T00:00:00Z, 2 of 60.0 s, 12 messages");
    }

    @Test
    void aFileIsRelativeToItsPlan() throws IOException {
        Files.createDirectories(folder.resolve("traces"));
        Files.writeString(folder.resolve("traces/a.csv"), "time,count\n0,1\n60,2\n");

        Reading<Recording> beside =
                files.trace(folder.resolve("my.plan.json").toString(), "traces/a.csv");
        Reading<Recording> absolute = files.trace("", folder.resolve("traces/a.csv").toString());

        assertThat(beside).isInstanceOf(Reading.Read.class);
        assertThat(absolute).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`timestamp,count\\n1788220800,5\\n` | at two or more times; this one has 1.",
                "`timestamp,count\\n` | this one has 0.",
                "`when,how many\\n1,2\\n3,4` | line 1: no column is called timestamp or count,"
                        + " so this is no trace.",
                "`timestamp,a,b\\n1,2,3` | no column is called count; the columns are"
                        + " (timestamp, a, b).",
                "`timestamp,sum,count\\n1,2,3` | more than one column could be the count",
                "`time,count\\n0,1\\n60` | line 3: this line has 1 cell, the first line has 2.",
                "`time,count\\n0,1\\nnoon,2` | line 3, column 1: the time (noon) must be like",
                "`time,count\\n0,1\\n09/01/2026,2` | Convert the column to one of these.",
                "`time,count\\n0,1\\n60,` | line 3, column 2: the count is empty.",
                "`time,count\\n0,1\\n60,1.5` | Ask CloudWatch for the Sum, not the" + " average.",
                "`time,count\\n0,1\\n60,-2` | the count (-2) must be 0 to 10,000,000,000.",
                "`time;count\\n0;1\\n60;1,200` | Remove the separators between thousands.",
                "`time;count\\n0;1\\n60;1.000` | Remove the separators between thousands.",
                "`time,count\\n0,1\\n60,NaN` | the count (NaN) must be a whole number of messages.",
                "`time,count\\n0,1\\n60,2\\n60,3` | line 4: 1970-01-01T00:01:00Z appears twice with"
                        + " different counts, 2 (line 3) and 3.",
                "`time,count\\n0,1\\n60,2\\n150,3` | line 4: 1970-01-01T00:02:30Z: this point is"
                        + " 90 s after the one before it, but 1970-01-01T00:01:00Z (line 3) is"
                        + " 1 min after its own; a trace must have one period.",
                "`time,count\\n0,1\\n300,2\\n600,3\\n660,4\\n960,5` | a trace must have one"
                        + " period.",
                "`time,count\\n0,1\\n172800,1` | a trace must have a period of at most a day.",
                "`time,count\\n0,0\\n60,0` | no messages were counted.",
                "`time,count\\n0,1\\n60,1\\n1788220800,2` | more than 3,000,000.",
                "`time,count\\n2026-09-01T00:00,1\\n2026-09-01T00:01Z,1` | line 3, column 1: the"
                        + " time has a zone, but line 2 has none.",
                "`time,count\\n2026-10-25T02:30[Europe/Berlin],1\\n` | line 2, column 1: the time"
                        + " (2026-10-25T02:30[Europe/Berlin]) happened twice: the clocks went"
                        + " back.",
                "`time,count\\n2026-03-29T02:30[Europe/Berlin],1\\n` | does not exist: the clocks"
                        + " went forward.",
                "`time,count\\n2026-03-29T02:30[Europe/Berlim],1\\n` | must be like",
                "`time,count\\n1788220800000000,1\\n` | If it is in microseconds",
                "`time,count\\n-60,1\\n0,1` | the time (-60) must be from 1970 to 2099.",
                "`time,count\\n\"0,1\\n60,1` | this is not valid CSV",
                "`{}` | there is no MetricDataResults",
                "`{\"Label\":\"x\",\"Datapoints\":[]}` | this is the output of"
                        + " get-metric-statistics",
                "`[1,2]` | Run the command without --query.",
                "`{\"MetricDataResults\":[]}` | MetricDataResults is empty.",
                "`{\"MetricDataResults\":[` | the file ends in the middle of a value.",
                "`{\"MetricDataResults\":{}}` | line 1, column 22: MetricDataResults must be a"
                        + " list.",
                "`{\"MetricDataResults\":[]} {` | there is more after the answer's end.",
            })
    void aDamagedFileIsRefusedWithItsPlaceAndTheWayOut(String text, String reason)
            throws IOException {
        assertThat(refused(text.replace("\\n", "\n")))
                .contains(reason)
                .containsPattern("\\n[A-Z].*\\.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"Timestamps\":[0,60],\"Values\":[1]` | has 2 timestamps, but 1 value.",
                "`\"Timestamps\":[0,60],\"Values\":[1,\"2\"]` | line 1, column 56: the count (2)"
                        + " must be a number without quotes.",
                "`\"Timestamps\":[0,60],\"Values\":[1,NaN]` | the count (NaN) must be a whole",
                "`\"Timestamps\":[0,null],\"Values\":[1,1]` | the time (null) must be like",
                "`\"Timestamps\":[0,{}],\"Values\":[1,1]` | the time ({) must be a text",
                "`\"Timestamps\":5,\"Values\":[1]` | Timestamps must be a list.",
                "`\"Timestamps\":[0,60],\"Values\":[1,1],\"StatusCode\":\"PartialData\"` | the last"
                        + " page is missing.",
                "`\"Timestamps\":[0,60],\"Values\":[1,1],\"StatusCode\":\"Forbidden\"` | Allow"
                        + " cloudwatch:GetMetricData.",
                "`\"Timestamps\":[0,60],\"Values\":[1,1],\"StatusCode\":\"InternalError\"` | Run"
                        + " the command again.",
                "`\"Label\":\"NumberOfMessagesReceived\",\"Timestamps\":[0,60],\"Values\":[1,1]` |"
                        + " a trace must be NumberOfMessagesSent.",
                "`\"Timestamps\":[0,60],\"Values\":[1,1]},{\"Id\":\"b\",\"Timestamps\":[0,60],"
                        + "\"Values\":[1,1]` | there are several metrics",
                "`\"Id\":\"a\",\"Id\":\"b\"` | a name appears twice (Id)",
            })
    void aDamagedMetricIsRefusedWithItsPlaceAndTheWayOut(String metric, String reason)
            throws IOException {
        assertThat(refused("{\"MetricDataResults\":[{" + metric + "}]}"))
                .contains(reason)
                .containsPattern("\\n[A-Z].*\\.");
    }

    @Test
    void theFirstPageAloneIsNoTrace() throws IOException {
        String page =
                "{\"MetricDataResults\":[{\"Label\":\"NumberOfMessagesSent\",\"Timestamps\":[0,60],"
                        + "\"Values\":[1,1],\"StatusCode\":\"Complete\"}],\"NextToken\":\"x\"}";

        assertThat(refused(page)).contains("this is the first page of several.");
    }

    @Test
    void aStretchOfAnotherPeriodIsNoGap() throws IOException {
        StringBuilder text = new StringBuilder("time,count\n");
        for (int minute = 0; minute < 100; minute++) {
            text.append(60 * minute).append(",1\n");
        }
        for (int i = 0; i < 20; i++) {
            text.append(6_000 + 300 * i).append(",5\n");
        }

        assertThat(refused(text.toString())).contains("a trace must have one period.");
    }

    @Test
    void whatIsNoFileOrNoTextIsRefused() throws IOException {
        Files.write(folder.resolve("binary"), new byte[] {'a', ',', (byte) 0xC3, 'b', '\n'});

        assertThat(message(files.trace("", folder + "/binary"))).contains("it is not UTF-8 text");
        assertThat(message(files.trace("", folder.toString()))).contains("it is a folder");
        assertThat(message(files.trace("", folder + "/no"))).contains("there is no such file");
        assertThat(message(files.trace("", "a\u0000b"))).contains("Check the name.");
        assertThat(message(files.trace("", ""))).contains("no trace file is set");
        assertThat(refused("  \n ")).contains("it is empty");
    }

    private String refused(String text) throws IOException {
        Files.writeString(folder.resolve("a"), text);
        return message(files.trace(folder.resolve("plan").toString(), "a"));
    }

    private Recording read(String name, String text, Charset charset) throws IOException {
        Files.writeString(folder.resolve(name), text, charset);
        return read(files.trace(folder.resolve("plan").toString(), name));
    }

    private Recording sample(String name) {
        return read(files.trace("", SAMPLES.resolve(name).toString()));
    }

    private static Recording read(Reading<Recording> tracing) {
        assertThat(tracing).isInstanceOf(Reading.Read.class);
        return tracing.orThrow(AssertionError::new);
    }

    private static String message(Reading<Recording> tracing) {
        assertThat(tracing).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused<Recording>) tracing).message();
    }

    private static String summary(Recording recording) {
        return recording.start()
                + ", "
                + recording.size()
                + " of "
                + recording.periodSeconds()
                + " s, "
                + Math.round(recording.total())
                + " messages";
    }
}
