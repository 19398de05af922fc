using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Prices;

/// <summary>Which prices of a region matter.</summary>
/// <param name="Ec2Types">EC2 type names.</param>
/// <param name="SageMakerTypes">Type names without the <c>ml.</c> prefix.</param>
/// <param name="SpotTypes">EC2 type names whose spot history matters; none where nothing runs or may run on spot.</param>
/// <param name="SpotWindow">Span of spot history to summarise.</param>
public sealed record WantedPrices(
    IReadOnlySet<string> Ec2Types,
    IReadOnlySet<string> SageMakerTypes,
    IReadOnlySet<string> SpotTypes,
    Window SpotWindow)
{
    /// <summary>Platforms and tenancies to read on-demand and reserved prices for; what else comes along is kept.</summary>
    public IReadOnlySet<Ec2Variant> Ec2Variants { get; init; } = new HashSet<Ec2Variant> { Ec2Variant.LinuxShared };
}
