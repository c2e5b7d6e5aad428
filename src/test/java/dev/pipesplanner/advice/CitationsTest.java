package dev.pipesplanner.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every finding names where its rule comes from, and the place is there.
final class CitationsTest {

    private static final Pattern HEADING =
            Pattern.compile(
                    "(?m)^(?:## |\\*\\*)(\\d+(?:\\.\\d+)?)\\.? (.+?)(?: \\(.*|\\.?\\*\\*.*)?$");

    static final List<String> PLANS =
            List.of(
                    "region=eu-central-1",
                    "task.memory=16384",
                    "pipes.batchSize=10",
                    "workload.messageBytes=8193",
                    "pipes.target=step-functions pipes.batchSize=100",
                    "pipes.batchWindowSeconds=60",
                    "terraform.filterPatterns={\"a\":[\"b\"]}",
                    "service.scaling.policy=target-tracking service.minTasks=0",
                    "pipes.spotDiscount=0.75 task.failureRate=0.01",
                    "service.maxTasks=2 service.minTasks=0",
                    "service.scaling.scaleIn.metric=visible service.minTasks=0",
                    "service.scaleInProtection=true service.minTasks=0",
                    "task.ephemeralStorageGiB=21",
                    "service.messagesInFlightPerTask=4 service.minTasks=0",
                    "workload.concurrentWork=true service.messagesInFlightPerTask=4",
                    "workload.parallelShare=0.5",
                    "workload.processingSeconds.mean=20000 workload.processingSeconds.p95=60000"
                            + " workload.messagesPerMonth=100",
                    "queue.dlqAlarm=false",
                    "workload.sendBatch=10 workload.messageBytes=104858",
                    "workload.messagesPerMonth=1000",
                    "workload.messagesPerMonth=10M",
                    "service.scaling.policy=fixed workload.messagesPerMonth=10M",
                    "workload.arrivals.pattern=periodic workload.arrivals.everySeconds=3600",
                    "workload.arrivals.pattern=periodic workload.arrivals.everySeconds=300"
                            + " service.minTasks=0",
                    "workload.arrivals.pattern=bursty workload.messagesPerMonth=5M",
                    "workload.processingSeconds.mean=2 workload.processingSeconds.p95=4",
                    "task.cpu=256 task.memory=512 workload.latencyTarget.seconds=1",
                    "designs=lambda lambda.maximumConcurrency=2 lambda.provisionedPollers=2",
                    "designs=lambda workload.queueType=fifo lambda.batchWindowSeconds=1",
                    "designs=lambda workload.queueType=fifo lambda.batchSize=11",
                    "designs=lambda lambda.batchSize=11",
                    "designs=lambda lambda.messageGroups=3",
                    "designs=lambda task.cpu=4096 task.memory=16384",
                    "designs=lambda lambda.initSeconds=60 lambda.timeoutSeconds=60",
                    "designs=lambda workload.messagesPerMonth=26280000"
                            + " workload.messageBytes=1048576"
                            + " workload.processingSeconds.distribution=constant"
                            + " workload.processingSeconds.mean=0.1 lambda.provisionedPollers=2"
                            + " lambda.provisionedMaxPollers=9",
                    "designs=lambda workload.processingSeconds.distribution=constant"
                            + " workload.processingSeconds.mean=1000",
                    "designs=lambda workload.messagesPerMonth=2628000"
                            + " lambda.maximumConcurrency=5",
                    "designs=lambda chosenDesign=lambda",
                    "designs=lambda lambda.batchSize=1",
                    "designs=lambda lambda.batchSize=10 lambda.batchWindowSeconds=5",
                    "designs=lambda workload.messagesPerMonth=146000"
                            + " workload.arrivals.pattern=periodic"
                            + " workload.arrivals.everySeconds=3600",
                    "designs=lambda workload.queueType=fifo task.failureRate=0.01",
                    "designs=lambda lambda.timeoutSeconds=60",
                    "designs=lambda lambda.batchSize=200 lambda.batchWindowSeconds=1",
                    "designs=lambda lambda.timeoutSeconds=901",
                    "designs=lambda lambda.initSeconds=12",
                    "designs=lambda lambda.memoryMiB=1768",
                    "designs=lambda task.ephemeralStorageGiB=21",
                    "designs=lambda lambda.vpc=true",
                    "designs=lambda workload.arrivals.pattern=periodic"
                            + " workload.arrivals.everySeconds=360",
                    "designs=lambda workload.messagesPerMonth=60000",
                    "designs=lambda lambda.packageType=zip",
                    "designs=lambda"
                        + " terraform.secrets=KEY=arn:aws:ssm:us-east-1:123456789012:parameter/key",
                    "designs=lambda task.cpu=256 task.memory=512",
                    "designs=lambda task.memory=2048",
                    "designs=lambda designs=pipes,lambda",
                    "designs=lambda workload.messagesPerMonth=1000");

    /// Raised by a plan, or by [AdvisorTest] on an answer made by hand.
    @Test
    void everyRuleIsRaisedByAPlanOrByAnAnswerMadeByHand() {
        Set<String> raised =
                new TreeSet<>(
                        Set.of(
                                "service-losses-expected",
                                "free-tier-taken-twice",
                                "concurrent-work-unused"));
        for (String plan : PLANS) {
            RealAnswersTest.findings(plan).forEach(finding -> raised.add(finding.rule().id()));
        }

        assertThat(raised)
                .containsExactlyInAnyOrderElementsOf(
                        Advisor.rules().stream().map(Rule::id).toList());
    }

    /// A rule cannot be written without a section that the catalogue knows.
    @Test
    void theCatalogueOfSectionsIsThatOfTheTexts() {
        assertThat(
                        Stream.of(CitedSection.values())
                                .map(section ->
                                        section.document()
                                                + " "
                                                + section.number()
                                                + " "
                                                + section.title()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(
                                        "FACTS",
                                        "LAMBDA-FACTS",
                                        "LAMBDA-MODEL",
                                        "MODEL",
                                        "QUESTIONS",
                                        "TERRAFORM")
                                .flatMap(text -> sections(text).stream())
                                .toList());
    }

    @Test
    void aCitationIsReadByTheTitlesOfItsSections() {
        Citation citation =
                new Citation("FACTS §2: ECS-Q; ECS, launch rates; FACTS §1: EB (inferred)");

        assertThat(citation.titles())
                .isEqualTo("Fargate and RunTask, EventBridge Pipes (inferred)");
        assertThat(citation.sections()).containsExactly(CitedSection.FACTS_2, CitedSection.FACTS_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AWS", "FACTS §13: nothing", "MODEL §3.9", "README §1"})
    void aCitationThatLeadsNowhereIsRefused(String text) {
        assertThatThrownBy(() -> new Citation(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Headings, and numbers in bold at the beginning of a paragraph, without what they add in
    /// brackets.
    private static List<String> sections(String text) {
        Path file = Path.of("src/docs", text.toLowerCase(Locale.ROOT) + ".md");
        try {
            return HEADING.matcher(Files.readString(file))
                    .results()
                    .map(found -> text + " " + found.group(1) + " " + found.group(2))
                    .map(section -> section.replace("`", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
