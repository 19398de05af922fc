using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Planning;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Analyses;

/// <summary>
/// Adds the hours that are new or were read differently. Runs overlap almost wholly, so the second run over two weeks
/// writes a day, not two weeks.
/// </summary>
internal static class HourWriter
{
    // Bounds both the parameters of one question and the rows held at once: 200 fleets × 336 hours are 67,200.
    private const int FleetsAtOnce = 200;

    /// <exception cref="ArgumentException">A fleet's hours are not consecutive whole hours.</exception>
    public static async Task WriteAsync(
        Session session, long runNumber, IReadOnlyList<(long FleetKey, FleetAnalysis Analysis)> fleets, CancellationToken cancellationToken)
    {
        foreach (var (_, analysis) in fleets)
        {
            CheckConsecutive(analysis);
        }

        foreach (var some in fleets.Where(fleet => fleet.Analysis.Demand.Hours.Count > 0).Chunk(FleetsAtOnce))
        {
            var stored = await ReadNewestAsync(session, some, cancellationToken);
            var changed = some.SelectMany(fleet => fleet.Analysis.Demand.Hours
                .Where(hour => stored.GetValueOrDefault((fleet.FleetKey, hour.HourUtc)) != hour)
                .Select(hour => HourRow.From(runNumber, fleet.FleetKey, hour)));
            await session.InsertAsync(HourRow.Insert, changed, cancellationToken);
        }
    }

    private static async Task<Dictionary<(long FleetKey, DateTime HourUtc), HourlyRollup>> ReadNewestAsync(
        Session session, (long FleetKey, FleetAnalysis Analysis)[] fleets, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<HourRow>(
            HourRow.SelectNewest,
            new
            {
                FleetKeys = fleets.Select(fleet => fleet.FleetKey).ToArray(),
                FromUtc = fleets.Min(fleet => fleet.Analysis.Demand.Hours[0].HourUtc),
                ToUtc = fleets.Max(fleet => fleet.Analysis.Demand.Hours[^1].HourUtc),
            },
            cancellationToken);
        return rows.ToDictionary(row => (row.FleetKey, row.HourUtc), row => row.ToRollup());
    }

    // A hole would be filled, on reading, with what another run saw there.
    private static void CheckConsecutive(FleetAnalysis analysis)
    {
        var expected = analysis.Demand.Hours.Count == 0 ? default : analysis.Demand.Hours[0].HourUtc;
        foreach (var hour in analysis.Demand.Hours)
        {
            if (hour.HourUtc != expected || expected.Ticks % TimeSpan.TicksPerHour != 0)
            {
                throw new ArgumentException($"The hours of {analysis.Fleet.Id} are not consecutive whole hours: {hour.HourUtc:O} came where {expected:O} was due.", nameof(analysis));
            }

            expected += TimeSpan.FromHours(1);
        }
    }
}
