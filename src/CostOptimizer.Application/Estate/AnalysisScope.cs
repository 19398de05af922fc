using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Estate;

/// <summary>Which part of the estate to analyse. Empty lists mean everything that can be reached.</summary>
public sealed record AnalysisScope(IReadOnlyList<string> AccountIds, IReadOnlyList<string> Regions)
{
    public static AnalysisScope Everything { get; } = new([], []);

    /// <summary>Fleet ids or names to plan; others in their partitions count as other usage.</summary>
    public IReadOnlyList<string> Fleets { get; init; } = [];

    /// <summary>Whether all that can be reached is meant. A method, so that documents do not repeat what their lists say.</summary>
    public bool CoversEverything() => AccountIds.Count == 0 && Regions.Count == 0 && Fleets.Count == 0;

    /// <returns>Whether both mean the same part, whatever the order of their lists. Records compare lists by reference, and what is stored comes back in other lists.</returns>
    public bool IsSameAs(AnalysisScope other) => IsSame(AccountIds, other.AccountIds) && IsSame(Regions, other.Regions) && IsSame(Fleets, other.Fleets);

    public bool Includes(Fleet fleet) =>
        Fleets.Count == 0 || Fleets.Contains(fleet.Id.Value, StringComparer.Ordinal) || Fleets.Contains(fleet.Name, StringComparer.Ordinal);

    private static bool IsSame(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.ToHashSet(StringComparer.Ordinal).SetEquals(other);
}
