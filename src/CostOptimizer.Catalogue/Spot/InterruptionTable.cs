using CostOptimizer.Catalogue.Tables;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Catalogue.Spot;

/// <summary>Reads the table of interruption bands.</summary>
internal static class InterruptionTable
{
    private static readonly IReadOnlyList<string> Columns = ["region", "type", "band", "source", "as_of"];

    /// <exception cref="InvalidDataException">The table holds faults; the message names them all.</exception>
    public static SpotInterruptions Load()
    {
        var faults = new TableFaults();
        var bands = new Dictionary<(string, string), SpotInterruption>();
        foreach (var row in Table.ReadEmbedded("spot-interruptions.csv", Columns, faults))
        {
            var (region, type, day) = (row.Name("region"), row.Name("type"), row.Date("as_of"));
            if (day is null)
            {
                row.Fault("as_of is missing");
            }
            else if (!bands.TryAdd((region, type), new SpotInterruption(row.Enum<InterruptionBand>("band"), row.Name("source"), day.Value)))
            {
                row.Fault($"{type} in {region} stands twice");
            }
        }

        faults.ThrowIfAny();
        return new SpotInterruptions(bands);
    }
}
