using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>Output of GetSecretValue.</summary>
public class GetSecretValueResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }

    public string Name { get; set; }

    /// <summary>Absent when the secret was stored as bytes.</summary>
    public string SecretString { get; set; }

    public string VersionId { get; set; }
}
