using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Configuration;

namespace CostOptimizer.Aws.Credentials;

/// <summary>
/// Keys handed over by the program, else those the settings name, else the default chain; then the account's role.
/// Kept per account, so that a role is assumed once an hour.
/// </summary>
internal sealed class AccountCredentials(
    AwsOptions options, IReadOnlyDictionary<string, AccountKeys> keys, IRoleSessions roles) : IAccountCredentials
{
    private readonly ConcurrentDictionary<string, Lazy<AWSCredentials>> _credentials = new(StringComparer.Ordinal);

    public AWSCredentials Default => field ??= FromDefaultChain("-");

    public AWSCredentials For(Account account) =>
        _credentials.GetOrAdd(account.Id, _ => new Lazy<AWSCredentials>(() => Find(account))).Value;

    private AWSCredentials Find(Account account)
    {
        var settings = options.Accounts.FirstOrDefault(candidate => candidate.Id == account.Id);
        var own = keys.TryGetValue(account.Id, out var given) ? Of(given) : FromSettings(settings, account.Id);
        if (settings?.RoleArn is { Length: > 0 } arn)
        {
            return roles.Assume(account, arn, settings.ExternalId, own ?? FromDefaultChain(account.Id));
        }

        if (settings is null && own is null && options.DiscoverOrganization && !roles.IsCaller(account.Id))
        {
            var role = $"arn:{PartitionNames.NameOf(account.Partition)}:iam::{account.Id}:role/{options.OrganizationRoleName}";
            return roles.Assume(account, role, options.OrganizationExternalId, OrganizationReader());
        }

        return own ?? FromDefaultChain(account.Id);
    }

    private AWSCredentials OrganizationReader() =>
        options.Accounts.FirstOrDefault(account => account.Id == options.OrganizationAccount) is { } reader
            ? For(new Account(reader.Id, reader.Name ?? reader.Id, PartitionNames.Parse(reader.Partition) ?? default))
            : Default;

    private static AWSCredentials? FromSettings(AwsAccountOptions? settings, string accountId)
    {
        if (settings is { AccessKeyVariable.Length: > 0, SecretKeyVariable.Length: > 0 })
        {
            return Of(new AccountKeys(
                Variable(settings.AccessKeyVariable, accountId),
                Variable(settings.SecretKeyVariable, accountId),
                string.IsNullOrEmpty(settings.TokenVariable) ? null : Variable(settings.TokenVariable, accountId)));
        }

        if (settings is not { Profile.Length: > 0 })
        {
            return null;
        }

        return new CredentialProfileStoreChain().TryGetAWSCredentials(settings.Profile, out var profile)
            ? profile
            : throw Missing(accountId, $"there is no profile '{settings.Profile}' in the shared credentials files: add it or name another one", inner: null);
    }

    private static AWSCredentials Of(AccountKeys keys) => keys.SessionToken is { Length: > 0 } token
        ? new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, token)
        : new BasicAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey);

    private static string Variable(string name, string accountId) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? value
            : throw Missing(accountId, $"the environment variable {name} is not set: set it or name another one", inner: null);

    private static AWSCredentials FromDefaultChain(string accountId)
    {
        try
        {
            return DefaultAWSCredentialsIdentityResolver.GetCredentials();
        }
        catch (AmazonClientException exception)
        {
            throw Missing(accountId, "the SDK's default chain has none: sign in, or name keys, a profile or a role in Aws:Accounts", exception);
        }
    }

    private static SourceException Missing(string accountId, string why, Exception? inner) => new(
        FailureKind.CredentialsMissing, AwsServices.Sts, "GetCallerIdentity", $"No credentials for account {accountId}: {why}.", inner);
}
