using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Billing.Standing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>One island's usage of the accounts that share there, and what its commitments do with it.</summary>
/// <param name="Request">With the usage and the commitments of one currency.</param>
internal sealed record StandingIsland(BillingRequest Request, StandingCover Cover)
{
    /// <summary>Tries times hours: 32 bytes each, and a plan has some copies.</summary>
    private const long MostCells = 10_000_000;

    /// <param name="request">All usage and commitments of the island, in any currency.</param>
    /// <param name="scope">As <see cref="SharingPolicy.ScopeOf"/>: the commitments of one island and scope are always the same.</param>
    /// <returns>Null where it would be too large to keep.</returns>
    public static StandingIsland? Of(BillingRequest request, Currency currency, CommitmentReach reach, int island, (bool IsGroup, string Name) scope)
    {
        var here = request with { Usage = [.. request.Usage.Where(series => request.OnDemand[series.Offering].Currency == currency)] };
        var tries = reach.TriesOn(island, scope, currency, here);
        return Cells(here, tries) > MostCells ? null : new StandingIsland(here, new StandingCover(here, currency, tries));
    }

    private static long Cells(BillingRequest request, CoverTries tries) => (long)request.Hours * request.Usage
        .Select(series => StandingCover.NodeOf(series with { ZoneId = null }, request))
        .DistinctBy(node => node.Key)
        .Sum(node => tries.Of(node).Count);

    /// <summary>Beside which nothing stands, for usage that no owned commitment reaches.</summary>
    public static StandingIsland Empty(EstateLedger ledger, Currency currency)
    {
        var request = ledger.Request([], [], [], []);
        return new StandingIsland(request, new StandingCover(request, currency, new CoverTries([], request.Sharing)));
    }
}
