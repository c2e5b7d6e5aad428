package dev.pipesplanner.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/// What an exception of the SDK means, and the way out.
final class FailureWords {

    private static final String OFFLINE =
            "\nCheck the network, or take prices from downloaded files: prices import.";

    private FailureWords() {}

    static PriceListFailure of(SdkException reason) {
        if (reason instanceof AwsServiceException answer) {
            return answered(answer);
        }
        if (isCausedBy(reason, UnknownHostException.class)) {
            return everywhere("AWS's price list cannot be found on the network." + OFFLINE);
        }
        if (isTimeout(reason)) {
            return here("AWS did not answer in time.\nTry again later.");
        }
        if (isCausedBy(reason, ConnectException.class)
                || isCausedBy(reason, NoRouteToHostException.class)) {
            return everywhere("AWS's price list cannot be reached." + OFFLINE);
        }
        if (isCausedBy(reason, SSLException.class)) {
            return everywhere(
                    "The connection to AWS's price list is not trusted or not encrypted ("
                            + message(reason, SSLException.class)
                            + ").\nIf a proxy stands between, give Java its certificate with"
                            + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE, or take prices"
                            + " from downloaded files: prices import.");
        }
        if (isCausedBy(reason, SocketException.class)) {
            return here(
                    "The connection to AWS broke off ("
                            + message(reason, SocketException.class)
                            + ").\nTry again. If a proxy or firewall cuts it, take prices from"
                            + " downloaded files: prices import.");
        }
        if (String.valueOf(reason.getMessage()).contains("Unable to load credentials")) {
            return noCredentials();
        }
        if (isUnreadable(reason)) {
            return here(
                    "AWS's answer is cut off or not JSON.\n"
                            + "Try again; a proxy between may change it.");
        }
        return here("AWS could not be asked: " + reason.getMessage());
    }

    private static boolean isTimeout(SdkException reason) {
        return reason instanceof ApiCallTimeoutException
                || reason instanceof ApiCallAttemptTimeoutException
                || isCausedBy(reason, SocketTimeoutException.class);
    }

    private static boolean isUnreadable(SdkException reason) {
        return String.valueOf(reason.getMessage()).contains("unmarshall")
                || causes(reason)
                        .anyMatch(cause ->
                                cause.getClass().getName().contains(".jackson.")
                                        || cause instanceof IOException);
    }

    /// No credentials were found, in the profile or at all.
    static PriceListFailure unusable(Optional<String> profile) {
        String option = profile.map(name -> " --profile " + name).orElse("");
        return switch (ProfileLogin.of(profile)) {
            case SSO ->
                    everywhere(
                            "The AWS profile logs in through SSO, and no login is open."
                                    + "\nRun aws sso login"
                                    + option
                                    + " first.");
            case ROLE ->
                    everywhere(
                            "The role of the AWS profile could not be assumed."
                                    + "\nRun aws sts get-caller-identity"
                                    + option
                                    + " to see why.");
            case OTHER ->
                    profile.map(name ->
                                    everywhere(
                                            "The profile ("
                                                    + name
                                                    + ") has no usable AWS credentials.\n"
                                                    + "Run aws configure list-profiles to see the"
                                                    + " names."))
                            .orElseGet(FailureWords::noCredentials);
        };
    }

    private static PriceListFailure noCredentials() {
        return everywhere(
                "There are no AWS credentials to get prices with."
                        + "\nSet AWS_PROFILE or run aws configure. Without an account, prices"
                        + " import takes downloaded price lists.");
    }

    private static PriceListFailure answered(AwsServiceException answer) {
        String code =
                answer.awsErrorDetails() == null
                        ? ""
                        : Objects.toString(answer.awsErrorDetails().errorCode(), "");
        return switch (code) {
            case "AccessDeniedException", "AccessDenied" ->
                    everywhere(
                            "These credentials are not allowed to get prices (pricing:GetProducts"
                                + " is denied).\n"
                                + "Ask your administrator to allow it, or choose another profile.");
            case "ExpiredTokenException", "ExpiredToken", "RequestExpired" ->
                    everywhere(
                            "The AWS credentials have expired.\n"
                                    + "Log in again with aws sso login, or set a new"
                                    + " AWS_SESSION_TOKEN.");
            case "UnrecognizedClientException",
                    "InvalidClientTokenId",
                    "InvalidSignatureException",
                    "SignatureDoesNotMatch",
                    "IncompleteSignature",
                    "MissingAuthenticationToken" ->
                    everywhere(
                            "AWS does not know these credentials ("
                                    + code
                                    + ").\nCheck the access key, the clock of this machine"
                                    + " and --endpoint-region.");
            case "ThrottlingException", "Throttling", "TooManyRequestsException" ->
                    here("AWS throttled the request, even after retries.\nTry again later.");
            case "ExpiredNextTokenException", "InvalidNextTokenException" ->
                    here("AWS dropped the list twice while it was read.\nTry again.");
            case "" ->
                    here(
                            "The answer (HTTP "
                                    + answer.statusCode()
                                    + ") does not look like AWS's.\n"
                                    + "Check whether a proxy answered in its place, or take prices"
                                    + " from downloaded files: prices import.");
            default ->
                    here(
                            "AWS answered "
                                    + code
                                    + " (HTTP "
                                    + answer.statusCode()
                                    + ").\nTry again later.");
        };
    }

    /// A wrong choice of `--endpoint-region` or `--profile`.
    static PriceListFailure everywhere(String message) {
        return new PriceListFailure(message, true);
    }

    static PriceListFailure here(String message) {
        return new PriceListFailure(message, false);
    }

    private static boolean isCausedBy(Throwable reason, Class<? extends Throwable> type) {
        return causes(reason).anyMatch(type::isInstance);
    }

    private static String message(Throwable reason, Class<? extends Throwable> type) {
        return causes(reason)
                .filter(type::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst()
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable reason) {
        return Stream.iterate(reason, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
