package dev.pipesplanner.aws;

import dev.pipesplanner.aws.ItemQuery.Question;
import dev.pipesplanner.pricing.PriceUpdates.Access;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.PricingClientBuilder;
import software.amazon.awssdk.services.pricing.model.ExpiredNextTokenException;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;
import software.amazon.awssdk.services.pricing.model.GetProductsRequest;
import software.amazon.awssdk.services.pricing.model.GetProductsResponse;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// GetProducts through the SDK: every page of an answer, within the API's token bucket.
final class SdkPriceList implements AutoCloseable {

    private static final int PAGE = 100;
    private static final int TRIES_OF_A_LIST = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final PricingClient client;

    private SdkPriceList(PricingClient client) {
        this.client = client;
    }

    /// Finds the credentials first, so that their absence is said once and not for each service.
    static SdkPriceList open(Access access, ApiSettings settings) throws PriceListFailure {
        AwsCredentialsProvider found;
        try {
            AwsCredentialsProvider provider = credentials(access);
            provider.resolveCredentials();
            found = provider;
        } catch (SdkException | UncheckedIOException | IllegalStateException _) {
            throw FailureWords.unusable(access.profile());
        } catch (IllegalArgumentException e) {
            throw FailureWords.everywhere(
                    "The AWS configuration cannot be read: "
                            + String.valueOf(e.getMessage()).replaceFirst("\\.+$", "")
                            + ".\nCorrect config or credentials in the folder .aws, or the"
                            + " variables that begin with AWS_.");
        }
        return open(access, settings, found);
    }

    /// A profile that is named comes before keys in the environment, as with the AWS CLI.
    private static AwsCredentialsProvider credentials(Access access) {
        return access.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    static SdkPriceList open(
            Access access, ApiSettings settings, AwsCredentialsProvider credentials)
            throws PriceListFailure {
        PricingClientBuilder builder =
                PricingClient.builder()
                        .region(EndpointRegions.choose(access.endpointRegion(), access.profile()))
                        .credentialsProvider(credentials)
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(settings.answer())
                                        .socketTimeout(settings.answer()))
                        .overrideConfiguration(override ->
                                override.retryStrategy(retries(settings))
                                        // a socket's timeout begins anew with each byte
                                        .apiCallAttemptTimeout(settings.answer())
                                        .addExecutionInterceptor(
                                                new Pace(
                                                        new RateLimiter(
                                                                settings.token(),
                                                                System::nanoTime))));
        settings.endpoint().ifPresent(builder::endpointOverride);
        try {
            return new SdkPriceList(builder.build());
        } catch (RuntimeException e) {
            // the SDK says in many types what it cannot make of its settings
            throw FailureWords.everywhere(
                    "The AWS settings cannot be used: "
                            + String.valueOf(e.getMessage()).replaceFirst("\\.+$", "")
                            + ".\nCorrect the variables that begin with AWS_, such as"
                            + " AWS_ENDPOINT_URL_PRICING, or the folder .aws.");
        }
    }

    private static StandardRetryStrategy retries(ApiSettings settings) {
        BackoffStrategy pauses =
                BackoffStrategy.exponentialDelay(settings.firstPause(), LONGEST_PAUSE);
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(settings.attempts())
                .backoffStrategy(pauses)
                .throttlingBackoffStrategy(pauses)
                // one throttled service must not use up the attempts of the others
                .circuitBreakerEnabled(false)
                .build();
    }

    /// Each attempt, retries included, waits for its token.
    private record Pace(RateLimiter limiter) implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(
                Context.BeforeTransmission context, ExecutionAttributes attributes) {
            try {
                limiter.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw AbortedException.create("cancelled while waiting for a token", e);
            }
        }
    }

    List<Product> products(Question question, String region)
            throws PriceListFailure, MalformedListException {
        List<Filter> filters =
                Stream.concat(
                                Stream.of(filter(question.regionAttribute(), region)),
                                question.filters().entrySet().stream()
                                        .map(each -> filter(each.getKey(), each.getValue())))
                        .toList();
        for (int tries = 1; ; tries++) {
            try {
                return pages(question.serviceCode(), filters);
            } catch (ExpiredNextTokenException e) {
                if (tries == TRIES_OF_A_LIST) {
                    throw FailureWords.of(e);
                }
            } catch (SdkException e) {
                throw FailureWords.of(e);
            }
        }
    }

    private List<Product> pages(String serviceCode, List<Filter> filters)
            throws MalformedListException {
        GetProductsRequest request =
                GetProductsRequest.builder()
                        .serviceCode(serviceCode)
                        .filters(filters)
                        .formatVersion("aws_v1")
                        .maxResults(PAGE)
                        .build();
        List<Product> products = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        for (GetProductsResponse page : client.getProductsPaginator(request)) {
            String next = page.nextToken();
            if (next != null && !next.isEmpty() && !tokens.add(next)) {
                throw new MalformedListException("the pages of the answer repeat endlessly.");
            }
            if (!page.hasPriceList()) {
                throw new MalformedListException("the answer has no PriceList.");
            }
            for (String text : page.priceList()) {
                if (text == null) {
                    throw new MalformedListException("a product in the answer is not JSON.");
                }
                products.add(ProductJson.parse(text));
            }
        }
        return products;
    }

    private static Filter filter(String field, String value) {
        return Filter.builder().type(FilterType.TERM_MATCH).field(field).value(value).build();
    }

    @Override
    public void close() {
        client.close();
    }
}
