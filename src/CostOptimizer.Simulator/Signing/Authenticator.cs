using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Signing;

/// <summary>Checks who sent a request, in AWS's order: form, key, token, clock, signature.</summary>
internal sealed class Authenticator(SimulatedEstate estate, SessionIssuer sessions)
{
    private static readonly TimeSpan LargestSkew = TimeSpan.FromMinutes(5);

    /// <summary>The account a key claims to belong to, unverified; for counting and matching faults.</summary>
    public SimulatedAccount? ClaimedAccount(AwsRequest request, CredentialScope scope) =>
        estate.Accounts.FirstOrDefault(account => account.AccessKeyId == scope.AccessKeyId)
        ?? SessionOf(request, scope)?.Account;

    /// <exception cref="AwsErrorException">The request is not signed as it must be.</exception>
    public CallerIdentity Authenticate(AwsRequest request, CredentialScope scope, WireProtocol protocol, DateTimeOffset now)
    {
        var timestamp = request.Header("x-amz-date");
        if (timestamp is null || !scope.SignedHeaders.Contains("host") || !scope.SignedHeaders.Contains("x-amz-date"))
        {
            throw new AwsErrorException(
                protocol.Codes.Incomplete, "Authorization header requires signed 'host' and 'x-amz-date' headers.", 400);
        }

        var (identity, secret, expiration) = Resolve(request, scope)
            ?? throw new AwsErrorException(
                protocol.Codes.UnknownKey, "The security token included in the request is invalid.",
                protocol.Codes.RefusalStatus);
        CheckClock(timestamp, scope, protocol, now);
        CheckSignature(request, scope, protocol, timestamp, secret);
        if (expiration <= now)
        {
            throw new AwsErrorException(
                protocol.Codes.ExpiredToken, "The security token included in the request is expired",
                protocol.Codes.RefusalStatus);
        }

        return identity;
    }

    private (CallerIdentity Identity, string Secret, DateTimeOffset? Expiration)? Resolve(
        AwsRequest request, CredentialScope scope)
    {
        if (request.Header("x-amz-security-token") is null)
        {
            return estate.Accounts.FirstOrDefault(account => account.AccessKeyId == scope.AccessKeyId) is { } owner
                ? (new CallerIdentity(owner, owner.Arn("iam", "user/reader"), owner.AccessKeyId),
                    owner.SecretAccessKey, null)
                : null;
        }

        return SessionOf(request, scope) is { Account: { Role: { } role } account } session
            ? (new CallerIdentity(
                    account,
                    account.Arn("sts", $"assumed-role/{role.Name}/{session.SessionName}"),
                    $"AROA{account.Id}:{session.SessionName}"),
                session.Credentials.SecretAccessKey, session.Credentials.Expiration)
            : null;
    }

    private (SimulatedAccount Account, string SessionName, SessionCredentials Credentials)? SessionOf(
        AwsRequest request, CredentialScope scope) =>
        request.Header("x-amz-security-token") is { } token ? sessions.Recognise(scope.AccessKeyId, token) : null;

    private static void CheckClock(string timestamp, CredentialScope scope, WireProtocol protocol, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParseExact(
                timestamp, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed)
            || !timestamp.StartsWith(scope.Date, StringComparison.Ordinal))
        {
            throw new AwsErrorException(
                protocol.Codes.Incomplete, $"Date in Credential scope does not match x-amz-date '{timestamp}'.", 400);
        }

        if ((signed - now).Duration() > LargestSkew)
        {
            var server = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            throw new AwsErrorException(
                protocol.Codes.Skewed,
                $"Signature expired: {timestamp} is more than 5 min. away from {server}", protocol.Codes.RefusalStatus);
        }
    }

    private static void CheckSignature(
        AwsRequest request, CredentialScope scope, WireProtocol protocol, string timestamp, string secret)
    {
        var expected = SignatureV4.Compute(request, scope, timestamp, secret);
        if (!CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(scope.Signature)))
        {
            throw new AwsErrorException(
                protocol.Codes.WrongSignature,
                "The request signature we calculated does not match the signature you provided.",
                protocol.Codes.RefusalStatus);
        }
    }
}
