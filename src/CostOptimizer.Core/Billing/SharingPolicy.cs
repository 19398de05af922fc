using System.Collections.Frozen;

namespace CostOptimizer.Core.Billing;

/// <summary>Which accounts may use what another account's commitment leaves over.</summary>
public sealed class SharingPolicy
{
    private readonly FrozenDictionary<string, string>? _groups;
    private readonly bool _shared;

    private SharingPolicy(bool shared, FrozenDictionary<string, string>? groups) => (_shared, _groups) = (shared, groups);

    /// <summary>Every commitment serves its own account only.</summary>
    public static SharingPolicy Off { get; } = new(shared: false, groups: null);

    /// <summary>Every account of the estate shares with every other, AWS's default under one payer.</summary>
    public static SharingPolicy All { get; } = new(shared: true, groups: null);

    /// <param name="groupOfAccount">
    /// Group of each account. Accounts share inside their group only; one that is not listed has sharing
    /// turned off and shares with none (AWS asks for both sides to be on).
    /// </param>
    public static SharingPolicy Groups(IReadOnlyDictionary<string, string> groupOfAccount) =>
        new(shared: true, groupOfAccount.ToFrozenDictionary(StringComparer.Ordinal));

    /// <returns>True also for an account and itself.</returns>
    public bool Allows(string ownerAccountId, string userAccountId) =>
        ownerAccountId == userAccountId
        || (_shared && (_groups is null || InOneGroup(_groups, ownerAccountId, userAccountId)));

    /// <returns>Equal for accounts that share with each other, and for no others.</returns>
    internal (bool IsGroup, string Name) ScopeOf(string accountId) =>
        !_shared ? (false, accountId)
        : _groups is null ? (true, "")
        : _groups.TryGetValue(accountId, out var group) ? (true, group)
        : (false, accountId);

    private static bool InOneGroup(FrozenDictionary<string, string> groups, string left, string right) =>
        groups.TryGetValue(left, out var group) && groups.TryGetValue(right, out var other) && group == other;
}
