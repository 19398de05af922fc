using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint;

/// <summary>
/// Keeps the coverage of the whole estate under the policy's cap while commitments are bought for a part of it: what is owned
/// counts wherever it covers, and a plan bought for one part also serves the other.
/// </summary>
/// <param name="cap">The policy's, 0..1.</param>
/// <param name="isOther">By the key of a bill's line: usage that nothing is bought for.</param>
internal sealed class CoverageRoom(decimal cap, Func<string, bool> isOther)
{
    // Shares of money on the bill's own grid; what is finer is rounding.
    private const decimal Fine = 0.000_001m;

    /// <param name="owned">The whole estate with what is owned, before anything is bought.</param>
    /// <returns>By currency, the cap for the part that is bought for: never above the policy's, 0 where nothing more may be covered.</returns>
    public IReadOnlyDictionary<Currency, decimal> Caps(Bill owned) => owned.Currencies.ToDictionary(bill => bill.Currency, bill =>
    {
        var (coverable, covered) = Covered(bill.Lines.Where(line => isOther(line.Key)));
        var part = bill.CoverableEquivalent.Amount - coverable;
        return part <= 0m ? 0m : decimal.Clamp(((cap * bill.CoverableEquivalent.Amount) - covered) / part, 0m, cap);
    });

    /// <param name="bought">The whole estate with what is owned and what would be bought under <paramref name="caps"/>.</param>
    /// <param name="currencies">In which something would be bought: what is owned exceeds a cap on its own and cannot be lowered.</param>
    /// <returns>Lower caps for those of them that exceed the policy's; null when none does.</returns>
    public IReadOnlyDictionary<Currency, decimal>? Lower(
        IReadOnlyDictionary<Currency, decimal> caps, Bill bought, IReadOnlySet<Currency> currencies)
    {
        var lowered = new Dictionary<Currency, decimal>(caps);
        foreach (var bill in bought.Currencies.Where(bill => currencies.Contains(bill.Currency)))
        {
            var all = (bill.CoverableEquivalent - bill.OnDemandCost).Amount;
            var excess = all - (cap * bill.CoverableEquivalent.Amount);
            if (excess > Fine * bill.CoverableEquivalent.Amount)
            {
                // From the coverage that was reached: a cap that does not bind would be lowered in vain.
                var (coverable, covered) = Covered(bill.Lines.Where(line => isOther(line.Key)));
                var part = bill.CoverableEquivalent.Amount - coverable;
                lowered[bill.Currency] = decimal.Max(0m, decimal.Min(caps[bill.Currency], (all - covered) / part) - (excess / part) - Fine);
            }
        }

        return lowered.Any(pair => pair.Value < caps[pair.Key]) ? lowered : null;
    }

    /// <returns>Caps that let nothing be bought where <paramref name="caps"/> were lowered in vain.</returns>
    public static IReadOnlyDictionary<Currency, decimal> GiveUp(
        IReadOnlyDictionary<Currency, decimal> caps, IReadOnlyDictionary<Currency, decimal> lowered) =>
        lowered.ToDictionary(pair => pair.Key, pair => pair.Value < caps[pair.Key] ? 0m : pair.Value);

    private static (decimal Coverable, decimal Covered) Covered(IEnumerable<BillLine> lines)
    {
        var (coverable, uncovered) = (0m, 0m);
        foreach (var line in lines.Where(line => line.IsCoverable))
        {
            coverable += line.OnDemandEquivalent.Amount;
            uncovered += line.UncoveredCost.Amount;
        }

        return (coverable, coverable - uncovered);
    }
}
