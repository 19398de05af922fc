using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Purchasing.Regret;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint;

/// <summary>One commitment that the plan buys for the whole estate, with what it is worth and what may go wrong.</summary>
/// <param name="Id">Says what is bought and for which account; the layers of the fleets that it covers name it.</param>
/// <param name="AccountId">Buys it; accounts that share commitments with it use it too.</param>
/// <param name="Covers">For a reader: <c>4 × g5.xlarge in us-east-1</c>, <c>g5 in us-east-1</c>, <c>any EC2 usage</c>.</param>
/// <param name="Instances">Of a reservation; null for a plan.</param>
/// <param name="CommitmentPerHour">Of a plan, before a private discount, as AWS asks for it; null for a reservation.</param>
/// <param name="Upfront">Due at the start, after a private discount.</param>
/// <param name="MonthlyCost">Amortized with the upfront, after a private discount; paid whether used or not.</param>
/// <param name="Utilization">Expected share of it that covers usage.</param>
/// <param name="MonthlySaving">The estate's bill without it, less the bill with it, per month.</param>
/// <param name="Regrets">What it costs if things turn out otherwise; one per case.</param>
/// <param name="Online">What a rule that needs no forecast says; null for a purchase that covers nothing.</param>
public sealed record ProposedPurchase(
    string Id,
    CommitmentKind Kind,
    int TermYears,
    PaymentOption Payment,
    string AccountId,
    string Covers,
    int? Instances,
    Money? CommitmentPerHour,
    Money Upfront,
    Money MonthlyCost,
    Ratio? Utilization,
    Money MonthlySaving,
    IReadOnlyList<ScenarioRegret> Regrets,
    OnlineBound? Online);
