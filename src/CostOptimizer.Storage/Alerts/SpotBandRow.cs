using CostOptimizer.Core.Pricing;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Alerts;

internal sealed record SpotBandRow
{
    public static readonly TableInsert<SpotBandRow> Insert = new("SpotBand");

    public const string Select = "SELECT Region, TypeName, Band, AsOfUtc, Source FROM SpotBand";

    public const string Delete = "DELETE FROM SpotBand WHERE Region = @Region AND TypeName = @TypeName";

    public string Region { get; init; } = "";

    public string TypeName { get; init; } = "";

    public string Band { get; init; } = "";

    public DateTime AsOfUtc { get; init; }

    public string Source { get; init; } = "";

    public static SpotBandRow From(string region, string typeName, SpotInterruption interruption) => new()
    {
        Region = region,
        TypeName = typeName,
        Band = EnumText.Of(interruption.Band),
        AsOfUtc = interruption.AsOf,
        Source = interruption.Source,
    };
}
