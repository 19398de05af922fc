using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Commitments;

/// <summary>An owned reservation of <paramref name="Count"/> instances.</summary>
/// <param name="ZoneId">Set for a zonal reservation; null for a regional one.</param>
/// <param name="Platform">Price-list operation, as in <see cref="Pricing.OfferingKey"/>.</param>
/// <param name="Upfront">Per instance, paid once.</param>
/// <param name="Recurring">Per instance and hour of the term, used or not.</param>
public sealed record ReservedInstance(
    string Id,
    string AccountId,
    Region Region,
    string TypeName,
    int Count,
    bool IsConvertible,
    string? ZoneId,
    string Platform,
    string Tenancy,
    PaymentOption Payment,
    Money Upfront,
    HourlyRate Recurring,
    DateTime StartUtc,
    DateTime EndUtc)
{
    public OfferingKey Offering => new(ComputeService.Ec2, Region, TypeName, Platform, Tenancy);

    /// <summary>Recurring rate plus the upfront fee spread over the hours of the term (AWS's amortized rate).</summary>
    public HourlyRate EffectiveRate =>
        new(Recurring.PerHour + (Upfront / (decimal)(EndUtc - StartUtc).TotalHours));
}
