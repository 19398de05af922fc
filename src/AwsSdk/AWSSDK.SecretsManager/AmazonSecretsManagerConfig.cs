using AwsSdk.Protocols;

namespace Amazon.SecretsManager;

/// <summary>Settings of <see cref="AmazonSecretsManagerClient"/>.</summary>
public class AmazonSecretsManagerConfig : ServiceConfig
{
    public AmazonSecretsManagerConfig()
        : base(SecretsManagerService.Model)
    {
    }
}
