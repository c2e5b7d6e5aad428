package dev.pipesplanner.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every finding names where its rule comes from, and the place is there.
final class CitationsTest {

    private static final Pattern CITED =
            Pattern.compile("(FACTS|MODEL|DESIGN) §(\\d+(?:\\.\\d+)?)");

    private static final List<String> PLANS =
            List.of(
                    "region=eu-central-1",
                    "task.memory=16384",
                    "pipes.batchSize=10",
                    "workload.messageBytes=8193",
                    "pipes.target=step-functions workload.messageBytes=262145",
                    "pipes.batchWindowSeconds=60",
                    "service.scaling.policy=target-tracking service.minTasks=0",
                    "pipes.spotDiscount=0.75 task.failureRate=0.01",
                    "service.maxTasks=2 service.minTasks=0",
                    "service.scaling.scaleIn.metric=visible service.minTasks=0",
                    "task.ephemeralStorageGiB=21",
                    "queue.dlqAlarm=false",
                    "workload.messagesPerMonth=1000",
                    "workload.messagesPerMonth=10M",
                    "service.scaling.policy=fixed workload.messagesPerMonth=10M",
                    "workload.arrivals.pattern=periodic workload.arrivals.everySeconds=3600",
                    "workload.arrivals.pattern=bursty workload.messagesPerMonth=5M",
                    "workload.processingSeconds.mean=2 workload.processingSeconds.p95=4",
                    "task.cpu=256 task.memory=512 workload.latencyTarget.seconds=1");

    @Test
    void eachCitationLeadsToASectionOfTheTexts() throws IOException {
        Map<String, String> citations = new TreeMap<>();
        for (String plan : PLANS) {
            RealAnswersTest.findings(plan)
                    .forEach(finding -> citations.put(finding.rule(), finding.citation()));
        }

        for (Map.Entry<String, String> each : citations.entrySet()) {
            List<String> cited =
                    CITED.matcher(each.getValue())
                            .results()
                            .map(found -> found.group(1) + " " + found.group(2))
                            .toList();
            assertThat(cited).as(each.getKey()).isNotEmpty();
            assertThat(sections()).as(each.getKey()).containsAll(cited);
        }
        assertThat(citations.keySet())
                .containsExactlyInAnyOrder(
                        "address-above-compute",
                        "batch-with-ecs-task",
                        "ephemeral-storage-21",
                        "exact-below-max-tasks",
                        "idle-polling",
                        "interruption-rate-unknown",
                        "latency-target-missed",
                        "losses-expected",
                        "message-above-batch-payload",
                        "message-above-override-limit",
                        "no-dlq-alarm",
                        "peak-above-launch-rate",
                        "peak-above-places",
                        "pipes-overloaded",
                        "price-age",
                        "rate-assumed",
                        "rounding-waste",
                        "scale-in-on-visible",
                        "service-on-demand-against-spot",
                        "service-overloaded",
                        "size-not-offered",
                        "spot-discount-above-observed",
                        "start-share",
                        "tracking-from-zero",
                        "window-without-batch");
    }

    private static List<String> sections() throws IOException {
        return Stream.of("FACTS", "MODEL", "DESIGN")
                .flatMap(text -> sections(text).stream())
                .toList();
    }

    /// Headings, and numbers in bold at the beginning of a paragraph.
    private static List<String> sections(String text) {
        Path file = Path.of("src/docs", text.toLowerCase(java.util.Locale.ROOT) + ".md");
        Matcher found;
        try {
            found =
                    Pattern.compile("(?m)^(?:## |\\*\\*)(\\d+(?:\\.\\d+)?)[ .]")
                            .matcher(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found.results().map(section -> text + " " + section.group(1)).toList();
    }
}
