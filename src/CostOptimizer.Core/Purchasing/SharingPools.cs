using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Accounts that share commitments, each pool named by the first of them that runs something.</summary>
internal sealed class SharingPools
{
    private readonly List<string> _pools = [];
    private readonly SharingPolicy _sharing;

    public SharingPools(BillingRequest estate)
    {
        _sharing = estate.Sharing;
        foreach (var account in estate.Usage.Select(series => series.AccountId)
            .Concat(estate.CapacityReservations.Select(reservation => reservation.AccountId))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal))
        {
            if (PoolOf(account) is null)
            {
                _pools.Add(account);
            }
        }
    }

    public IReadOnlyList<string> Pools => _pools;

    /// <returns>Null for an account whose commitments reach no usage.</returns>
    public string? PoolOf(string accountId) => _pools.Find(pool => _sharing.Allows(accountId, pool));
}
