using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Purchasing;

namespace CostOptimizer.Core.Joint;

/// <summary>Hardware and purchases of the estate, decided together.</summary>
/// <param name="Proposals">In the order given.</param>
/// <param name="Usage">After the recommended changes.</param>
/// <param name="Mix">Null when nothing is bought; its own bill covers only what it was bought for.</param>
/// <param name="Without">Bill of <paramref name="Usage"/> with the owned commitments alone.</param>
/// <param name="With">The same with the purchases.</param>
internal sealed record JointOutcome(
    IReadOnlyList<FleetProposal> Proposals, IReadOnlyList<UsageSeries> Usage, PurchaseMix? Mix, Bill Without, Bill With)
{
    public IReadOnlyList<PlannedPurchase> Purchases => Mix?.Purchases ?? [];
}
