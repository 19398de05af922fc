using AwsSdk.Protocols;

namespace Amazon.Pricing;

/// <summary>Settings of <see cref="AmazonPricingClient"/>.</summary>
public class AmazonPricingConfig : ServiceConfig
{
    public AmazonPricingConfig()
        : base(PricingService.Model)
    {
    }
}
