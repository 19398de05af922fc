using AwsSdk.Protocols;

namespace Amazon.SecretsManager;

/// <summary>How Secrets Manager is reached and what it speaks.</summary>
internal static class SecretsManagerService
{
    public static readonly ServiceModel Model = new()
    {
        ServiceId = "Secrets Manager",
        SigningName = "secretsmanager",
        ApiVersion = "2017-10-17",
        Protocol = JsonProtocol.Rpc("1.1", "secretsmanager"),
        Endpoints = new EndpointRules("secretsmanager") { FipsPrefix = "secretsmanager-fips" },
        CreateException = error => new AmazonSecretsManagerException(
            error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
