using AwsSdk.Protocols;

namespace Amazon.CloudWatch;

/// <summary>How CloudWatch is reached and what it speaks.</summary>
internal static class CloudWatchService
{
    public static readonly ServiceModel Model = new()
    {
        ServiceId = "CloudWatch",
        SigningName = "monitoring",
        ApiVersion = "2010-08-01",
        Protocol = JsonProtocol.Rpc("1.0", "GraniteServiceVersion20100801", queryCompatible: true),
        Endpoints = new EndpointRules("monitoring") { FipsPrefix = "monitoring-fips", GovCloudFipsIsDefault = true },
        CreateException = error => new AmazonCloudWatchException(
            error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
