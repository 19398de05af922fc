using System.Collections.Frozen;
using System.Globalization;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Billing;

/// <summary>Which regional reserved instances cover other sizes of their family, and how the sizes compare.</summary>
/// <param name="InflexibleFamilies">Families that AWS excludes, such as <c>g4dn</c>.</param>
/// <param name="Factors">
/// Normalization factor per size (<c>large</c>) or, for bare metal, per type (<c>c5.metal</c>). Nxlarge and metal-Nxl are
/// N times <c>xlarge</c> and need no row.
/// </param>
public sealed record SizeFlexibility(IReadOnlySet<string> InflexibleFamilies, IReadOnlyDictionary<string, decimal> Factors)
{
    private const string XLarge = "xlarge";

    /// <summary>
    /// EC2 user guide, "How Reserved Instances are applied", and for bare metal "Modify Reserved Instances": its table, and for families
    /// that it lacks its rule, that bare metal is of the size of the family's largest.
    /// </summary>
    public static IReadOnlyDictionary<string, decimal> PublishedFactors { get; } = Published();

    public static SizeFlexibility From(HardwareCatalogue catalogue) =>
        new(catalogue.SizeInflexibleFamilies, PublishedFactors);

    /// <summary>Only plain Linux on shared tenancy, outside the excluded families, is flexible.</summary>
    /// <returns>Null where a reservation covers its exact type only, or where the size has no known factor.</returns>
    public decimal? FactorOf(OfferingKey offering) =>
        offering is { Service: ComputeService.Ec2, Platform: OfferingKey.Linux, Tenancy: OfferingKey.SharedTenancy }
            && !InflexibleFamilies.Contains(FamilyOf(offering.TypeName))
            ? FactorOf(offering.TypeName)
            : null;

    internal static string FamilyOf(string typeName) =>
        typeName.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? typeName[..dot] : typeName;

    private decimal? FactorOf(string typeName)
    {
        var size = typeName[(typeName.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (Factors.TryGetValue(typeName, out var factor) || Factors.TryGetValue(size, out factor))
        {
            return factor;
        }

        return MultipleOfXLarge(size) is { } multiple && Factors.TryGetValue(XLarge, out var one) ? multiple * one : null;
    }

    private static decimal? MultipleOfXLarge(string size)
    {
        var digits = size.EndsWith(XLarge, StringComparison.Ordinal) ? size.AsSpan(0, size.Length - XLarge.Length)
            : size.StartsWith("metal-", StringComparison.Ordinal) && size.EndsWith("xl", StringComparison.Ordinal) ? size.AsSpan(6, size.Length - 8)
            : [];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var multiple) && multiple > 0
            ? multiple
            : null;
    }

    private static FrozenDictionary<string, decimal> Published()
    {
        var factors = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["nano"] = 0.25m,
            ["micro"] = 0.5m,
            ["small"] = 1m,
            ["medium"] = 2m,
            ["large"] = 4m,
            [XLarge] = 8m,
        };
        AddMetal(factors, 32m, "a1");
        AddMetal(factors, 96m, "m5zn", "x2iezn", "z1d");
        AddMetal(factors, 128m, "c6g", "c6gd", "i3", "m6g", "m6gd", "r6g", "r6gd", "x2gd");
        AddMetal(factors, 144m, "c5n");
        AddMetal(factors, 192m, "c5", "c5d", "i3en", "m5", "m5d", "m5dn", "m5n", "r5", "r5b", "r5d", "r5dn", "r5n");
        AddMetal(factors, 256m, "c6i", "c6id", "m6i", "m6id", "r6id");
        AddMetal(factors, 448m, "u-18tb1", "u-24tb1");
        AddMetal(factors, 896m, "u-6tb1", "u-9tb1", "u-12tb1");

        // Not in the table: 16xlarge, 32xlarge and 48xlarge are the largest sizes.
        AddMetal(factors, 128m, "c7g", "c7gd", "c7gn", "m7g", "m7gd", "r7g", "r7gd");
        AddMetal(factors, 256m, "c6in", "i4i", "m6idn", "m6in", "r6i", "r6idn", "r6in", "x2idn", "x2iedn");
        AddMetal(factors, 384m, "c6a", "m6a", "r6a");
        return factors.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddMetal(Dictionary<string, decimal> factors, decimal factor, params ReadOnlySpan<string> families)
    {
        foreach (var family in families)
        {
            factors.Add($"{family}.metal", factor);
        }
    }
}
