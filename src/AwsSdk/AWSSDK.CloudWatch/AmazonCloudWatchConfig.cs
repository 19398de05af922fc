using AwsSdk.Protocols;

namespace Amazon.CloudWatch;

/// <summary>Settings of <see cref="AmazonCloudWatchClient"/>.</summary>
public class AmazonCloudWatchConfig : ServiceConfig
{
    public AmazonCloudWatchConfig()
        : base(CloudWatchService.Model)
    {
    }
}
