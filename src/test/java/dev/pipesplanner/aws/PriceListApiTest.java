package dev.pipesplanner.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import dev.pipesplanner.aws.PriceListServer.Fault;
import dev.pipesplanner.pricing.PriceUpdates.Access;
import dev.pipesplanner.pricing.PriceUpdates.Step;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Quote;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The real SDK client against a local server.
final class PriceListApiTest {

    private static final String REGION = "eu-west-1";
    private static final Duration SHORT = Duration.ofMillis(500);

    private final PriceListServer server = new PriceListServer();
    private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyItemOfARegionIsFoundAmongItsLookAlikes() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1"));

        List<Quote> quotes = quotes();

        assertThat(quotes).hasSize(PricedItem.values().length);
        assertThat(quotes)
                .allSatisfy(quote -> {
                    assertThat(quote).isInstanceOf(Quote.Listed.class);
                    Rate found = ((Quote.Listed) quote).rate();
                    Rate bundled =
                            new BundledPriceBooks().usable(REGION).orElseThrow().rate(quote.item());
                    assertThat(found.tiers())
                            .usingRecursiveComparison()
                            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                            .ignoringFields("rateCode")
                            .isEqualTo(bundled.tiers());
                    assertThat(found.published()).isEqualTo(ListedProducts.PUBLISHED);
                    assertThat(found.assumed()).isFalse();
                });
        assertThat(server.authorizations()).allMatch(each -> each.contains("/pricing/"));
    }

    @Test
    void eachServiceIsHeardTwice() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1"));

        quotes();

        assertThat(steps).filteredOn(step -> step.state() == Step.State.ASKED).hasSize(11);
        assertThat(steps)
                .filteredOn(step -> step.state() == Step.State.DONE)
                .hasSize(11)
                .contains(new Step(REGION, "AmazonECS", Step.State.DONE, "5 of 5 prices"));
    }

    @Test
    void pagesAreFollowedToTheLastAndAnEmptyTokenEndsThem() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1")).pageSize(3);

        assertThat(quotes()).allMatch(Quote.Listed.class::isInstance);
        // five items and five look-alikes of Fargate, three a page
        assertThat(server.log()).filteredOn("AmazonECS"::equals).hasSize(4);
    }

    @Test
    void theRecordedFargatePricesAreRead() throws Exception {
        server.serve(ListedProducts.recorded("getproducts_AmazonECS_us-east-1_20221121.jsonl"));

        try (PriceListApi api = api(settings(SHORT))) {
            List<Quote> quotes = api.quotes("us-east-1", steps::add);

            // FACTS §6; ARM and Windows stand in the same response
            assertThat(price(quotes, PricedItem.FARGATE_X86_VCPU_HOUR)).isEqualTo("0.04048");
            assertThat(price(quotes, PricedItem.FARGATE_X86_GB_HOUR)).isEqualTo("0.004445");
            assertThat(price(quotes, PricedItem.FARGATE_ARM_VCPU_HOUR)).isEqualTo("0.03238");
            assertThat(price(quotes, PricedItem.FARGATE_ARM_GB_HOUR)).isEqualTo("0.00356");
            assertThat(price(quotes, PricedItem.FARGATE_EPHEMERAL_GB_HOUR)).isEqualTo("0.000111");
            assertThat(quotes)
                    .filteredOn(quote -> quote instanceof Quote.Absent)
                    .hasSize(PricedItem.values().length - 5);
        }
    }

    @ParameterizedTest
    @CsvSource({"us-east-1, Lambda-GB-Second", "eu-west-1, EU-Lambda-GB-Second"})
    void lambdaIsToldFromWhatIsNamedAlikeWithAndWithoutAPrefix(String region, String usageType)
            throws Exception {
        server.serve(ListedProducts.recorded("CONSTRUCTED_getproducts_AWSLambda.jsonl"));

        try (PriceListApi api = api(settings(SHORT))) {
            List<Quote> quotes = api.quotes(region, steps::add);

            assertThat(price(quotes, PricedItem.LAMBDA_X86_GB_SECOND)).isEqualTo("0.0000166667");
            assertThat(price(quotes, PricedItem.LAMBDA_ARM_GB_SECOND)).isEqualTo("0.0000133334");
            assertThat(price(quotes, PricedItem.LAMBDA_X86_REQUEST)).isEqualTo("0.0000002");
            assertThat(price(quotes, PricedItem.LAMBDA_ARM_REQUEST)).isEqualTo("0.0000002");
            assertThat(price(quotes, PricedItem.LAMBDA_X86_EPHEMERAL_GB_SECOND))
                    .isEqualTo("0.0000000309");
            assertThat(price(quotes, PricedItem.LAMBDA_ARM_EPHEMERAL_GB_SECOND))
                    .isEqualTo("0.0000000309");
            assertThat(price(quotes, PricedItem.LAMBDA_POLLER_HOUR)).isEqualTo("0.00925");
            assertThat(steps)
                    .contains(new Step(region, "AWSLambda", Step.State.DONE, "7 of 7 prices"));
            assertThat(quotes)
                    .filteredOn(Quote.Listed.class::isInstance)
                    .extracting(quote -> ((Quote.Listed) quote).rate())
                    .filteredOn(rate -> rate.item() == PricedItem.LAMBDA_X86_GB_SECOND)
                    .extracting(Rate::usageType, rate -> rate.tiers().size())
                    .containsExactly(tuple(usageType, 3));
        }
    }

    @Test
    void throttlingTwiceIsRiddenOut() throws Exception {
        Fault throttled = new Fault.Error(400, "ThrottlingException");
        server.serve(ListedProducts.ofRegion(REGION, "1"));
        server.fail("AmazonECR", throttled, throttled);

        assertThat(quotes()).allMatch(Quote.Listed.class::isInstance);
        assertThat(server.log()).filteredOn("AmazonECR"::equals).hasSize(3);
    }

    @Test
    void faultsThatPassAreRiddenOut() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1")).pageSize(6);
        server.fail("AmazonECS", new Fault.ExpiringToken());
        server.fail("AWSEvents", new Fault.CutOff());
        server.fail("AmazonStates", new Fault.Stall(10_000));
        server.fail("AmazonEC2", new Fault.Error(500, "InternalErrorException"));

        assertThat(quotes()).allMatch(Quote.Listed.class::isInstance);
    }

    @Test
    void aServiceThatKeepsFailingIsNamedAndTheOthersAreFound() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1")).pageSize(6);
        for (int i = 0; i < 8; i++) {
            server.fail("AWSEvents", new Fault.Error(400, "ThrottlingException"));
            server.fail("AmazonECS", new Fault.ExpiringToken());
            server.fail("AmazonEC2", new Fault.HalfJson());
            server.fail("AmazonECR", new Fault.Other("text/html", "<html>Sign in</html>"));
            server.fail("AmazonStates", new Fault.Stall(10_000));
            server.fail("AmazonVPC", new Fault.CutOff());
            server.fail(
                    "AWSQueueService",
                    new Fault.Other("application/json", "{\"PriceList\":[\"{\\\"product\\\"\"]}"));
        }

        List<Quote> quotes = quotes();

        assertThat(reason(quotes, PricedItem.PIPES_REQUEST))
                .startsWith("AWSEvents: AWS throttled the request, even after retries.");
        assertThat(reason(quotes, PricedItem.FARGATE_ARM_GB_HOUR))
                .startsWith("AmazonECS: AWS dropped the list twice while it was read");
        assertThat(reason(quotes, PricedItem.NAT_GB))
                .startsWith("AmazonEC2: AWS's answer is cut off or not JSON.");
        assertThat(reason(quotes, PricedItem.ECR_STORAGE_GB_MONTH))
                .startsWith("AmazonECR: AWS's answer is cut off or not JSON.");
        assertThat(reason(quotes, PricedItem.STATE_TRANSITION))
                .startsWith("AmazonStates: AWS did not answer in time.");
        assertThat(reason(quotes, PricedItem.PUBLIC_IPV4_HOUR))
                .startsWith("AmazonVPC: AWS's answer is cut off or not JSON.");
        assertThat(reason(quotes, PricedItem.SQS_STANDARD_REQUEST))
                .startsWith("AWSQueueService: a product in the answer is not JSON.");
        assertThat(quotes)
                .filteredOn(Quote.Listed.class::isInstance)
                .extracting(Quote::item)
                .containsExactlyInAnyOrder(
                        PricedItem.LAMBDA_X86_GB_SECOND,
                        PricedItem.LAMBDA_ARM_GB_SECOND,
                        PricedItem.LAMBDA_X86_EPHEMERAL_GB_SECOND,
                        PricedItem.LAMBDA_ARM_EPHEMERAL_GB_SECOND,
                        PricedItem.LAMBDA_X86_REQUEST,
                        PricedItem.LAMBDA_ARM_REQUEST,
                        PricedItem.LAMBDA_POLLER_HOUR,
                        PricedItem.ALARM_METRIC,
                        PricedItem.HIGH_RESOLUTION_ALARM_METRIC,
                        PricedItem.CUSTOM_METRIC,
                        PricedItem.LOGS_INGESTED_GB,
                        PricedItem.LOGS_STORED_GB_MONTH,
                        PricedItem.INTERNET_GB,
                        PricedItem.SECRET_MONTH,
                        PricedItem.SECRET_CALL);
        assertThat(steps).filteredOn(step -> step.state() == Step.State.FAILED).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AccessDeniedException | pricing:GetProducts is denied",
                "ExpiredTokenException | The AWS credentials have expired.",
                "UnrecognizedClientException | AWS does not know these credentials",
                "InvalidSignatureException | the clock of this machine",
            })
    void credentialsThatDoNotServeEndTheRefreshAtOnce(String type, String message) {
        server.failAll(new Fault.Error(400, type));

        assertThatThrownBy(this::quotes)
                .isInstanceOf(PriceListFailure.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).*\\.\\n[A-Z].*[.?]");
        assertThat(server.log()).hasSizeLessThanOrEqualTo(16);
        assertThat(steps).allMatch(step -> step.state() == Step.State.ASKED);
    }

    @Test
    void oneServiceThatIsDeniedDoesNotDiscardTheOthers() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1"));
        server.fail("AmazonECR", new Fault.Error(400, "AccessDeniedException"));

        List<Quote> quotes = quotes();

        assertThat(quotes).filteredOn(Quote.Listed.class::isInstance).hasSize(29);
        assertThat(reason(quotes, PricedItem.ECR_STORAGE_GB_MONTH))
                .startsWith("AmazonECR: These credentials are not allowed to get prices");
        assertThat(steps)
                .filteredOn(step -> step.state() == Step.State.FAILED)
                .extracting(Step::serviceCode)
                .containsExactly("AmazonECR");
    }

    @Test
    void anAnswerThatDripsIsGivenUp() throws Exception {
        askWhileItDrips();
    }

    @Test
    @Tag("thorough")
    void anAnswerThatDripsIsGivenUpSoon() throws Exception {
        long before = System.nanoTime();

        askWhileItDrips();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    private void askWhileItDrips() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1"));
        Fault drip = new Fault.Drip(50);
        server.fail("AmazonECR", drip, drip, drip, drip);

        assertThat(reason(quotes(), PricedItem.ECR_STORAGE_GB_MONTH))
                .startsWith("AmazonECR: AWS did not answer in time.");
    }

    @Test
    void aConnectionThatIsCutSaysSo() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1"));
        Fault drop = new Fault.Drop();
        server.fail("AmazonECR", drop, drop, drop, drop, drop, drop);

        assertThat(reason(quotes(), PricedItem.ECR_STORAGE_GB_MONTH))
                .startsWith("AmazonECR: The connection to AWS broke off (")
                .contains("\nTry again. If a proxy or firewall cuts it");
    }

    @Test
    void aCertificateThatJavaDoesNotTrustIsSaidWithTheWayOut(@TempDir Path folder)
            throws Exception {
        HttpsServer stranger = stranger(folder);
        try {
            int port = stranger.getAddress().getPort();
            ApiSettings encrypted =
                    new ApiSettings(
                            Duration.ofSeconds(10),
                            2,
                            Duration.ofMillis(1),
                            Duration.ofMillis(5),
                            Optional.of(URI.create("https://localhost:" + port)));
            assertThatThrownBy(
                            () -> {
                                try (PriceListApi api = api(encrypted)) {
                                    api.quotes(REGION, steps::add);
                                }
                            })
                    .isInstanceOf(PriceListFailure.class)
                    .hasMessageStartingWith("The connection to AWS's price list is not trusted")
                    .hasMessageContaining("certification path")
                    .hasMessageContaining("javax.net.ssl.trustStore");
        } finally {
            stranger.stop(0);
        }
    }

    /// A server with a certificate of its own making.
    private static HttpsServer stranger(Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        char[] password = "password".toCharArray();
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(password))
                .start()
                .waitFor();
        KeyManagerFactory keyManagers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(KeyStore.getInstance(keys.toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), null, null);
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    @Test
    void whatIsNoAnswerOfAwsIsSaidAndTheOthersAreFound() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1")).pageSize(2);
        for (int i = 0; i < 8; i++) {
            server.fail("AWSEvents", new Fault.Other("application/json", "{\"PriceList\":[null]}"));
            server.fail("AmazonECR", new Fault.Other(403, "text/html", "<html>proxy</html>"));
        }
        server.fail("AmazonECS", new Fault.SameToken(), new Fault.SameToken());

        List<Quote> quotes = quotes();

        assertThat(reason(quotes, PricedItem.PIPES_REQUEST))
                .startsWith("AWSEvents: a product in the answer is not JSON.");
        assertThat(reason(quotes, PricedItem.ECR_STORAGE_GB_MONTH))
                .startsWith(
                        "AmazonECR: The answer (HTTP 403) does not look like AWS's.\n"
                                + "Check whether a proxy");
        assertThat(reason(quotes, PricedItem.FARGATE_ARM_GB_HOUR))
                .startsWith("AmazonECS: the pages of the answer repeat endlessly.");
        assertThat(quotes).filteredOn(Quote.Listed.class::isInstance).hasSize(23);
    }

    @Test
    @Tag("thorough")
    void requestsKeepThePaceOfTheTokens() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1")).pageSize(1);
        Duration token = Duration.ofMillis(100);
        ApiSettings slow =
                new ApiSettings(
                        Duration.ofSeconds(20),
                        3,
                        Duration.ofMillis(2),
                        token,
                        Optional.of(server.address()));

        long before = System.nanoTime();
        try (PriceListApi api = api(slow)) {
            assertThat(api.quotes(REGION, steps::add)).allMatch(Quote.Listed.class::isInstance);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - before);

        int beyondTheBucket = server.log().size() - 10;
        assertThat(beyondTheBucket).isGreaterThan(5);
        assertThat(taken).isGreaterThanOrEqualTo(token.multipliedBy(beyondTheBucket - 1));
    }

    @Test
    void theRealPatienceOutlastsATenSecondStallWithinFiveRequestsASecond() {
        assertThat(ApiSettings.DEFAULT.answer()).isGreaterThan(Duration.ofSeconds(10));
        assertThat(ApiSettings.DEFAULT.attempts()).isGreaterThan(3);
        assertThat(ApiSettings.DEFAULT.token()).isEqualTo(Duration.ofSeconds(1).dividedBy(5));
    }

    @Test
    void anOddProductSpoilsNoOther() throws Exception {
        List<String> products = new ArrayList<>(ListedProducts.ofRegion(REGION, "1"));
        String odd =
                "{\"serviceCode\":\"AmazonECS\",\"product\":{\"attributes\":{"
                        + "\"regionCode\":\""
                        + REGION
                        + "\",\"usagetype\":\"EU-Odd\"}}}";
        products.add(odd);
        server.serve(products);

        assertThat(quotes()).allMatch(Quote.Listed.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"USD\":\"[0-9.]*\" | \"USD\":\"1E999999999\" | must have numbers",
                "\"USD\":\"[0-9.]*\" | \"USD\":\"-1\" | must have numbers",
                "\"beginRange\":\"[0-9.]*\" | \"beginRange\":\"x\" | must have numbers",
                "\"unit\":\"[^\"]*\", | '' | is flawed: a product lacks its unit.",
                "\"publicationDate\":\"[^\"]*\" | \"publicationDate\":\"yesterday\" | has no"
                        + " publication date (yesterday).",
            })
    void aFlawOfOneOfOursIsSaidOfItAlone(String pattern, String flaw, String reason)
            throws Exception {
        server.serve(
                ListedProducts.ofRegion(REGION, "1").stream()
                        .map(each ->
                                each.contains("64K-Chunks")
                                        ? each.replaceAll(pattern, flaw == null ? "" : flaw)
                                        : each)
                        .toList());

        List<Quote> quotes = quotes();

        assertThat(quotes).filteredOn(Quote.Listed.class::isInstance).hasSize(29);
        assertThat(reason(quotes, PricedItem.PIPES_REQUEST)).contains(reason);
    }

    @Test
    void withoutANetworkItSaysSo() {
        server.close();

        assertThatThrownBy(this::quotes)
                .isInstanceOf(PriceListFailure.class)
                .hasMessageStartingWith("AWS's price list cannot be reached.")
                .hasMessageContaining("prices import");
        ApiSettings nowhere =
                new ApiSettings(
                        SHORT,
                        1,
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Optional.of(URI.create("http://no.invalid")));
        assertThatThrownBy(
                        () -> {
                            try (PriceListApi api = api(nowhere)) {
                                api.quotes(REGION, steps::add);
                            }
                        })
                .hasMessageStartingWith("AWS's price list cannot be found on the network.");
    }

    @Test
    void anInterruptCancels() throws Exception {
        cancel();
    }

    @Test
    @Tag("thorough")
    void anInterruptCancelsAtOnce() throws Exception {
        assertThat(cancel()).isLessThan(Duration.ofSeconds(3));
    }

    /// How long it takes from the interrupt to the end.
    private Duration cancel() throws Exception {
        server.serve(ListedProducts.ofRegion(REGION, "1"));
        server.fail("AmazonECS", new Fault.Stall(10_000));
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread refresh =
                Thread.ofPlatform()
                        .start(() -> {
                            try (PriceListApi api = api(settings(Duration.ofSeconds(30)))) {
                                api.quotes(REGION, steps::add);
                            } catch (Exception e) {
                                end.set(e);
                            }
                        });
        while (server.log().isEmpty()) {
            Thread.onSpinWait();
        }

        long before = System.nanoTime();
        refresh.interrupt();
        refresh.join();

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Test
    void onlyRegionsThatHostTheApiAreEndpoints() {
        assertThat(EndpointRegions.hosts()).contains("us-east-1", "eu-central-1", "ap-south-1");
        assertThat(EndpointRegions.nearestHost("eu-west-3")).isEqualTo("eu-central-1");
        assertThat(EndpointRegions.nearestHost("sa-east-1")).isEqualTo("us-east-1");
        assertThat(EndpointRegions.hosts()).contains(EndpointRegions.nearestHost("ap-east-1"));
        assertThatThrownBy(() ->
                        EndpointRegions.choose(Optional.of("ap-southeast-1"), Optional.empty()))
                .hasMessageContaining("ap-southeast-1")
                .hasMessageContaining("ap-south-1");
    }

    private List<Quote> quotes() throws Exception {
        try (PriceListApi api = api(settings(SHORT))) {
            return api.quotes(REGION, steps::add);
        }
    }

    private ApiSettings settings(Duration answer) {
        return new ApiSettings(
                answer,
                3,
                Duration.ofMillis(2),
                Duration.ofMillis(5),
                Optional.of(server.address()));
    }

    private static PriceListApi api(ApiSettings settings) throws PriceListFailure {
        Access access = new Access(Optional.empty(), Optional.of("us-east-1"));
        return new PriceListApi(
                SdkPriceList.open(
                        access,
                        settings,
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("AKIDEXAMPLE", "none"))));
    }

    private static String price(List<Quote> quotes, PricedItem item) {
        return ((Quote.Listed) quote(quotes, item)).rate().firstPriceUsd().toPlainString();
    }

    private static String reason(List<Quote> quotes, PricedItem item) {
        return ((Quote.Unclear) quote(quotes, item)).reason();
    }

    private static Quote quote(List<Quote> quotes, PricedItem item) {
        return quotes.stream().filter(each -> each.item() == item).findFirst().orElseThrow();
    }
}
