using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Aws.Prices.Documents;

/// <summary>The attributes of a price-list product that pin it down; null where the product has none.</summary>
internal sealed class PriceProduct
{
    /// <summary>Every attribute read, as <see cref="AttributeNames.Normalize"/> spells it.</summary>
    public static readonly IReadOnlyList<string> Attributes =
    [
        "servicecode", "productfamily", "regioncode", "locationtype", "instancetype", "instancename", "tenancy",
        "licensemodel", "capacitystatus", "marketoption", "component", "usagetype", "operation",
    ];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public string? this[string attribute]
    {
        get => _values.GetValueOrDefault(attribute);
        set
        {
            if (!string.IsNullOrEmpty(value))
            {
                _values[attribute] = value;
            }
        }
    }

    /// <summary>What one hour of the product is.</summary>
    /// <returns>
    /// Null for everything that is not a running instance of the region at its plain price: local zones, hosts,
    /// empty reservations, Capacity Blocks, licences brought along.
    /// </returns>
    public OfferingKey? OfferingIn(Region region)
    {
        var service = this["servicecode"];
        if ((this["regioncode"] is { } code && code != region.Code) || this["locationtype"] is not (null or "AWS Region"))
        {
            return null;
        }

        var offering = UsageTypes.OfferingOf(region, service, this["usagetype"], service == "AmazonSageMaker" ? null : this["operation"]);
        return offering is null ? null
            : offering.Service == ComputeService.SageMaker
                ? this["productfamily"] is (null or "ML Instance") && this["component"] is (null or "Hosting") ? offering : null
            : IsPlainInstance(offering) ? offering
            : null;
    }

    private bool IsPlainInstance(OfferingKey offering) =>
        this["productfamily"] is "Compute Instance" or "Compute Instance (bare metal)"
        && this["instancetype"] == offering.TypeName
        && this["capacitystatus"] is null or "Used"
        && this["marketoption"] is null or "OnDemand"
        && this["licensemodel"] is null or "No License required"
        && this["tenancy"] == (offering.Tenancy == OfferingKey.SharedTenancy ? "Shared" : "Dedicated");
}
