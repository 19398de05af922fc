using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Weekly;

/// <summary>The part of the estate that a report speaks of: fleets of some accounts, or with some tag. Both empty is everything.</summary>
/// <param name="Accounts">Twelve digits each; a fleet of any of them belongs.</param>
/// <param name="Tags">A fleet with an instance that carries any of them belongs.</param>
public sealed record WeeklyScope(IReadOnlyList<string> Accounts, IReadOnlyList<WeeklyTag> Tags)
{
    public static WeeklyScope Everything { get; } = new([], []);

    /// <summary>A method, so that documents do not repeat what the lists say.</summary>
    public bool CoversEverything() => Accounts.Count == 0 && Tags.Count == 0;

    public bool Holds(Fleet fleet) => CoversEverything()
        || Accounts.Contains(fleet.AccountId, StringComparer.Ordinal)
        || fleet.Instances.Any(instance => Tags.Any(tag => instance.Tags.TryGetValue(tag.Key, out var value) && value == tag.Value));

    /// <summary>A commitment belongs to an account, never to a tag.</summary>
    public bool HoldsAccount(string accountId) => CoversEverything() || Accounts.Contains(accountId, StringComparer.Ordinal);

    /// <returns>For a reader, for example <c>account 111122223333, team=speech</c>; empty for everything.</returns>
    public override string ToString() => string.Join(
        ", ", [.. Accounts, .. Tags.Select(tag => PlainText.Clean($"{tag.Key}={tag.Value}"))]);
}
