using AwsSdk.Protocols;

namespace Amazon.AutoScaling;

/// <summary>Settings of <see cref="AmazonAutoScalingClient"/>.</summary>
public class AmazonAutoScalingConfig : ServiceConfig
{
    public AmazonAutoScalingConfig()
        : base(AutoScalingService.Model)
    {
    }
}
