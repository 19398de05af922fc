using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Joint;

/// <summary>Usage as a bill's total tells it apart: accounts that own nothing, and zones that nothing is bound to, act as one.</summary>
/// <remarks>
/// A commitment serves its owner first and then the others, those of equal rank by their names. So neighbours by name that share alike
/// and own nothing can be summed: which of them is covered changes no total.
/// </remarks>
internal sealed class AlikeAccounts
{
    private readonly Dictionary<string, string> _firstOf = new(StringComparer.Ordinal);
    private readonly CommitmentReach _reach;

    /// <param name="usage">With every account that runs something.</param>
    /// <param name="buyers">Accounts that something is bought by.</param>
    public AlikeAccounts(EstateLedger ledger, SharingPolicy sharing, IEnumerable<UsageSeries> usage, IEnumerable<string> buyers)
    {
        _reach = new CommitmentReach(ledger, sharing);
        var owners = ledger.ReservedInstances.Select(reserved => reserved.AccountId)
            .Concat(ledger.SavingsPlans.Select(plan => plan.AccountId))
            .Concat(ledger.CapacityReservations.Select(reservation => reservation.AccountId))
            .Concat(buyers)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var scope in usage.Select(series => series.AccountId).Concat(owners).Distinct(StringComparer.Ordinal).GroupBy(sharing.ScopeOf))
        {
            string? first = null;
            foreach (var account in scope.Order(StringComparer.Ordinal))
            {
                var isApart = owners.Contains(account);
                _firstOf.Add(account, isApart ? account : first ??= account);
                first = isApart ? null : first;
            }
        }
    }

    public IEnumerable<UsageSeries> Merge(IEnumerable<UsageSeries> usage) => usage.Select(series => series with
    {
        AccountId = _firstOf[series.AccountId],
        ZoneId = _reach.IsZonal(series.Offering) ? series.ZoneId : null,
    });
}
