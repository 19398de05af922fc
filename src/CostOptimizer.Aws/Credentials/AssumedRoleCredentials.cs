using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using CostOptimizer.Aws.Calls;

namespace CostOptimizer.Aws.Credentials;

/// <summary>Credentials of a role, renewed before they end.</summary>
/// <remarks>3,600 s: more is refused when one role assumes another (STS AssumeRole, role chaining).</remarks>
internal sealed class AssumedRoleCredentials : RefreshingAWSCredentials
{
    public const int DurationSeconds = 3600;
    public const string SessionName = "CostOptimizer";

    private readonly AmazonSecurityTokenServiceClient _sts;
    private readonly AwsGate _gate;
    private readonly AwsCall _call;
    private readonly string _roleArn;
    private readonly string? _externalId;

    public AssumedRoleCredentials(AmazonSecurityTokenServiceClient sts, AwsGate gate, AwsCall call, string roleArn, string? externalId)
    {
        (_sts, _gate, _call, _roleArn, _externalId) = (sts, gate, call, roleArn, externalId);
        PreemptExpiryTime = TimeSpan.FromMinutes(5);
    }

    protected override CredentialsRefreshState GenerateNewCredentials() => GenerateNewCredentialsAsync().GetAwaiter().GetResult();

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = _roleArn,
            RoleSessionName = SessionName,
            ExternalId = string.IsNullOrEmpty(_externalId) ? null : _externalId,
            DurationSeconds = DurationSeconds,
        };

        // The SDK gives no token here; the call that waits for these credentials has its own.
        var answer = await _gate.CallAsync(_call with { }, token => _sts.AssumeRoleAsync(request, token), CancellationToken.None);
        var credentials = answer.Credentials;
        var ends = credentials.Expiration ?? throw new AmazonClientException($"AssumeRole of {_roleArn} gave credentials without an end.");
        return new CredentialsRefreshState(
            new ImmutableCredentials(credentials.AccessKeyId, credentials.SecretAccessKey, credentials.SessionToken), ends);
    }
}
