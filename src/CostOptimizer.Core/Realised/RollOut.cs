using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Realised;

/// <summary>How far a move has come, as analyses saw it.</summary>
/// <param name="Share">At the last sighting, 0..1.</param>
/// <param name="Begun">First that saw any of it; null when none did.</param>
/// <param name="Done">First that saw all of it.</param>
/// <param name="RolledBack">First that saw nothing of it any more, after it had begun; null while it holds.</param>
public sealed record RollOut(decimal Share, Sighting? Begun, Sighting? Done, Sighting? RolledBack)
{
    public static RollOut NotBegun { get; } = new(0m, null, null, null);

    /// <param name="sightings">Of the time since the baseline, in the order of time.</param>
    public static RollOut Of(Baseline baseline, IReadOnlyList<Sighting> sightings)
    {
        var rollOut = NotBegun;
        foreach (var seen in sightings)
        {
            rollOut = rollOut.Next(seen, ShareIn(baseline, seen));
        }

        return rollOut;
    }

    private RollOut Next(Sighting seen, decimal share) => share == 0m
        ? this with { Share = 0m, RolledBack = Begun is null ? null : RolledBack ?? seen }
        : new RollOut(share, RolledBack is null ? Begun ?? seen : seen, (RolledBack is null ? Done : null) ?? (share >= RollOutShare.Done ? seen : null), null);

    private static decimal ShareIn(Baseline baseline, Sighting seen)
    {
        var byHours = baseline.Action is ActionKind.Schedule or ActionKind.Pack;
        var types = baseline.Parts.Select(part => part.Offering.TypeName).ToHashSet(StringComparer.Ordinal);
        var present = byHours ? seen.MeanInstanceHours : seen.InstancesByType.Where(pair => types.Contains(pair.Key)).Sum(pair => pair.Value);
        var target = baseline.Plan.Target is { } wanted ? seen.InstancesByType.GetValueOrDefault(wanted.TypeName) : 0;
        var running = byHours ? baseline.MeanHours() : baseline.Parts.Sum(part => part.Instances);
        return RollOutShare.Of(baseline.Action, running, baseline.Plan.InstanceHoursPerHour, present, target, seen.Bought);
    }
}
