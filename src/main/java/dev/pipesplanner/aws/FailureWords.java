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
            "\nMaybe check the network, or take prices from downloaded files: prices import.";

    private FailureWords() {}

    static PriceListFailure of(SdkException reason) {
        if (reason instanceof AwsServiceException answer) {
            return answered(answer);
        }
        if (isCausedBy(reason, UnknownHostException.class)) {
            return everywhere("AWS's price list cannot be found in the network." + OFFLINE);
        }
        if (isTimeout(reason)) {
            return here("AWS did not answer in time.\nMaybe try again later.");
        }
        if (isCausedBy(reason, ConnectException.class)
                || isCausedBy(reason, NoRouteToHostException.class)) {
            return everywhere("AWS's price list cannot be reached." + OFFLINE);
        }
        if (isCausedBy(reason, SSLException.class)) {
            return everywhere(
                    "The connection to AWS's price list is not trusted or not encrypted ("
                            + message(reason, SSLException.class)
                            + ").\nMaybe a proxy stands between: give Java its certificate with"
                            + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE, or take prices"
                            + " from downloaded files: prices import.");
        }
        if (isCausedBy(reason, SocketException.class)) {
            return here(
                    "The connection to AWS broke off ("
                            + message(reason, SocketException.class)
                            + ").\nMaybe a proxy or firewall cut it: try again, or take prices from"
                            + " downloaded files: prices import.");
        }
        if (String.valueOf(reason.getMessage()).contains("Unable to load credentials")) {
            return noCredentials();
        }
        if (isUnreadable(reason)) {
            return here(
                    "AWS's answer is cut off or no JSON.\nMaybe a proxy changed it: try again.");
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
                                    + "\nMaybe run aws sso login"
                                    + option
                                    + " first.");
            case ROLE ->
                    everywhere(
                            "The role of the AWS profile could not be taken."
                                    + "\nMaybe aws sts get-caller-identity"
                                    + option
                                    + " says why.");
            case OTHER ->
                    profile.map(name ->
                                    everywhere(
                                            "The profile ("
                                                    + name
                                                    + ") has no usable AWS credentials."
                                                    + "\nMaybe aws configure list-profiles shows"
                                                    + " its name."))
                            .orElseGet(FailureWords::noCredentials);
        };
    }

    private static PriceListFailure noCredentials() {
        return everywhere(
                "There are no AWS credentials to ask for prices with."
                        + "\nMaybe set AWS_PROFILE or run aws configure. Without an account, prices"
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
                            "These credentials may not ask for prices (pricing:GetProducts is"
                                    + " denied).\nMaybe ask your administrator for that action, or"
                                    + " choose another profile.");
            case "ExpiredTokenException", "ExpiredToken", "RequestExpired" ->
                    everywhere(
                            "The AWS credentials have expired."
                                    + "\nMaybe log in again: aws sso login, or a new"
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
                                    + ").\nMaybe check the access key, the clock of this machine"
                                    + " and --endpoint-region.");
            case "ThrottlingException", "Throttling", "TooManyRequestsException" ->
                    here("AWS throttled the request, also after retries.\nMaybe wait a minute.");
            case "ExpiredNextTokenException", "InvalidNextTokenException" ->
                    here("AWS dropped the list while it was read, twice.\nMaybe try again.");
            case "" ->
                    here(
                            "The answer (HTTP "
                                    + answer.statusCode()
                                    + ") does not look like AWS's.\nMaybe a proxy answered in its"
                                    + " place: check it, or take prices from downloaded files:"
                                    + " prices import.");
            default ->
                    here(
                            "AWS answered "
                                    + code
                                    + " (HTTP "
                                    + answer.statusCode()
                                    + ").\nMaybe try again later.");
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
