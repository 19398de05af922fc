using Amazon.Runtime;
using CostOptimizer.Application.Estate;

namespace CostOptimizer.Aws.Credentials;

/// <summary>Makes credentials out of roles.</summary>
internal interface IRoleSessions
{
    AWSCredentials Assume(Account account, string roleArn, string? externalId, AWSCredentials source);

    /// <returns>True when the default credentials are known to belong to the account.</returns>
    bool IsCaller(string accountId);
}
