namespace CostOptimizer.Core.Purchasing;

/// <summary>What everything bought in one currency must keep to.</summary>
/// <param name="cap">Largest share of coverable usage that may be covered, 0..1.</param>
/// <param name="budget">Most upfront; infinite for none.</param>
/// <param name="rows">All usage of the currency.</param>
/// <param name="onDemandOf">Its cost on demand, money an hour.</param>
internal sealed class PurchaseLimits(double cap, double budget, IReadOnlyList<DemandRow> rows, Func<DemandRow, double> onDemandOf)
{
    /// <summary>What is finer is noise of binary sums.</summary>
    private const double Noise = 1e-9;

    /// <summary>Most upfront; infinite for none.</summary>
    public double Budget => budget;

    public bool AreKept(params IReadOnlyList<BoughtPart> parts) => Slack(parts) >= 0;

    /// <returns>
    /// What may still be covered or paid upfront, as a share of what is coverable or of the budget, whichever is less; negative where
    /// a limit is exceeded, infinite where there is none.
    /// </returns>
    public double Slack(params IReadOnlyList<BoughtPart> parts) =>
        Math.Min(CapSlack(parts), double.IsFinite(budget) ? (budget - parts.Sum(part => part.Upfront)) / Math.Max(budget, 1) : double.PositiveInfinity);

    /// <returns>The same of the cap alone.</returns>
    public double CapSlack(params IReadOnlyList<BoughtPart> parts) => cap < 1 ? Uncapped(parts) : double.PositiveInfinity;

    private double Uncapped(IReadOnlyList<BoughtPart> parts)
    {
        var (covered, coverable) = (0.0, rows.Where(row => row.SpotKey is null && parts.All(part => part.Model.RowOf.GetValueOrDefault(row, -1) < 0)).Sum(onDemandOf));
        foreach (var part in parts)
        {
            var coverage = part.Evaluator.CoverageOf(part.Units);
            covered += coverage.Covered;
            coverable += coverage.Coverable;
        }

        // Whole reservations may meet the cap exactly; a plan's last decimal is given up rather than risked in binary.
        var noise = (parts.Any(BuysPlans) ? -Noise : Noise) * covered;
        return ((cap * coverable) + noise - covered) / Math.Max(coverable, Noise);
    }

    private static bool BuysPlans(BoughtPart part) =>
        part.Units.Index().Any(unit => unit.Item > 0 && !part.Model.Sources[unit.Index].Sale!.IsWhole);
}
