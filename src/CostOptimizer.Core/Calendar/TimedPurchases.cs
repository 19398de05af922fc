using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Purchasing;

namespace CostOptimizer.Core.Calendar;

/// <summary>What the plan has bought so far, month by month. A purchase runs for its term from the month in which it is made.</summary>
internal sealed class TimedPurchases
{
    private const int MonthsPerYear = 12;

    private readonly List<(PlannedPurchase Purchase, int Start)> _made = [];

    public void Make(IEnumerable<PlannedPurchase> purchases, int month) => _made.AddRange(purchases.Select(purchase => (purchase, month)));

    public IReadOnlyList<string> MadeAt(int month) => [.. _made.Where(made => made.Start == month).Select(made => made.Purchase.Id).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> EndedAt(int month) => [.. _made.Where(made => EndOf(made) == month).Select(made => made.Purchase.Id).Order(StringComparer.Ordinal)];

    public OwnedCommitments With(OwnedCommitments owned, int month)
    {
        PlannedPurchase[] running = [.. _made.Where(made => made.Start <= month && month < EndOf(made)).Select(made => made.Purchase)];
        return owned.And(
            [.. running.Select(purchase => purchase.ReservedInstance).OfType<ReservedInstance>()],
            [.. running.Select(purchase => purchase.SavingsPlan).OfType<SavingsPlan>()]);
    }

    /// <summary>The same thing may be bought again years later: its month tells the two apart.</summary>
    public static PlannedPurchase Named(PlannedPurchase purchase, DateTime monthUtc)
    {
        var id = $"{monthUtc.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)}/{purchase.Id}";
        return purchase with
        {
            Id = id,
            ReservedInstance = purchase.ReservedInstance is { } reserved ? reserved with { Id = id } : null,
            SavingsPlan = purchase.SavingsPlan is { } plan ? plan with { Id = id } : null,
        };
    }

    private static int EndOf((PlannedPurchase Purchase, int Start) made) => made.Start + (made.Purchase.TermYears * MonthsPerYear);
}
