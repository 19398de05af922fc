using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;

namespace CostOptimizer.Application.Savings;

/// <summary>What one analysis saw of a move.</summary>
internal static class Sightings
{
    private const int LastHours = 168;

    /// <returns>Null when the fleet's account and region were not read: then it was not seen to be gone.</returns>
    public static Sighting? Of(RealisedMove move, AnalysisResult result)
    {
        var fleet = move.Baseline.Fleet;
        var partition = result.Partitions.FirstOrDefault(read => fleet.Value.StartsWith($"{read.AccountId}/{read.Region}/", StringComparison.Ordinal));
        if (partition is not { IsComplete: true })
        {
            return null;
        }

        var mine = result.Plan.Fleets.FirstOrDefault(analysis => analysis.Fleet.Id == fleet);
        return new Sighting(
            result.Run.Id,
            result.Run.StartedAtUtc,
            mine?.Fleet.Instances
                .Where(instance => instance.IsRunning)
                .GroupBy(instance => instance.TypeName, StringComparer.Ordinal)
                .OrderBy(type => type.Key, StringComparer.Ordinal)
                .ToDictionary(type => type.Key, type => type.Count(), StringComparer.Ordinal) ?? [],
            result.Plan.Fleets.Sum(analysis => move.PortionOf(analysis.Fleet.Id.Value) * MeanHours(analysis)),
            BoughtOf(move, result));
    }

    private static decimal MeanHours(FleetAnalysis analysis)
    {
        var hours = analysis.Demand.Hours.Skip(Math.Max(0, analysis.Demand.Hours.Count - LastHours)).ToList();
        return hours.Count == 0 ? 0m : Math.Round((decimal)hours.Average(hour => hour.InstanceHours), 9);
    }

    private static decimal BoughtOf(RealisedMove move, AnalysisResult result)
    {
        var planned = move.Baseline.Plan.Covers.Sum(cover => cover.Rate.PerHour.Amount * cover.InstanceHoursPerHour);
        var bought = move.Bought.Sum(part => part.Share * (
            result.SavingsPlans.Where(owned => owned.Id == part.CommitmentId).Sum(owned => owned.CommitmentPerHour.Amount)
            + result.ReservedInstances.Where(owned => owned.Id == part.CommitmentId).Sum(owned => owned.EffectiveRate.PerHour.Amount * owned.Count)));
        return planned > 0m ? Math.Min(1m, bought * (1m - result.Run.Policy.PrivateDiscount) / planned) : 0m;
    }
}
