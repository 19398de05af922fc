namespace Amazon.SecretsManager.Model;

/// <summary>Input of GetSecretValue.</summary>
public class GetSecretValueRequest : AmazonSecretsManagerRequest
{
    /// <summary>Name or ARN; a secret of another account needs its ARN.</summary>
    public string SecretId { get; set; }

    public string VersionId { get; set; }

    /// <summary>AWSCURRENT when left out.</summary>
    public string VersionStage { get; set; }
}
