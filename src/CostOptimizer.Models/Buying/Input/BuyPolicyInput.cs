using System.ComponentModel;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Buying;

[Description("What may be bought. Without a policy, everything on offer.")]
public sealed record BuyPolicyInput
{
    [Description("Longest term in years; 0 buys no commitment.")]
    [Choices(0, 1, 3)]
    public int LongestTermYears { get; init; } = 3;

    [Description("Payment options allowed.")]
    [Items(0, 3)]
    public IReadOnlyList<PaymentName> PaymentOptions { get; init; } = [PaymentName.NoUpfront, PaymentName.PartialUpfront, PaymentName.AllUpfront];

    [Description("Largest share of a currency's coverable usage at on-demand prices that commitments may cover, owned ones included.")]
    [Bounds(Minimum = 0, Maximum = 1)]
    public decimal CoverageCap { get; init; } = 1m;

    [Description("One per currency; a currency without one has no limit.")]
    [Items(0, 100)]
    public IReadOnlyList<BudgetInput> UpfrontBudgets { get; init; } = [];

    [Description("What may run on spot; one entry per usage key.")]
    [Items(0, 10_000)]
    public IReadOnlyList<SpotInput> Spot { get; init; } = [];
}
