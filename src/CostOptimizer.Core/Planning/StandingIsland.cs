using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Billing.Standing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>One island's usage of the accounts that share there, and what its commitments do with it.</summary>
/// <param name="Request">With the usage and the commitments of one currency.</param>
internal sealed record StandingIsland(BillingRequest Request, StandingCover Cover)
{
    /// <param name="request">All usage and commitments of the island, in any currency.</param>
    /// <param name="scope">As <see cref="SharingPolicy.ScopeOf"/>: the commitments of one island and scope are always the same.</param>
    public static StandingIsland Of(BillingRequest request, Currency currency, CommitmentReach reach, int island, (bool IsGroup, string Name) scope)
    {
        var here = request with { Usage = [.. request.Usage.Where(series => request.OnDemand[series.Offering].Currency == currency)] };
        return new StandingIsland(here, new StandingCover(here, currency, reach.TriesOn(island, scope, currency, here)));
    }

    /// <summary>Beside which nothing stands, for usage that no owned commitment reaches.</summary>
    public static StandingIsland Empty(EstateLedger ledger, Currency currency)
    {
        var request = ledger.Request([], [], [], []);
        return new StandingIsland(request, new StandingCover(request, currency, new CoverTries([], request.Sharing)));
    }
}
