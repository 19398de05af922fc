using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Application.Prices;

/// <summary>The two things besides its type that set an EC2 instance's price.</summary>
/// <param name="Platform">Price-list operation, as <see cref="OfferingKey.Platform"/>.</param>
/// <param name="Tenancy">As <see cref="OfferingKey.Tenancy"/>.</param>
public sealed record Ec2Variant(string Platform, string Tenancy)
{
    public static readonly Ec2Variant LinuxShared = new(OfferingKey.Linux, OfferingKey.SharedTenancy);
}
