using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Planning;

/// <summary>Of a bill beside the rest of the estate, in its window: what all pay, what commitments leave unused, and of the first what all other usage pays.</summary>
internal readonly record struct BillFigures(decimal Effective, decimal Unused, decimal Others)
{
    public static BillFigures Of(CurrencyBill bill) => new(
        bill.EffectiveCost.Amount,
        bill.UnusedCommitment.Amount,
        bill.Lines.Where(line => line.Key == SharedUsage.Rest).Sum(line => line.EffectiveCost.Amount));
}
