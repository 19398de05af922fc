using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Purchasing;

namespace CostOptimizer.Core.Joint;

/// <summary>One fleet's part in what the estate buys, per month of 730 hours, in the fleet's currency.</summary>
/// <param name="Before">What the fleet's usage pays with all changes made and nothing bought.</param>
/// <param name="After">The same with the estate's purchases, their unused part left out.</param>
/// <param name="Unused">Its part of what the purchases leave unused, in proportion to what it draws on them.</param>
/// <param name="CoveredHours">Instance-hours that purchases pay for.</param>
/// <param name="OnDemand">What these hours would cost on demand.</param>
/// <param name="Paid">Its part of what the purchases cost, unused part included.</param>
/// <param name="Hours">All of its instance-hours.</param>
/// <param name="Bought">The purchases that cover it, by id.</param>
/// <param name="Layers">All of the fleet's usage by what pays for it.</param>
internal sealed record PurchaseShare(
    decimal Before,
    decimal After,
    decimal Unused,
    decimal Paid,
    decimal Hours,
    decimal CoveredHours,
    decimal OnDemand,
    IReadOnlyList<PlannedPurchase> Bought,
    IReadOnlyList<PurchaseLayer> Layers)
{
    public decimal Saving => Before - After - Unused;

    /// <summary>What an hour that is no longer needed loses: it stays paid for, and on demand it would not have been.</summary>
    public decimal OnDemandRate => CoveredHours == 0m ? 0m : OnDemand / CoveredHours;

    /// <summary>For a reader: what covers how much of the fleet, for the middle of a sentence; empty when nothing does.</summary>
    public string Text => CoveredHours == 0m
        ? ""
        : $", {PlanText.Percent((double)(CoveredHours / Hours))} of its hours on the estate's {string.Join(" and ", Bought.Select(NameOf).Distinct(StringComparer.Ordinal))}";

    private static string NameOf(PlannedPurchase purchase) =>
        FormattableString.Invariant($"{purchase.TermYears}-year {NewCommitment.NameOf(purchase.Kind)}");
}
