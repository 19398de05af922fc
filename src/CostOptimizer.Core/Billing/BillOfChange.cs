using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>Of a bill of usage that changes beside usage that stays, what its planner asks for.</summary>
/// <param name="Lines">Of the usage that changes, as in <see cref="CurrencyBill.Lines"/>.</param>
internal sealed record BillOfChange(Currency Currency, BillFigures Figures, IReadOnlyList<BillLine> Lines)
{
    /// <param name="isChanging">By the key of a line.</param>
    /// <param name="stays">The key of the usage that stays; idle capacity reservations are neither.</param>
    public static BillOfChange Of(CurrencyBill bill, Func<string, bool> isChanging, string stays) => new(
        bill.Currency,
        new BillFigures(bill.EffectiveCost.Amount, bill.UnusedCommitment.Amount, bill.Lines.Where(line => line.Key == stays).Sum(line => line.EffectiveCost.Amount)),
        [.. bill.Lines.Where(line => isChanging(line.Key))]);

    /// <summary>Of parts that no commitment joins.</summary>
    public static BillOfChange Sum(Currency currency, IReadOnlyList<BillOfChange> parts) => new(
        currency,
        new BillFigures(parts.Sum(part => part.Figures.Effective), parts.Sum(part => part.Figures.Unused), parts.Sum(part => part.Figures.Others)),
        [.. parts.SelectMany(part => part.Lines)]);
}
