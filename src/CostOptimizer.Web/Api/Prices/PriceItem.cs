using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Api.Prices;

/// <summary>One price and the time over which it was seen to hold.</summary>
/// <param name="Platform">Price-list operation; <c>RunInstances</c> for Linux, <c>Hosting</c> for SageMaker.</param>
/// <param name="Option">For example <c>on-demand</c>, <c>spot use1-az1 p90</c>, <c>compute savings plan 1y no upfront</c>.</param>
/// <param name="HourlyRate">Effective.</param>
public sealed record PriceItem(
    Region Region,
    ComputeService Service,
    string TypeName,
    string Platform,
    string Tenancy,
    string Option,
    Money HourlyRate,
    string Source,
    DateTime FirstSeenUtc,
    DateTime LastSeenUtc)
{
    public static PriceItem From(StoredPrice price) => new(
        price.Offering.Region,
        price.Offering.Service,
        price.Offering.TypeName,
        price.Offering.Platform,
        price.Offering.Tenancy,
        price.Option,
        price.Rate.PerHour,
        price.Source,
        price.FirstSeenUtc,
        price.LastSeenUtc);
}
