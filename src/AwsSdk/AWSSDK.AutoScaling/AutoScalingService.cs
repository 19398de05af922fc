using AwsSdk.Protocols;

namespace Amazon.AutoScaling;

/// <summary>How Auto Scaling is reached and what it speaks.</summary>
internal static class AutoScalingService
{
    public static readonly ServiceModel Model = new()
    {
        ServiceId = "Auto Scaling",
        SigningName = "autoscaling",
        ApiVersion = "2011-01-01",
        Protocol = new QueryProtocol(QueryDialect.AwsQuery),
        Endpoints = new EndpointRules("autoscaling")
        {
            FipsPrefix = "autoscaling-fips",
            GovCloudFipsIsDefault = true,
        },
        CreateException = error => new AmazonAutoScalingException(
            error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
