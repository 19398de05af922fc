namespace CostOptimizer.Aws.Configuration;

/// <summary>
/// One account and how to get into it: keys from environment variables, else a named profile, else the SDK's default
/// chain; and from there, when <see cref="RoleArn"/> is set, that role.
/// </summary>
public sealed class AwsAccountOptions
{
    /// <summary>Twelve digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>For people; the id when empty.</summary>
    public string? Name { get; set; }

    /// <summary><c>aws</c> (default), <c>aws-cn</c>, <c>aws-us-gov</c> or <c>aws-eusc</c>.</summary>
    public string Partition { get; set; } = "aws";

    /// <summary>Regions to read; empty means those of <see cref="AwsOptions.Regions"/> in this partition.</summary>
    public List<string> Regions { get; set; } = [];

    /// <summary>Role to assume; empty means none.</summary>
    public string? RoleArn { get; set; }

    /// <summary>2 to 1,224 characters that the role's trust policy asks for.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Profile in the shared credentials file.</summary>
    public string? Profile { get; set; }

    /// <summary>Environment variable that holds the access key id.</summary>
    public string? AccessKeyVariable { get; set; }

    /// <summary>Environment variable that holds the secret access key.</summary>
    public string? SecretKeyVariable { get; set; }

    /// <summary>Environment variable that holds the session token, for temporary keys.</summary>
    public string? TokenVariable { get; set; }
}
