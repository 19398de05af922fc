using CostOptimizer.Application.Prices;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Prices;

/// <summary>An offering of which some price was observed, and whether a spot price was among them.</summary>
internal sealed class KnownOffering
{
    public const string Select = """
        SELECT Service, TypeName, Platform, Tenancy,
            MAX(CASE WHEN SUBSTRING(PurchaseOption, 1, @OptionLength) = @OptionPrefix THEN 1 ELSE 0 END) AS HasSpot
        FROM PriceObservation
        WHERE Region = @Region
        GROUP BY Service, TypeName, Platform, Tenancy
        """;

    public required string Service { get; init; }

    public required string TypeName { get; init; }

    public required string Platform { get; init; }

    public required string Tenancy { get; init; }

    public required int HasSpot { get; init; }

    public static WantedPrices ToWanted(IReadOnlyList<KnownOffering> known, Window spotWindow)
    {
        var ec2 = known.Where(offering => offering.IsOf(ComputeService.Ec2)).ToList();
        return new WantedPrices(
            Types(ec2),
            Types(known.Where(offering => offering.IsOf(ComputeService.SageMaker))),
            Types(ec2.Where(offering => offering.HasSpot == 1)),
            spotWindow)
        {
            Ec2Variants = ec2.Select(offering => new Ec2Variant(offering.Platform, offering.Tenancy)).ToHashSet(),
        };
    }

    private bool IsOf(ComputeService service) => EnumText.Parse<ComputeService>(Service) == service;

    private static HashSet<string> Types(IEnumerable<KnownOffering> offerings) => offerings.Select(offering => offering.TypeName).ToHashSet(StringComparer.Ordinal);
}
