using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Planning;

/// <summary>How a candidate's hours are bought.</summary>
/// <param name="Usage">The hours as billing sees them: on-demand and spot apart.</param>
/// <param name="Layers">Their monthly costs add up to what the fleet pays.</param>
internal sealed record Purchase(IReadOnlyList<UsageSeries> Usage, NewCommitment? Bought, IReadOnlyList<PurchaseLayer> Layers)
{
    public decimal MonthlyCost => Layers.Sum(layer => layer.MonthlyCost.Amount);
}
