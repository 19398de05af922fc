using AwsSdk.Protocols;

namespace Amazon.SavingsPlans;

/// <summary>Settings of <see cref="AmazonSavingsPlansClient"/>.</summary>
public class AmazonSavingsPlansConfig : ServiceConfig
{
    public AmazonSavingsPlansConfig()
        : base(SavingsPlansService.Model)
    {
    }
}
