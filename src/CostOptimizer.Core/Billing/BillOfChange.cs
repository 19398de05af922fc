using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>Of a bill of usage that changes beside usage that stays, what its planner asks for.</summary>
/// <param name="Effective">What all pay, unused commitments included.</param>
/// <param name="Unused">What commitments leave unused.</param>
/// <param name="Others">Of <paramref name="Effective"/>, what the usage that stays pays.</param>
/// <param name="Lines">Of the usage that changes, as in <see cref="CurrencyBill.Lines"/>.</param>
internal sealed record BillOfChange(Currency Currency, decimal Effective, decimal Unused, decimal Others, IReadOnlyList<BillLine> Lines)
{
    /// <param name="isChanging">By the key of a line.</param>
    /// <param name="stays">The key of the usage that stays; idle capacity reservations are neither.</param>
    public static BillOfChange Of(CurrencyBill bill, Func<string, bool> isChanging, string stays) => new(
        bill.Currency,
        bill.EffectiveCost.Amount,
        bill.UnusedCommitment.Amount,
        bill.Lines.Where(line => line.Key == stays).Sum(line => line.EffectiveCost.Amount),
        [.. bill.Lines.Where(line => isChanging(line.Key))]);

    /// <summary>Of parts that no commitment joins.</summary>
    public static BillOfChange Sum(Currency currency, IReadOnlyList<BillOfChange> parts) => new(
        currency, parts.Sum(part => part.Effective), parts.Sum(part => part.Unused), parts.Sum(part => part.Others), [.. parts.SelectMany(part => part.Lines)]);
}
