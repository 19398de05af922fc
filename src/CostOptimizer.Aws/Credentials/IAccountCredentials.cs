using Amazon.Runtime;
using CostOptimizer.Application.Estate;

namespace CostOptimizer.Aws.Credentials;

/// <summary>How to get into an account.</summary>
internal interface IAccountCredentials
{
    /// <summary>The credentials that the SDK finds by itself; may be those of any account.</summary>
    AWSCredentials Default { get; }

    /// <exception cref="Application.Analysis.SourceException">What the settings name cannot be found.</exception>
    AWSCredentials For(Account account);
}
