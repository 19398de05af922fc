namespace CostOptimizer.Aws.Credentials;

/// <summary>Keys given by the program itself, for example those of a simulator. Never logged.</summary>
public sealed record AccountKeys(string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
{
    /// <summary>Names the key, never its secret.</summary>
    public override string ToString() => AccessKeyId;
}
