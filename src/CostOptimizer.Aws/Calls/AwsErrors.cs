using System.Globalization;
using System.Text.Json;
using System.Xml;
using Amazon.Runtime;
using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Aws.Calls;

/// <summary>Says what went wrong with a call in one sentence that names the fix.</summary>
internal static class AwsErrors
{
    public static bool IsKnown(Exception exception, AwsCall call) =>
        exception is not SourceException
        && (exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException
            or OperationCanceledException or XmlException or JsonException
            || call.AnsweredHtml);

    public static SourceException Translate(Exception exception, AwsCall call, DateTimeOffset now) =>
        exception is SourceException source ? source
        : call.AnsweredHtml || LooksLikeHtml(exception) ? Html(call, exception)
        : Find<SourceException>(exception) is { } nested ? nested // A role could not be assumed inside this call.
        : exception is AmazonServiceException { ErrorCode.Length: > 0 } answer && !IsParsing(exception) ? OfAnswer(answer, call, now)
        : IsParsing(exception) ? Error(FailureKind.BadAnswer, call, exception, $"{call.Action} got an answer that cannot be read from {Where(call)} ({exception.Message}): check the proxy and the endpoint address.")
        : IsNetwork(exception) ? Unreachable(call, exception)
        : IsMissingCredentials(exception) ? Error(FailureKind.CredentialsMissing, call, exception, $"No credentials for account {call.AccountId}: name keys, a profile or a role in Aws:Accounts, or give the SDK's default chain some.")
        : Error(FailureKind.ServiceError, call, exception, $"{call.Action} failed in {Place(call)}: {exception.Message}");

    public static SourceException Html(AwsCall call, Exception? inner) => Error(
        FailureKind.BadAnswer, call, inner,
        $"{call.Action}: the endpoint {call.Host} answered HTML where AWS answers data; check the proxy and the endpoint address.");

    private static SourceException OfAnswer(AmazonServiceException answer, AwsCall call, DateTimeOffset now)
    {
        var code = answer.ErrorCode;
        if (IsClockSkew(answer))
        {
            var server = call.ServerTime?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "unknown";
            var ours = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            return Error(FailureKind.ClockSkew, call, answer, $"{call.Action} was refused because the clocks differ: this machine says {ours}, AWS says {server}; set this machine's clock.");
        }

        return KindOf(code, (int)answer.StatusCode) switch
        {
            FailureKind.AccessDenied => Error(FailureKind.AccessDenied, call, answer, $"{Place(call)} does not permit {call.Action} ({code}): grant that action to the role or user that reads account {call.AccountId}."),
            FailureKind.CredentialsExpired => Error(FailureKind.CredentialsExpired, call, answer, $"The credentials of account {call.AccountId} have expired ({code} from {call.Action}): renew them."),
            FailureKind.CredentialsMissing => Error(FailureKind.CredentialsMissing, call, answer, $"AWS does not accept the credentials of account {call.AccountId} ({code} from {call.Action}): check the key and its secret, and that they belong to the partition."),
            FailureKind.Throttled => Error(FailureKind.Throttled, call, answer, $"{call.Action} is still throttled in {Place(call)} after every attempt ({code}): run again later, or lower Aws:MaxConcurrency."),
            _ => Error(FailureKind.ServiceError, call, answer, $"{call.Action} failed in {Place(call)} with {code} (HTTP {(int)answer.StatusCode}): {answer.Message}"),
        };
    }

    private static FailureKind KindOf(string code, int status) => code switch
    {
        "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" or "UnauthorizedException" or "OptInRequired"
            or "RegionDisabledException" or "NotAuthorized" => FailureKind.AccessDenied,
        "ExpiredToken" or "ExpiredTokenException" or "RequestExpired" or "TokenRefreshRequired" => FailureKind.CredentialsExpired,
        "AuthFailure" or "InvalidClientTokenId" or "UnrecognizedClientException" or "InvalidSignatureException" or "SignatureDoesNotMatch"
            or "MissingAuthenticationToken" or "IncompleteSignature" or "InvalidAccessKeyId" => FailureKind.CredentialsMissing,
        _ when code.Contains("Throttl", StringComparison.OrdinalIgnoreCase) => FailureKind.Throttled,
        "RequestLimitExceeded" or "TooManyRequestsException" or "BandwidthLimitExceeded" or "LimitExceededException"
            or "SlowDown" or "PriorRequestNotComplete" => FailureKind.Throttled,
        _ when status == 429 => FailureKind.Throttled,
        _ => FailureKind.ServiceError,
    };

    private static bool IsClockSkew(AmazonServiceException answer) =>
        answer.ErrorCode is "RequestTimeTooSkewed" or "RequestInTheFuture"
        || (answer.ErrorCode is "SignatureDoesNotMatch" or "InvalidSignatureException" or "AuthFailure"
            && (answer.Message.Contains("expired", StringComparison.OrdinalIgnoreCase)
                || answer.Message.Contains("not yet current", StringComparison.OrdinalIgnoreCase)));

    private static bool LooksLikeHtml(Exception exception) =>
        exception.Message.Contains("<html", StringComparison.OrdinalIgnoreCase)
        || exception.Message.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);

    private static bool IsParsing(Exception exception) =>
        exception is AmazonUnmarshallingException or XmlException or JsonException;

    private static bool IsNetwork(Exception exception) =>
        exception is TimeoutException or OperationCanceledException
        || Find<HttpRequestException>(exception) is not null
        || Find<IOException>(exception) is not null
        || Find<OperationCanceledException>(exception) is not null;

    private static bool IsMissingCredentials(Exception exception) =>
        exception.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase);

    public static SourceException Stalled(AwsCall call, TimeSpan longest, Exception inner) => Error(
        FailureKind.Unreachable, call, inner,
        $"{call.Action} had no whole answer from {Where(call)} within {longest}: check the network and the proxy, or raise Aws:RequestTimeout.");

    private static SourceException Unreachable(AwsCall call, Exception exception) => Error(
        FailureKind.Unreachable, call, exception,
        $"{call.Action} could not reach {Where(call)} ({exception.GetBaseException().Message}): check the network, the proxy and the endpoint address.");

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        while (exception is not null and not T)
        {
            exception = exception.InnerException;
        }

        return (T?)exception;
    }

    private static string Where(AwsCall call) => call.Host ?? $"{call.Service} in {call.Region}";

    private static string Place(AwsCall call) => $"{call.AccountId}/{call.Region}";

    private static SourceException Error(FailureKind kind, AwsCall call, Exception? inner, string message) =>
        new(kind, call.Service, call.Operation, message, inner);
}
