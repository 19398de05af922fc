namespace CostOptimizer.Simulator.Signing;

/// <summary>Temporary credentials of an assumed role.</summary>
internal sealed record SessionCredentials(
    string AccessKeyId, string SecretAccessKey, string SessionToken, DateTimeOffset Expiration);
